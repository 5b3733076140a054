import { describe, expect, it } from '@jest/globals';
import { pictures } from '../support/screen.ts';

describe('learn', () => {
  it('lists what there is to read', async () => {
    expect(await pictures(['learn'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      How it works
        let-down, measure-flange, pump-parts, seek-help, first-two-weeks,
        milk-without-birth, after-loss, stopping, what-does-not-help
      What may be in the way
        worn-parts, suction-too-low, flange-misfit, suction-too-high, pump-mismatch,
        cycle-pattern, stress-anxiety, rushed-distracted, missing-baby-cues, fatigue,
        low-mood, session-too-short, irregular-schedule, recently-drained,
        nipple-trauma, engorgement, nipple-vasospasm, breast-inflammation,
        cold-discomfort, breast-surgery-nerve, early-days, birth-factors,
        menses-pregnancy, medications, hydration-nutrition, alcohol, nicotine,
        hormonal-medical
      What can look similar
        d-mer, normal-variation, low-supply
      What may help
        highest-comfortable-suction, gentlest-suction, nipple-care, cold-soften,
        warm-nipples, flange-fit, replace-parts, another-pump, two-phase-pattern,
        switch-stimulus, back-rub, calm-environment, paced-breathing, sensory-cues,
        own-ritual, guided-relaxation, visualisation, drink-and-eat, warmth,
        light-massage, hand-expression, first-days, double-pumping, hands-on-pumping,
        second-let-down, one-side-nursing, session-length, fewer-gaps, timing-routine,
        longer-sleep, quit-before, stop-gently, power-pumping
      \`letdown learn let-down\` shows one.

      40 columns -----------------------------
      How it works
        let-down, measure-flange, pump-parts,
        seek-help, first-two-weeks,
        milk-without-birth, after-loss,
        stopping, what-does-not-help
      What may be in the way
        worn-parts, suction-too-low,
        flange-misfit, suction-too-high,
        pump-mismatch, cycle-pattern,
        stress-anxiety, rushed-distracted,
        missing-baby-cues, fatigue, low-mood,
        session-too-short, irregular-schedule,
        recently-drained, nipple-trauma,
        engorgement, nipple-vasospasm,
        breast-inflammation, cold-discomfort,
        breast-surgery-nerve, early-days,
        birth-factors, menses-pregnancy,
        medications, hydration-nutrition,
        alcohol, nicotine, hormonal-medical
      What can look similar
        d-mer, normal-variation, low-supply
      What may help
        highest-comfortable-suction,
        gentlest-suction, nipple-care,
        cold-soften, warm-nipples, flange-fit,
        replace-parts, another-pump,
        two-phase-pattern, switch-stimulus,
        back-rub, calm-environment,
        paced-breathing, sensory-cues,
        own-ritual, guided-relaxation,
        visualisation, drink-and-eat, warmth,
        light-massage, hand-expression,
        first-days, double-pumping,
        hands-on-pumping, second-let-down,
        one-side-nursing, session-length,
        fewer-gaps, timing-routine,
        longer-sleep, quit-before,
        stop-gently, power-pumping
      \`letdown learn let-down\` shows one.
      "
    `);
  });

  it('shows a topic', async () => {
    expect(await pictures(['learn', 'worn-parts'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Worn pump parts

      Valves and membranes stretch with use, and tubing gets wet or splits. Suction
      leaks away, little by little. How long parts last is makers’ advice, not
      science. Press your palm to the flange, swap the left and right parts, and see
      if the weak side moves with them.
      Evidence: common practice and advice, no studies.

      It may be this if …
      • the weak side moves with the pump
      • suction is weaker than it was
      • both sides feel weak
      • one side feels weaker
      • the valves are old or of unknown age
      • the pump is second-hand

      What may help
      • Fresh pump parts (replace-parts)
      • Highest comfortable suction (highest-comfortable-suction)
      • Try another pump (another-pump)

      Sources
      • Pump parts guide. nebmedical.com
      • Blog post, 7 Mar 2025, on pump parts. breastfeedingcenter.org 2025
      • Pump parts guides. mommed.com (maker)
      • Qi Y, et al. APHA abstract 248720. APHA 2011

      I am a coach, not a clinician. If anything feels wrong, trust yourself and call.

      40 columns -----------------------------
      Worn pump parts

      Valves and membranes stretch with use,
      and tubing gets wet or splits. Suction
      leaks away, little by little. How long
      parts last is makers’ advice, not
      science. Press your palm to the flange,
      swap the left and right parts, and see
      if the weak side moves with them.
      Evidence: common practice and advice, no
      studies.

      It may be this if …
      • the weak side moves with the pump
      • suction is weaker than it was
      • both sides feel weak
      • one side feels weaker
      • the valves are old or of unknown age
      • the pump is second-hand

      What may help
      • Fresh pump parts (replace-parts)
      • Highest comfortable suction
        (highest-comfortable-suction)
      • Try another pump (another-pump)

      Sources
      • Pump parts guide. nebmedical.com
      • Blog post, 7 Mar 2025, on pump parts.
        breastfeedingcenter.org 2025
      • Pump parts guides. mommed.com (maker)
      • Qi Y, et al. APHA abstract 248720.
        APHA 2011

      I am a coach, not a clinician. If
      anything feels wrong, trust yourself and
      call.
      "
    `);
  });

  it('works out which flanges to try', async () => {
    const argv = 'learn flange-fit --nipple-mm 17 --flange-mm 24'.split(' ');
    expect(await pictures(argv)).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      A flange that fits

      For a 17 mm nipple, try 19 mm first.
      • 19 mm leaves 2 mm of room: this coach, many makers and newer advice.
      • 18 mm leaves 1 mm of room: this coach and newer advice.
      • 20 mm leaves 3 mm of room: this coach, many makers and newer advice.
      Keep the one that feels best, as long as milk flows as well as before.
      Your 24 mm flange leaves 7 mm. The tunnel is much wider than the nipple.
      How much wider than the nipple? This coach: 1 to 3 mm; many makers: 2 to 4 mm;
      newer advice: 0 to 3 mm. The studies are few and small.
      Never go so small that it hurts. Sizes under 21 mm mostly come as inserts.

      Before you pump, about 10 min
      1. Before you pump, measure each nipple at its base, not counting the areola.
      2. Start with a flange tunnel 1 to 3 mm wider than the nipple.
      3. Compare two or three sizes, for three sessions each.
      4. Check that the nipple moves freely, nothing rubs and little areola is pulled
         in.
      5. Keep the size that feels best with no loss of flow.

      What to expect
      One small study found more comfort and more milk with a smaller fit, so the
      evidence is thin.
      Evidence: few or small studies.

      Take care
      • Do not go smaller if your nipple hurts, blisters or turns pale.
      • Makers often advise 2 to 4 mm of room; newer advice is 0 to 3 mm.
      • Nipples swell and change: look again after pumping, and measure again at 2, 6
        and 12 weeks, and whenever it hurts.
      • Very stretchy nipples may need an expert to fit them.
      • A little food-safe oil is a tip from experts, not a tested one.

      When to skip it
      • You saw that your nipple moves freely in the flange.

      See also: flange-misfit, suction-too-high, pump-mismatch, nipple-trauma,
      nipple-vasospasm.

      Sources
      • Flange Size Matters, pilot study, as reviewed by S. Sanders, 2 May 2025.
        forlactationprofessionals.com 2024 (as quoted on another page)
      • Breast shield fitting and pumping (conference abstract, n=157, 212 sessions).
        Proceedings (ISSN 2504-3900) 112(1):7
      • Correctly fitting breast shields (Zoppi 2016). Medela (maker)
      • Sizing posts (21/24/27/30/36 mm). Medela-based posts, breastfeedingfaqs.com

      I am a coach, not a clinician. If anything feels wrong, trust yourself and call.

      40 columns -----------------------------
      A flange that fits

      For a 17 mm nipple, try 19 mm first.
      • 19 mm leaves 2 mm of room: this coach,
        many makers and newer advice.
      • 18 mm leaves 1 mm of room: this coach
        and newer advice.
      • 20 mm leaves 3 mm of room: this coach,
        many makers and newer advice.
      Keep the one that feels best, as long as
      milk flows as well as before.
      Your 24 mm flange leaves 7 mm. The
      tunnel is much wider than the nipple.
      How much wider than the nipple? This
      coach: 1 to 3 mm; many makers: 2 to 4
      mm; newer advice: 0 to 3 mm. The studies
      are few and small.
      Never go so small that it hurts. Sizes
      under 21 mm mostly come as inserts.

      Before you pump, about 10 min
      1. Before you pump, measure each nipple
         at its base, not counting the areola.
      2. Start with a flange tunnel 1 to 3 mm
         wider than the nipple.
      3. Compare two or three sizes, for three
         sessions each.
      4. Check that the nipple moves freely,
         nothing rubs and little areola is
         pulled in.
      5. Keep the size that feels best with no
         loss of flow.

      What to expect
      One small study found more comfort and
      more milk with a smaller fit, so the
      evidence is thin.
      Evidence: few or small studies.

      Take care
      • Do not go smaller if your nipple
        hurts, blisters or turns pale.
      • Makers often advise 2 to 4 mm of room;
        newer advice is 0 to 3 mm.
      • Nipples swell and change: look again
        after pumping, and measure again at 2,
        6 and 12 weeks, and whenever it hurts.
      • Very stretchy nipples may need an
        expert to fit them.
      • A little food-safe oil is a tip from
        experts, not a tested one.

      When to skip it
      • You saw that your nipple moves freely
        in the flange.

      See also: flange-misfit,
      suction-too-high, pump-mismatch,
      nipple-trauma, nipple-vasospasm.

      Sources
      • Flange Size Matters, pilot study, as
        reviewed by S. Sanders, 2 May 2025.
        forlactationprofessionals.com 2024 (as
        quoted on another page)
      • Breast shield fitting and pumping
        (conference abstract, n=157, 212
        sessions). Proceedings (ISSN
        2504-3900) 112(1):7
      • Correctly fitting breast shields
        (Zoppi 2016). Medela (maker)
      • Sizing posts (21/24/27/30/36 mm).
        Medela-based posts,
        breastfeedingfaqs.com

      I am a coach, not a clinician. If
      anything feels wrong, trust yourself and
      call.
      "
    `);
  });
});
