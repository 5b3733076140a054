import type { Referral } from '../domain/model.ts';
import type { SourceId } from './sources.ts';

/**
 * Danger signs and reasons to see somebody, gravest first. The first that applies gives the one clear action.
 * Thresholds: 38.0 C and above, and the US list of urgent signs up to one year after birth (both cdc-undated-urgent-signs).
 */
export const referrals = [
  {
    id: 'self-harm',
    urgency: 'emergency',
    when: [{ 'safe-now': ['self-harm'] }],
    text: 'You said that you have had a thought of hurting yourself or your baby. You deserve help right now, and it is there.',
    action:
      'Call your local emergency number or a line below now. Ask someone to stay with you and your baby.',
    lines: 'crisis',
    sources: ['cdc-undated-urgent-signs', 'achi-undated-hotline', 'samaritans-undated-helpline'],
  },
  {
    id: 'chest-or-breathing',
    urgency: 'emergency',
    when: [{ 'safe-now': ['chest-or-breathing'] }],
    text: 'Chest pain, a racing heart or trouble breathing in the year after birth needs help at once.',
    action: 'Call your local emergency number now.',
    lines: 'none',
    sources: ['cdc-undated-urgent-signs'],
  },
  {
    id: 'baby-unwell',
    urgency: 'emergency',
    when: [{ 'safe-now': ['baby-unwell'] }],
    text: 'A baby who is hard to wake, floppy, blue or struggling to breathe needs help at once.',
    action: 'Call your local emergency number for your baby now.',
    lines: 'none',
    sources: [
      'somerset-undated-baby-signs',
      'milton-keynes-undated-baby-signs',
      'lifepostpartum-undated-baby-fever',
    ],
  },
  {
    id: 'heavy-bleeding',
    urgency: 'emergency',
    when: [{ 'safe-now': ['heavy-bleeding'] }],
    text: 'Soaking more than a pad an hour, or passing large clots, needs help at once.',
    action: 'Call your local emergency number now. Lie down and keep someone with you.',
    lines: 'none',
    sources: ['babycentre-undated-bleeding'],
  },
  {
    id: 'headache-or-vision',
    urgency: 'emergency',
    when: [{ 'safe-now': ['headache-or-vision'] }],
    text: 'A bad headache that stays, or a change in your sight, can mean dangerous blood pressure after birth.',
    action: 'Call your local emergency number now.',
    lines: 'none',
    sources: ['cdc-undated-urgent-signs', 'fairfield-undated-pre-eclampsia'],
  },
  {
    id: 'confused',
    urgency: 'emergency',
    when: [{ 'safe-now': ['confused'] }],
    text: 'Feeling confused, or seeing or hearing things that others do not, can start after birth. It can be treated, and it is urgent.',
    action: 'Call your local emergency number now. Ask someone to stay with you and your baby.',
    lines: 'crisis',
    sources: [
      'rcpsych-undated-psychosis',
      'drpharmacy-undated-psychosis',
      'milton-keynes-undated-baby-signs',
    ],
  },
  {
    id: 'very-unwell',
    urgency: 'emergency',
    when: [{ 'safe-now': ['very-unwell'] }],
    text: 'Feeling very unwell, fainting or having strong belly pain in the year after birth needs help at once.',
    action: 'Call your local emergency number now.',
    lines: 'none',
    sources: [
      'cdc-undated-urgent-signs',
      'fairfield-undated-pre-eclampsia',
      'milton-keynes-undated-baby-signs',
    ],
  },
  {
    id: 'leg-swelling',
    urgency: 'emergency',
    when: [{ 'safe-now': ['leg-swelling'] }],
    text: 'One swollen, hot or painful leg can be a blood clot.',
    action:
      'Call your doctor or maternity unit within the hour. Hard to breathe as well? Call your emergency number.',
    lines: 'none',
    sources: ['cdc-undated-urgent-signs'],
  },
  {
    id: 'fever',
    urgency: 'same-day',
    when: [{ inflammation: ['fever'] }],
    text: 'A temperature of 38.0 C (100.4 F) or more, or feeling hot and shivery, needs a check today. With a sore, hot patch it may be mastitis.',
    action: 'Phone your maternity unit or doctor now and ask to be seen today.',
    lines: 'none',
    sources: ['cdc-undated-urgent-signs', 'iowa-undated-mastitis'],
  },
  {
    id: 'not-sure-if-safe',
    urgency: 'same-day',
    when: [{ 'safe-now': ['not-sure'] }],
    text: 'You are not sure whether one of the danger signs is there. Not sure is reason enough to call.',
    action:
      'Call your midwife or doctor now and tell them what you notice. Is it getting worse? Call your emergency number.',
    lines: 'none',
    sources: ['cdc-undated-urgent-signs'],
  },
  {
    id: 'baby-low-intake',
    urgency: 'same-day',
    when: [{ 'baby-intake': ['low'] }],
    text: 'Fewer wet nappies, or a baby who is very sleepy or off feeds, needs a check today.',
    action: 'Phone your midwife, health visitor or doctor about your baby today.',
    lines: 'none',
    sources: [
      'bfn-undated-enough-milk',
      'east-lancashire-undated-nappies',
      'somerset-undated-baby-signs',
    ],
  },
  {
    id: 'milk-not-in',
    urgency: 'same-day',
    when: [
      {
        'baby-age': ['5-14d'],
        'flow-elsewhere': ['never'],
        'flow-pattern': ['drops', 'nothing'],
        'baby-intake': ['not-sure'],
      },
    ],
    text: 'More milk usually comes by the third or fourth day. Yours does not seem to have come, and your baby may need more.',
    action: 'Phone your midwife or doctor today about your milk and your baby.',
    lines: 'none',
    sources: ['wikipedia-undated-delayed-onset', 'bfn-undated-enough-milk'],
  },
  {
    id: 'mood-support',
    urgency: 'visit',
    when: [{ wave: ['low-all-day'] }],
    text: 'Feeling low for most of the day is common after a birth, and help works. It says nothing about how you care for your baby.',
    action: 'Tell your doctor, midwife or health visitor this week how you feel.',
    lines: 'mood',
    sources: ['stuebe-2013-mood', 'whitley-2020-mood', 'hrsa-undated-hotline'],
  },
  {
    id: 'medical-check',
    urgency: 'visit',
    when: [
      { birth: ['heavy-bleeding'], 'flow-pattern': ['drops', 'nothing'] },
      { birth: ['heavy-bleeding'], 'flow-elsewhere': ['never'] },
      {
        'baby-age': ['5-14d', '2-6w'],
        'flow-elsewhere': ['never'],
        'flow-pattern': ['nothing'],
      },
    ],
    text: 'Heavy bleeding at birth, or milk that has hardly come by now, can have a cause that only a doctor can find.',
    action:
      'Book a doctor or midwife this week, and say how the birth went and how much milk comes.',
    lines: 'none',
    sources: ['adam-undated-sheehan', 'hse-undated-haemorrhage'],
  },
  {
    id: 'inflamed-breast',
    urgency: 'visit',
    when: [{ inflammation: ['red-hot-or-lump'] }],
    text: 'A red, hot or lumpy patch is often inflammation. Keep to your usual rhythm, use cold, and skip heat and massage.',
    action:
      'Not better within a day, or a fever? Phone your doctor that same day. A lump for over a week needs a visit.',
    lines: 'none',
    sources: [
      'mitchell-2022-mastitis',
      'iowa-undated-mastitis',
      'calendar-australia-undated-mastitis',
      'mitchell-2019-breast-masses',
    ],
  },
  {
    id: 'baby-intake-unsure',
    urgency: 'visit',
    when: [{ 'baby-intake': ['not-sure'] }],
    text: 'You are not sure about wet nappies. From day 5 on, expect about six wet ones a day.',
    action:
      'Count wet nappies for a day. Fewer than expected, or very sleepy? Phone your midwife that day.',
    lines: 'none',
    sources: ['bfn-undated-enough-milk', 'east-lancashire-undated-nappies', 'uys-undated-nappies'],
  },
  {
    id: 'early-lactation-consultant',
    urgency: 'visit',
    when: [{ surgery: ['yes'] }],
    text: 'Surgery, injury or numbness can change how milk is let go. How much differs a lot from person to person.',
    action: 'See a lactation consultant (IBCLC) early, and keep an eye on how your baby grows.',
    lines: 'none',
    sources: ['kraut-2017-breast-reduction', 'review-2010-breast-reduction'],
  },
  {
    id: 'nipple-pain-visit',
    urgency: 'visit',
    when: [{ pain: ['throughout'] }, { 'colour-change': ['yes'] }],
    text: 'Pain is a sign to change something, not to push on.',
    action:
      'Pain for more than two or three days, a wound, or a colour change: see a lactation consultant (IBCLC) or doctor.',
    lines: 'none',
    sources: ['abm-2016-persistent-pain', 'aba-undated-vasospasm', 'qi-2014-pump-injuries'],
  },
  {
    id: 'medicine-review',
    urgency: 'visit',
    when: [{ 'new-things': ['decongestant', 'contraceptive', 'other-medicine'] }],
    text: 'Some medicines can lower milk for a time. Keep taking what was prescribed until you have asked.',
    action: 'Ask your pharmacist or doctor this week whether what is new can affect your milk.',
    lines: 'none',
    sources: [
      'aljazaf-2003-pseudoephedrine',
      'lopez-2015-contraception',
      'aust-prescr-2018-medicines',
    ],
  },
  {
    id: 'supply-check',
    urgency: 'visit',
    when: [],
    text: "How much milk is made is best judged by your baby's growth and nappies, not by the bottle.",
    action: 'See a lactation consultant (IBCLC) and have your baby weighed.',
    lines: 'none',
    sources: [
      'bfn-undated-enough-milk',
      'kent-2006-feed-frequency',
      'grey-bruce-undated-weight-gain',
    ],
  },
] as const satisfies readonly (Referral & { sources: readonly SourceId[] })[];

/** Said where no referral was raised. The number of days is our own judgement: no trial sets one. */
export const whenNothingChanges =
  'No change after 5 to 7 days (2 to 3 days if your baby is under 6 weeks or you only pump)? See a lactation consultant (IBCLC).';

/** Said beside every referral and result. */
export const trustYourself =
  'I am a coach, not a clinician. If anything feels wrong, trust yourself and call.';
