import { describe, expect, it } from '@jest/globals';
import { renderDetails } from '../../src/screens/check.ts';
import { content } from '../../src/content/index.ts';
import { parseAnswers } from '../../src/domain/answers.ts';
import { check } from '../../src/domain/check.ts';
import { pagesOf, pictures, stamp, NOW } from '../support/screen.ts';

const WELL = { 'danger-you': 'none', 'danger-baby': 'none', 'breast-now': 'none' };
const WORN = { ...WELL, course: 'faded-weeks', 'flow-pattern': 'drops', kit: 'weaker,old-parts' };

type Flags = Readonly<Record<string, string>>;
const argvOf = (answers: Flags, ...more: readonly string[]) => [
  ...['check', '--no-input', '--no-save', ...more],
  ...Object.entries(answers).flatMap(([id, keys]) => [`--${id}`, keys]),
];
const american = { env: { LANG: 'en_US.UTF-8' } };

describe('the result of a check', () => {
  it('that finds a likely reason', async () => {
    expect(await pictures(argvOf(WORN))).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Likely: Worn pump parts
        because you said suction is weaker than it was and the valves are old or of
        unknown age.
      This week:
      1. Start with the parts: fit new valves and membranes, then feel with your palm
         whether the suction is back.
      2. Rent a hospital-grade (multi-user) pump, with your own new kit, and compare
         for a week.
      When you pump:
      3. Turn the suction up, one step every ten seconds, until it is a little too
         much. Then go one step down.
      No change after 5 to 7 days? See a lactation consultant (IBCLC).
      I am a coach, not a clinician. If anything feels wrong, trust yourself and call.

      40 columns -----------------------------
      Likely: Worn pump parts
        because you said suction is weaker
        than it was and the valves are old or
        of unknown age.
      This week:
      1. Start with the parts: fit new valves
         and membranes, then feel with your
         palm whether the suction is back.
      2. Rent a hospital-grade (multi-user)
         pump, with your own new kit, and
         compare for a week.
      When you pump:
      3. Turn the suction up, one step every
         ten seconds, until it is a little too
         much. Then go one step down.
      "
    `);
  });

  it('that finds possible reasons', async () => {
    const answers = { ...WELL, moment: 'interrupted', 'flow-pattern': 'late' };
    expect(await pictures(argvOf(answers))).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Possible: Rushed or disturbed
        because you said you are interrupted or have no privacy and flow starts late.
      When you pump:
      1. Put a sign on the door and headphones on, and take two quiet minutes before
         you start.
      2. Breathe in for 4 seconds and out for 6, for a few minutes before the milk
         starts.
      This week:
      3. Pump at about the same times each day, with the same small steps before it.
      No change after 5 to 7 days? See a lactation consultant (IBCLC).
      I am a coach, not a clinician. If anything feels wrong, trust yourself and call.

      40 columns -----------------------------
      Possible: Rushed or disturbed
        because you said you are interrupted
        or have no privacy and flow starts
        late.
      When you pump:
      1. Put a sign on the door and headphones
         on, and take two quiet minutes before
         you start.
      2. Breathe in for 4 seconds and out for
         6, for a few minutes before the milk
         starts.
      This week:
      3. Pump at about the same times each
         day, with the same small steps before
         it.
      "
    `);
  });

  it('that finds nothing', async () => {
    expect(await pictures(argvOf(WELL))).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      I cannot tell from these answers. Two answers would help most: "How have you
      been lately?" and "How long since the birth?"
      When you pump:
      1. Sit warm and well supported, cover the bottle, and take two quiet minutes
         before you start.
      2. Hold your baby, or something of your baby, for a few minutes before the pump
         goes on.
      3. No flow yet? Turn the pump off, roll the nipples and express by hand for a
         minute, then turn it on again.
      No change after 5 to 7 days? See a lactation consultant (IBCLC).
      I am a coach, not a clinician. If anything feels wrong, trust yourself and call.

      40 columns -----------------------------
      I cannot tell from these answers. Two
      answers would help most: "How have you
      been lately?" and "How long since the
      birth?"
      When you pump:
      1. Sit warm and well supported, cover
         the bottle, and take two quiet
         minutes before you start.
      2. Hold your baby, or something of your
         baby, for a few minutes before the
         pump goes on.
      3. No flow yet? Turn the pump off, roll
         the nipples and express by hand for a
         minute, then turn it on again.
      "
    `);
  });

  it('with a visit', async () => {
    const answers = { ...WORN, 'baby-intake': 'low' };
    expect(await pictures(argvOf(answers))).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Worth getting checked.
      A slow-growing baby needs care first; there is help for your milk too.
      >> Have your baby weighed this week, and see a midwife, health visitor or
         lactation consultant (IBCLC).
      Likely: Worn pump parts
        because you said suction is weaker than it was and the valves are old or of
        unknown age.
      Possible: Milk may still be building
        because you said only drops come and your baby is growing slowly or is
        unsettled after feeds.
      This week:
      1. Start with the parts: fit new valves and membranes, then feel with your palm
         whether the suction is back.
      2. Add one session back, in the middle of your longest gap.
      When you pump:
      3. Turn the suction up, one step every ten seconds, until it is a little too
         much. Then go one step down.

      40 columns -----------------------------
      Worth getting checked.
      A slow-growing baby needs care first;
      there is help for your milk too.
      >> Have your baby weighed this week, and
         see a midwife, health visitor or
         lactation consultant (IBCLC).
      Likely: Worn pump parts
        because you said suction is weaker
        than it was and the valves are old or
        of unknown age.
      This week:
      1. Start with the parts: fit new valves
         and membranes, then feel with your
         palm whether the suction is back.
      2. Add one session back, in the middle
         of your longest gap.
      See the details for more.
      "
    `);
  });

  it('with a call on the same day', async () => {
    const answers = { ...WORN, 'breast-now': 'fever' };
    expect(await pictures(argvOf(answers))).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      First, please call today.
      A temperature of 38.0 C (100.4 F) or more, or chills, needs a check today. With
      a sore breast it may be mastitis.
      >> Phone your maternity unit or doctor now and ask to be seen today. Until then
         keep your usual rhythm: no extra pumping, no heat, no massage.
      Likely: Worn pump parts
        because you said suction is weaker than it was and the valves are old or of
        unknown age.
      Possible: An inflamed breast or duct
        because you said you have a fever or chills.
      When you pump:
      1. Cool any sore part for 10 minutes, and pump as often as usual, not more.
      This week:
      2. Start with the parts: fit new valves and membranes, then feel with your palm
         whether the suction is back.
      3. Rent a hospital-grade (multi-user) pump, with your own new kit, and compare
         for a week.

      40 columns -----------------------------
      First, please call today.
      A temperature of 38.0 C (100.4 F) or
      more, or chills, needs a check today.
      With a sore breast it may be mastitis.
      >> Phone your maternity unit or doctor
         now and ask to be seen today. Until
         then keep your usual rhythm: no extra
         pumping, no heat, no massage.
      Likely: Worn pump parts
        because you said suction is weaker
        than it was and the valves are old or
        of unknown age.
      When you pump:
      1. Cool any sore part for 10 minutes,
         and pump as often as usual, not more.
      While you wait to be called back: the
      details say what is safe to try.
      "
    `);
  });

  it('in an emergency', async () => {
    const answers = { ...WORN, 'danger-you': 'self-harm' };
    expect(await pictures(argvOf(answers), american)).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Please get help now.
      You deserve help right now, and it is there. Thoughts of hurting yourself or a
      child are reason enough to call.
      >> Call your local emergency number or a crisis line now. Ask someone to stay
         with you.
      • US: Emergency services, Call 911 (Day and night)
      • US: 988 Lifeline, Call or text 988 (Day and night)
      • US: Maternal Mental Health Hotline (not a crisis line), Call or text
        1-833-TLC-MAMA (1-833-852-6262) (24/7, free, in English and Spanish)
      I am a coach, not a clinician. If anything feels wrong, trust yourself and call.

      40 columns -----------------------------
      Please get help now.
      You deserve help right now, and it is
      there. Thoughts of hurting yourself or a
      child are reason enough to call.
      >> Call your local emergency number or a
         crisis line now. Ask someone to stay
         with you.
      • US: Emergency services, Call 911 (Day
        and night)
      • US: 988 Lifeline, Call or text 988
        (Day and night)
      • US: Maternal Mental Health Hotline
        (not a crisis line), Call or text
        1-833-TLC-MAMA (1-833-852-6262) (24/7,
        free, in English and Spanish)
      I am a coach, not a clinician. If
      anything feels wrong, trust yourself and
      call.
      "
    `);
  });

  it('in an emergency, in an unknown country', async () => {
    const answers = { ...WORN, 'danger-you': 'self-harm' };
    expect(await pictures(argvOf(answers))).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Please get help now.
      You deserve help right now, and it is there. Thoughts of hurting yourself or a
      child are reason enough to call.
      >> Call your local emergency number or a crisis line now. Ask someone to stay
         with you.
      • US: 988 Lifeline, Call or text 988
      • US: Maternal Mental Health Hotline (not a crisis line), Call or text
        1-833-TLC-MAMA (1-833-852-6262)
      • CA: 9-8-8 Suicide Crisis Helpline, Call or text 988
      • GB, IE: Samaritans, Call 116 123
      • GB: NHS 111, mental health option, Call 111 and choose the mental health
        option
      • GB: PANDAS Foundation, for mental health around a birth, Text PANDAS to 85258
      • IE: 50808, Text 50808
      • IE: Your Mental Health, HSE (tells you where to find help), Call 1800 111 888
      • AU: Lifeline, Call 13 11 14, or text 0477 13 11 14
      • AU: PANDA (not a crisis line), Call 1300 726 306
      • NZ: Suicide Crisis Helpline, Call 0508 828 865 (0508 TAUTOKO)
      • NZ: 1737, Need to talk?, Call or text 1737
      In other countries, ask your doctor or midwife for a number to call.
      I am a coach, not a clinician. If anything feels wrong, trust yourself and call.

      40 columns -----------------------------
      Please get help now.
      You deserve help right now, and it is
      there. Thoughts of hurting yourself or a
      child are reason enough to call.
      >> Call your local emergency number or a
         crisis line now. Ask someone to stay
         with you.
      • US: 988 Lifeline, Call or text 988
      • US: Maternal Mental Health Hotline
        (not a crisis line), Call or text
        1-833-TLC-MAMA (1-833-852-6262)
      • CA: 9-8-8 Suicide Crisis Helpline,
        Call or text 988
      • GB, IE: Samaritans, Call 116 123
      • GB: NHS 111, mental health option,
        Call 111 and choose the mental health
        option
      • GB: PANDAS Foundation, for mental
        health around a birth, Text PANDAS to
        85258
      • IE: 50808, Text 50808
      • IE: Your Mental Health, HSE (tells you
        where to find help), Call 1800 111 888
      • AU: Lifeline, Call 13 11 14, or text
        0477 13 11 14
      • AU: PANDA (not a crisis line), Call
        1300 726 306
      • NZ: Suicide Crisis Helpline, Call 0508
        828 865 (0508 TAUTOKO)
      • NZ: 1737, Need to talk?, Call or text
        1737
      In other countries, ask your doctor or
      midwife for a number to call.
      I am a coach, not a clinician. If
      anything feels wrong, trust yourself and
      call.
      "
    `);
  });

  it('after a loss', async () => {
    const answers = { ...WELL, purpose: 'loss', 'loss-aim': 'stop' };
    expect(await pictures(argvOf(answers), american)).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      I am so sorry. Your body may keep making milk for a while, and you can let it
      fade gently. Take all the time you need.
      This week:
      1. Express only enough for comfort, and drop one session every two or three
         days.
      When you pump:
      2. Wear a soft, supportive bra, and lay a cold pack in a cloth on your breasts
         for 10 minutes. Ask which pain relief suits you.
      I am a coach, not a clinician. If anything feels wrong, trust yourself and call.

      40 columns -----------------------------
      I am so sorry. Your body may keep making
      milk for a while, and you can let it
      fade gently. Take all the time you need.
      This week:
      1. Express only enough for comfort, and
         drop one session every two or three
         days.
      When you pump:
      2. Wear a soft, supportive bra, and lay
         a cold pack in a cloth on your
         breasts for 10 minutes. Ask which
         pain relief suits you.
      I am a coach, not a clinician. If
      anything feels wrong, trust yourself and
      call.
      "
    `);
  });

  it('at the pump', async () => {
    expect(await pictures(argvOf(WORN, '--now'))).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Turn the suction up, one step every ten seconds, until it is a little too much.
      Then go one step down.
      Likely: Worn pump parts
        because you said suction is weaker than it was and the valves are old or of
        unknown age.

      40 columns -----------------------------
      Turn the suction up, one step every ten
      seconds, until it is a little too much.
      Then go one step down.
      Likely: Worn pump parts
        because you said suction is weaker
        than it was and the valves are old or
        of unknown age.
      "
    `);
  });

  it('in detail', async () => {
    const given = Object.fromEntries(
      Object.entries(WORN).map(([id, keys]) => [id, keys.split(',')]),
    );
    const answers = parseAnswers(content.questions, given, (id) => id);
    const document = check(content, answers, { id: 'check-1', at: stamp(NOW), country: null });
    const details = await pagesOf((page) => renderDetails(content, document, page));
    expect(details).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Worn pump parts
      Valves and membranes stretch with use, and tubing gets wet or splits. Suction
      leaks away, little by little. How long parts last is makers’ advice, not
      science. Press your palm to the flange, swap the left and right parts, and see
      if the weak side moves with them.
      Evidence: common practice and advice, no studies.
      For: you said suction is weaker than it was; the valves are old or of unknown
      age; it worked, then faded over weeks.

      Fresh pump parts, 5 min
      Start with the parts: fit new valves and membranes, then feel with your palm
      whether the suction is back.
      • With the pump on, press your palm to the flange: it should grip and pull
        firmly.
      • Try one side, then both: if suction drops with both, the motor or battery may
        be weak.
      • Press a duckbill valve open and let go: its slit should close flat.
      • If you pump daily, change valves and membranes that are weak or over 8 weeks
        old.
      • Look for cracks, and for tubing that is wet, mouldy or split.
      • Plug the pump in or charge it fully.
      A worn valve weakens suction. Advice on when to change it comes from makers and
      shops and is untested. (common practice and advice, no studies)
      Take care:
      • If your pump’s guide says otherwise, follow the guide.
      • Use parts from the maker of your pump.
      • Do not wash backflow membranes unless the guide says you may.

      Highest comfortable suction, 2 min
      Turn the suction up, one step every ten seconds, until it is a little too much.
      Then go one step down.
      • Start on low suction.
      • When milk flows, or after 2 minutes, go up one step and wait 10 seconds.
      • When it feels a little too much, go down one step.
      • That is your level for that breast; find it again each week, and with every
        new part.
      Studies found that it usually draws more milk than a weak setting. It does not
      bring more let-downs. (some good studies)
      Take care:
      • Pain means that the suction is too high.
      • It is not for sore, swollen or inflamed breasts, broken skin, or the first
        days.
      • Numbers on the dial differ from pump to pump, so do not copy anyone else’s
        level.

      Try another pump, 20 min
      Rent a hospital-grade (multi-user) pump, with your own new kit, and compare for
      a week.
      • Ask where you can rent a pump that is made for many users.
      • Use a new kit of your own with it.
      • Pump two or three times with each, at the same times of day.
      • Keep the one that feels better and leaves you softer.
      It shows whether the pump is the cause; which pump suits whom has hardly been
      studied. (common practice and advice, no studies)
      Take care:
      • Do not borrow or buy a used pump made for one person: germs can sit inside.
      • Take nipple shields off to pump.

      Sources
      • Pump parts guide. nebmedical.com
      • Blog post, 7 Mar 2025, on pump parts. breastfeedingcenter.org 2025
      • Pump parts guides. mommed.com (maker)
      • Qi Y, et al. APHA abstract 248720. APHA 2011
      • Page on pump parts. maternalaffinitybirthservices.com
      • Kent JC, et al. Importance of vacuum for breastmilk expression. Breastfeed Med
        3:11-9 2008
      • Excretion of milk from two pumps with different vacuum strength and duration
        (n=49). Breastfeed Med 14:177-84 2019
      • Breast pumps that are shared or second-hand. FDA 2013
      • Meier PP, et al. Which pump for which mother. J Perinatol 36:493-9 2016
      • Coentro VS, et al. Nipple shields reduce milk removal: mechanistic study. BMC
        Pregnancy Childbirth 2020

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
      For: you said suction is weaker than it
      was; the valves are old or of unknown
      age; it worked, then faded over weeks.

      Fresh pump parts, 5 min
      Start with the parts: fit new valves and
      membranes, then feel with your palm
      whether the suction is back.
      • With the pump on, press your palm to
        the flange: it should grip and pull
        firmly.
      • Try one side, then both: if suction
        drops with both, the motor or battery
        may be weak.
      • Press a duckbill valve open and let
        go: its slit should close flat.
      • If you pump daily, change valves and
        membranes that are weak or over 8
        weeks old.
      • Look for cracks, and for tubing that
        is wet, mouldy or split.
      • Plug the pump in or charge it fully.
      A worn valve weakens suction. Advice on
      when to change it comes from makers and
      shops and is untested. (common practice
      and advice, no studies)
      Take care:
      • If your pump’s guide says otherwise,
        follow the guide.
      • Use parts from the maker of your pump.
      • Do not wash backflow membranes unless
        the guide says you may.

      Highest comfortable suction, 2 min
      Turn the suction up, one step every ten
      seconds, until it is a little too much.
      Then go one step down.
      • Start on low suction.
      • When milk flows, or after 2 minutes,
        go up one step and wait 10 seconds.
      • When it feels a little too much, go
        down one step.
      • That is your level for that breast;
        find it again each week, and with
        every new part.
      Studies found that it usually draws more
      milk than a weak setting. It does not
      bring more let-downs. (some good
      studies)
      Take care:
      • Pain means that the suction is too
        high.
      • It is not for sore, swollen or
        inflamed breasts, broken skin, or the
        first days.
      • Numbers on the dial differ from pump
        to pump, so do not copy anyone else’s
        level.

      Try another pump, 20 min
      Rent a hospital-grade (multi-user) pump,
      with your own new kit, and compare for a
      week.
      • Ask where you can rent a pump that is
        made for many users.
      • Use a new kit of your own with it.
      • Pump two or three times with each, at
        the same times of day.
      • Keep the one that feels better and
        leaves you softer.
      It shows whether the pump is the cause;
      which pump suits whom has hardly been
      studied. (common practice and advice, no
      studies)
      Take care:
      • Do not borrow or buy a used pump made
        for one person: germs can sit inside.
      • Take nipple shields off to pump.

      Sources
      • Pump parts guide. nebmedical.com
      • Blog post, 7 Mar 2025, on pump parts.
        breastfeedingcenter.org 2025
      • Pump parts guides. mommed.com (maker)
      • Qi Y, et al. APHA abstract 248720.
        APHA 2011
      • Page on pump parts.
        maternalaffinitybirthservices.com
      • Kent JC, et al. Importance of vacuum
        for breastmilk expression. Breastfeed
        Med 3:11-9 2008
      • Excretion of milk from two pumps with
        different vacuum strength and duration
        (n=49). Breastfeed Med 14:177-84 2019
      • Breast pumps that are shared or
        second-hand. FDA 2013
      • Meier PP, et al. Which pump for which
        mother. J Perinatol 36:493-9 2016
      • Coentro VS, et al. Nipple shields
        reduce milk removal: mechanistic
        study. BMC Pregnancy Childbirth 2020

      I am a coach, not a clinician. If
      anything feels wrong, trust yourself and
      call.
      "
    `);
  });
});
