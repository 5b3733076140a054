import type { Referral, Variant } from '../domain/model.ts';
import type { ContentCondition } from './conditions.ts';
import type { SourceId } from './sources.ts';

type ContentReferral = Referral & {
  readonly actions?: readonly (Variant & { readonly when: ContentCondition })[];
  readonly when: readonly ContentCondition[];
  readonly unless?: readonly ContentCondition[];
  readonly sources: readonly SourceId[];
};

const CALL_NOW = 'Call your local emergency number now.';
const CALL_NOW_FOR_BABY = 'Call your local emergency number for your baby now.';
const NURSE_OR_CALL = [
  {
    when: { purpose: ['hospital'] },
    text: 'On the ward, call a nurse now. At home, call your local emergency number for your baby now.',
  },
] as const;

/** No "if there is a fever" to somebody who said that there is one. */
const WITH_FEVER = [
  { when: { 'breast-now': ['fever'] }, text: 'Mention it when you phone today.' },
] as const;

/** Younger than two weeks, when a baby who gets too little cannot wait for a visit. */
const UNDER_TWO_WEEKS = ['0-2d', '3-4d', '5-14d'] as const;

/**
 * Danger signs and reasons to see somebody, the most serious first; the first that applies gives the one clear
 * action.
 * Each text names its signs, because `learn seek-help` is made from these same texts.
 */
export const referrals = [
  {
    id: 'self-harm',
    urgency: 'emergency',
    when: [{ 'danger-you': ['self-harm'] }],
    text: 'You deserve help right now, and it is there. Thoughts of hurting yourself or a child are reason enough to call.',
    action: 'Call your local emergency number or a crisis line now. Ask someone to stay with you.',
    lines: 'crisis',
    sources: ['cdc-undated-urgent-signs', 'awhonn-undated-post-birth'],
  },
  {
    id: 'chest-or-breathing',
    urgency: 'emergency',
    when: [{ 'danger-you': ['chest-or-breathing'] }],
    text: 'Chest pain, a racing heart or trouble breathing in the year after a birth needs help at once.',
    action: CALL_NOW,
    lines: 'none',
    sources: ['cdc-undated-urgent-signs', 'awhonn-undated-post-birth'],
  },
  {
    id: 'baby-breathing',
    urgency: 'emergency',
    when: [{ 'danger-baby': ['breathing'] }],
    text: 'A baby who is blue, is breathing hard or has pauses in breathing needs help at once.',
    action: CALL_NOW_FOR_BABY,
    actions: NURSE_OR_CALL,
    lines: 'none',
    sources: ['milton-keynes-undated-baby-signs', 'nhs-undated-baby-signs'],
  },
  {
    id: 'baby-limp-or-fit',
    urgency: 'emergency',
    when: [{ 'danger-baby': ['limp-or-fit'] }],
    text: 'A baby who is limp, cannot be woken or has a seizure (a fit) needs help at once. So does one who is oddly cold.',
    action: CALL_NOW_FOR_BABY,
    actions: NURSE_OR_CALL,
    lines: 'none',
    sources: ['milton-keynes-undated-baby-signs', 'somerset-undated-baby-signs'],
  },
  {
    id: 'heavy-bleeding',
    urgency: 'emergency',
    when: [{ 'danger-you': ['heavy-bleeding'] }],
    text: 'One pad soaked within an hour, or a clot as big as an egg, needs help at once.',
    action: 'Call your local emergency number now. Lie down and keep someone with you.',
    lines: 'none',
    sources: ['awhonn-undated-post-birth', 'cdc-undated-urgent-signs'],
  },
  {
    id: 'head-or-pressure',
    urgency: 'emergency',
    when: [{ 'danger-you': ['head-or-pressure'] }],
    text: 'Blood pressure can rise to a dangerous level after a birth. Signs are a bad headache that will not go away, a change in vision, a swollen face or hands, or a reading of 160/110 or more.',
    action: CALL_NOW,
    lines: 'none',
    sources: [
      'cdc-undated-urgent-signs',
      'centra-undated-pre-eclampsia',
      'hauspurg-2021-pre-eclampsia',
    ],
  },
  {
    id: 'very-unwell',
    urgency: 'emergency',
    when: [{ 'danger-you': ['very-unwell'] }],
    text: 'A seizure (a fit), fainting, bad belly pain, vomiting that will not stop, shaking chills, or no strength to stand needs help at once. So does no pee for a day.',
    action: 'Call your local emergency number now. Do not stay alone.',
    lines: 'none',
    sources: [
      'cdc-undated-urgent-signs',
      'awhonn-undated-post-birth',
      'milton-keynes-undated-baby-signs',
    ],
  },
  {
    id: 'mind-racing-or-confused',
    urgency: 'emergency',
    when: [{ 'danger-you': ['mind-racing-or-confused'] }],
    text: 'After a birth, some people cannot sleep while their mind races, feel confused, believe that others plot against them, or hear or see things that others do not. It is urgent, and it can be treated.',
    action: 'Call your local emergency number now. Ask someone to stay with you.',
    lines: 'crisis',
    sources: ['nhs-2018-psychosis', 'rcpsych-undated-psychosis'],
  },
  {
    id: 'baby-fever-or-cold',
    urgency: 'emergency',
    when: [{ 'danger-baby': ['fever-or-cold'] }],
    // `baby-fever-older` takes its place.
    unless: [{ 'baby-age': ['3-6m', 'over-6m'] }],
    text: 'A baby under 3 months with 38.0 C (100.4 F) or more needs to be seen at once. So does a baby who is oddly cold to the touch.',
    action: CALL_NOW_FOR_BABY,
    actions: NURSE_OR_CALL,
    lines: 'none',
    sources: ['nhs-scotland-undated-baby-fever', 'nhs-undated-baby-signs'],
  },
  {
    id: 'baby-green-or-rash',
    urgency: 'emergency',
    when: [{ 'danger-baby': ['green-or-rash'] }],
    text: 'A baby who is vomiting green, or has a rash that does not fade when a glass is pressed on it, needs help at once.',
    action: CALL_NOW_FOR_BABY,
    actions: NURSE_OR_CALL,
    lines: 'none',
    sources: ['milton-keynes-undated-baby-signs'],
  },
  {
    id: 'baby-yellow',
    urgency: 'emergency',
    when: [{ 'danger-baby': ['yellow'] }],
    text: 'A baby with yellow skin or eyes who is sleepier or feeding less needs to be seen at once.',
    action: CALL_NOW_FOR_BABY,
    actions: NURSE_OR_CALL,
    lines: 'none',
    sources: ['nhs-undated-jaundice'],
  },
  {
    id: 'opioid-and-sleepy-baby',
    urgency: 'emergency',
    when: [{ medicine: ['opioid'], 'danger-baby': ['sleepy-or-refusing'] }],
    text: 'Strong pain relief passes into milk and can make a baby sleepy, limp or slow to breathe. A baby who is much sleepier or will not feed must be seen at once.',
    action:
      'Call your local emergency number for your baby now. Say what you take, and ask before your next dose.',
    actions: [
      {
        when: { purpose: ['hospital'] },
        text: 'On the ward, call a nurse now. At home, call your local emergency number for your baby now. Say what you take, and ask before your next dose.',
      },
    ],
    lines: 'none',
    sources: ['fda-2017-opioids'],
  },
  {
    id: 'unsafe',
    urgency: 'emergency',
    when: [{ 'danger-you': ['unsafe'] }],
    text: 'No one has the right to hurt or frighten you. You deserve to be safe.',
    action:
      'Call your local emergency number, or a domestic abuse helpline, as soon as it is safe to speak. A midwife or doctor you trust can help you plan.',
    lines: 'abuse',
    sources: ['refuge-undated-helpline'],
  },
  {
    id: 'leg-swelling',
    urgency: 'emergency',
    when: [{ 'danger-you': ['leg-swelling'] }],
    text: 'One leg or arm that is swollen, hot or sore can mean a blood clot.',
    action:
      'Call your doctor or maternity unit within the hour. If nobody answers or it is hard to breathe, call your emergency number.',
    lines: 'none',
    sources: ['cdc-undated-urgent-signs', 'awhonn-undated-post-birth'],
  },
  {
    id: 'baby-sleepy-or-refusing',
    urgency: 'same-day',
    when: [{ 'danger-baby': ['sleepy-or-refusing'] }],
    text: 'A baby who is much sleepier, or has refused two feeds in a row, needs a check today.',
    action:
      'Phone your midwife, health visitor or doctor about your baby now. If it is hard to wake your baby, call your emergency number.',
    lines: 'none',
    sources: ['nhs-undated-baby-signs', 'somerset-undated-baby-signs'],
  },
  {
    id: 'baby-fever-older',
    urgency: 'same-day',
    when: [{ 'danger-baby': ['fever-or-cold'], 'baby-age': ['3-6m', 'over-6m'] }],
    text: 'From 3 months on, a fever of 39.0 C (102.2 F) or more needs a check today; after 6 months, one of 40.0 C (104.0 F) or more. So does a fever that lasts over a day.',
    action:
      'Phone your doctor about your baby today. If your baby is limp, hard to wake, breathing hard or has a rash, call your emergency number.',
    lines: 'none',
    sources: ['nice-2019-fever', 'aap-2020-fever'],
  },
  {
    id: 'fever',
    urgency: 'same-day',
    when: [{ 'breast-now': ['fever'] }],
    text: 'A temperature of 38.0 C (100.4 F) or more, or chills, needs a check today. With a sore breast it may be mastitis.',
    action:
      'Phone your maternity unit or doctor now and ask to be seen today. Until then keep your usual rhythm: no extra pumping, no heat, no massage.',
    lines: 'none',
    sources: ['cdc-undated-urgent-signs', 'mitchell-2022-mastitis'],
  },
  {
    id: 'mood-today',
    urgency: 'same-day',
    when: [{ 'mood-more': ['no-sleep', 'no-self-care', 'better-off'] }],
    text: 'If you cannot sleep even when you have the chance, cannot look after yourself, or feel others would be better off without you, you deserve help today. Help often works.',
    action:
      'Call your doctor, midwife or a crisis line today. If you have thoughts of hurting yourself, call your emergency number now.',
    lines: 'crisis',
    sources: ['nice-undated-whooley', 'cdc-undated-urgent-signs'],
  },
  {
    id: 'not-sure-if-safe',
    urgency: 'same-day',
    when: [{ 'danger-you': ['not-sure'] }, { 'danger-baby': ['not-sure'] }],
    text: 'Not sure whether it is a danger sign? That is reason enough to call.',
    action:
      'Call your midwife or doctor now and say what you notice. If it gets worse, call your emergency number.',
    lines: 'none',
    sources: ['cdc-undated-urgent-signs'],
  },
  {
    id: 'bleeding-or-pressure',
    urgency: 'same-day',
    when: [{ 'danger-you': ['bleeding-again-or-140'] }, { 'bleeding-since': ['goes-on'] }],
    text: 'Bleeding that gets heavier again, does not stop or smells bad needs a check today. So does a blood pressure of 140/90 or more.',
    action:
      'Phone your maternity unit or doctor today. If you soak one pad in an hour, or reach 160/110, call your emergency number.',
    lines: 'none',
    sources: [
      'hse-undated-haemorrhage',
      'cdc-undated-urgent-signs',
      'centra-undated-pre-eclampsia',
    ],
  },
  {
    id: 'baby-few-wet',
    urgency: 'same-day',
    when: [{ 'danger-baby': ['few-wet'] }],
    text: 'Too few wet nappies can mean a baby is not getting enough milk, and that needs a check today.',
    action: 'Phone your midwife, health visitor or doctor about your baby today.',
    lines: 'none',
    sources: ['bfn-undated-enough-milk', 'east-lancashire-undated-nappies'],
  },
  {
    id: 'baby-weight',
    urgency: 'same-day',
    when: [{ 'danger-baby': ['weight'] }],
    text: 'More than a tenth of the birth weight lost, less than the birth weight at two weeks, or weight lost later on needs a check today.',
    action: 'Phone your midwife or doctor today, and ask to have your baby weighed and seen.',
    lines: 'none',
    sources: ['nice-2017-faltering-growth'],
  },
  {
    id: 'baby-orange-or-black',
    urgency: 'same-day',
    when: [{ 'danger-baby': ['orange-or-black'] }],
    text: 'Orange or brick-red stains after day 2, or black stools from day 3, can mean that a baby needs more milk.',
    action: 'Phone your midwife today, and keep the nappy to show.',
    lines: 'none',
    sources: ['nhs-undated-urates', 'bfn-undated-enough-milk'],
  },
  {
    id: 'growth-unsure-early',
    urgency: 'same-day',
    when: [{ 'baby-intake': ['low', 'not-sure'], 'baby-age': UNDER_TWO_WEEKS }],
    // On a ward, others weigh and watch the baby.
    unless: [{ purpose: ['hospital'] }],
    text: 'In the first two weeks, slow growth, or not being sure about growth, is reason to call today.',
    action: 'Phone your midwife or doctor today, and ask to have your baby weighed.',
    lines: 'none',
    sources: ['nice-2017-faltering-growth', 'bfn-undated-enough-milk'],
  },
  {
    id: 'milk-not-in',
    urgency: 'same-day',
    when: [
      { 'baby-age': ['3-4d'], 'flow-pattern': ['nothing'] },
      { 'baby-age': ['3-4d'], course: ['never-any'] },
      { 'baby-age': ['5-14d'], 'flow-pattern': ['nothing'] },
      { 'baby-age': ['5-14d'], course: ['never-any'] },
      { 'baby-age': ['5-14d'], 'flow-pattern': ['drops'], 'flow-elsewhere': ['none'] },
      // For those who only pump, there is no other way to get more milk.
      {
        purpose: ['only-pumping', 'hospital'],
        'baby-age': ['5-14d'],
        'flow-pattern': ['drops'],
        course: ['always', 'never-by-pump', 'rising'],
      },
    ],
    unless: [
      { purpose: ['stop', 'loss', 'induce'] },
      // The reason is known, and the baby is fed in another way; it has a referral of its own.
      { surgery: ['top-surgery'], 'baby-intake': ['ok', 'topped-up', 'not-relying'] },
    ],
    text: 'Most people get more than drops by the end of the fourth day. If you do not, you need a check today, and so does your baby unless a ward is looking after them.',
    action: 'Phone your midwife, ward or doctor today about your milk and your baby.',
    lines: 'none',
    sources: ['kellymom-undated-milk-coming-in', 'stegh-undated-warning-signs'],
  },
  {
    id: 'blood-loss-unwell',
    urgency: 'same-day',
    when: [
      { 'baby-age': UNDER_TWO_WEEKS, history: ['blood-loss'], 'bleeding-since': ['tired-cold'] },
      { 'baby-age': UNDER_TWO_WEEKS, birth: ['blood-loss'], 'bleeding-since': ['tired-cold'] },
    ],
    text: 'If you lost a lot of blood at the birth and are now very tired and cold, you need a blood test soon.',
    action:
      'Phone your ward, midwife or doctor today. Say how much blood you lost and how you feel.',
    lines: 'none',
    sources: ['adam-undated-sheehan', 'hse-undated-haemorrhage'],
  },
  {
    id: 'breast-worse',
    urgency: 'same-day',
    when: [{ 'lump-more': ['spreading', 'pus', 'antibiotics'] }],
    text: 'A patch that spreads, pus or blood, or no relief after a day of antibiotics can mean an abscess.',
    action:
      'Phone your doctor today and ask to be seen. Keep taking what was prescribed until then.',
    lines: 'none',
    sources: ['iowa-undated-mastitis', 'gloucestershire-undated-mastitis'],
  },
  {
    id: 'combined-pill-early',
    urgency: 'same-day',
    when: [{ medicine: ['combined'], 'baby-age': ['0-2d', '3-4d', '5-14d', '2-6w'] }],
    text: 'Birth control with oestrogen is not advised in the first six weeks. It can cause clots and lower milk.',
    action: 'Phone your doctor, midwife or pharmacist today and ask what suits you now.',
    lines: 'none',
    sources: ['who-2022-postnatal-care', 'cdc-2011-contraception'],
  },
  {
    id: 'ill-or-unmeasured',
    urgency: 'same-day',
    when: [{ 'breast-now': ['ill-not-measured', 'not-sure'] }],
    text: 'If you feel ill, or are not sure about a fever, be careful: heat, massage and stronger suction can wait.',
    action:
      'Take your temperature now. If it is 38.0 C (100.4 F) or more, if you have chills, or if you feel ill and cannot take it, phone today.',
    lines: 'none',
    sources: ['cdc-undated-urgent-signs'],
  },
  {
    id: 'opioid',
    urgency: 'same-day',
    when: [{ medicine: ['opioid'] }],
    text: 'Codeine, tramadol and the like pass into milk. Watch your baby: if they are sleepier, limp, feed poorly or are slow to breathe, it is an emergency.',
    action: 'Phone your doctor, midwife or pharmacist today and say what you take.',
    lines: 'none',
    sources: ['fda-2017-opioids'],
  },
  {
    id: 'grief',
    urgency: 'visit',
    when: [
      { purpose: ['loss'], self: ['low', 'no-joy', 'anxious'] },
      { purpose: ['loss'], wave: ['hours', 'touch'] },
    ],
    text: 'I am so sorry. Grief after losing a baby is heavy, and you need not carry it alone.',
    action:
      'Whenever you are ready, tell your midwife, doctor or hospital how you are. They can find you someone to talk to.',
    lines: 'grief',
    sources: ['carroll-2020-loss', 'nice-undated-whooley'],
  },
  {
    id: 'wake-and-feed',
    urgency: 'visit',
    when: [{ changed: ['baby-feeds-less'], 'baby-age': UNDER_TWO_WEEKS }],
    // On a ward, others weigh and watch the baby.
    unless: [{ purpose: ['hospital'] }],
    text: 'In the first two weeks, wake and feed your baby at least 8 times in 24 hours.',
    action:
      'Phone now if your baby is hard to wake, or has fewer than 3 wet nappies on days 3-4 (5 on days 5-6, 6 after).',
    lines: 'none',
    sources: ['bfn-undated-enough-milk', 'east-lancashire-undated-nappies'],
  },
  {
    id: 'low-growth',
    urgency: 'visit',
    when: [{ 'baby-intake': ['low'] }],
    unless: [{ 'baby-age': UNDER_TWO_WEEKS }],
    text: 'A slow-growing baby needs care first; there is help for your milk too.',
    action:
      'Have your baby weighed this week, and see a midwife, health visitor or lactation consultant (IBCLC).',
    lines: 'none',
    sources: ['nice-2017-faltering-growth', 'grey-bruce-undated-weight-gain'],
  },
  {
    id: 'medical-check',
    urgency: 'visit',
    when: [
      { history: ['blood-loss', 'placenta'], 'flow-pattern': ['drops', 'nothing'] },
      { history: ['blood-loss', 'placenta'], 'flow-elsewhere': ['none'] },
      { history: ['blood-loss', 'placenta'], course: ['never-any'] },
      { birth: ['blood-loss'], 'flow-pattern': ['drops', 'nothing'] },
      { birth: ['blood-loss'], 'flow-elsewhere': ['none'] },
      { 'bleeding-since': ['tired-cold'] },
      { 'baby-age': ['2-6w', '6w-3m', '3-6m'], course: ['never-any'] },
    ],
    unless: [{ purpose: ['induce'] }],
    text: 'If you lost a lot of blood at the birth, or hardly any milk has come since, there may be a cause that only a doctor can find.',
    action:
      'Book a doctor’s visit this week and ask for a blood test. Say how the birth went, and if you are very tired and cold.',
    lines: 'none',
    sources: ['adam-undated-sheehan', 'hse-undated-haemorrhage'],
  },
  {
    id: 'fading-milk',
    urgency: 'visit',
    when: [{ course: ['faded-weeks', 'dropped-days'], 'flow-elsewhere': ['hospital-same'] }],
    unless: [{ purpose: ['stop', 'loss'] }],
    text: 'When milk fades and a strong pump changes nothing, the cause may lie in the body, such as the thyroid after a birth.',
    action:
      'See a lactation consultant (IBCLC) this week. If you are worn out, cold or losing hair, ask your doctor for a blood test.',
    lines: 'none',
    sources: ['prairie-lakes-undated-thyroid'],
  },
  {
    id: 'inflamed-breast',
    urgency: 'visit',
    when: [{ 'breast-now': ['red-patch', 'sore-lump'] }],
    text: 'A red, hot or sore patch is often a swelling around the ducts. Keep to your usual rhythm and use cold: no heat, no massage, no stronger suction.',
    action:
      'Phone your doctor that day if it is no better within a day, spreads, or comes with fever.',
    actions: WITH_FEVER,
    lines: 'none',
    sources: ['mitchell-2022-mastitis', 'iowa-undated-mastitis'],
  },
  {
    id: 'lump-stays',
    urgency: 'visit',
    when: [{ 'breast-now': ['painless-lump'] }, { 'lump-more': ['over-2w', 'returns', 'skin'] }],
    text: 'Most lumps in these months are harmless. One that does not go away, comes back or changes the skin needs to be looked at.',
    action:
      'See your doctor within days. Ask for a specialist if skin is thick or dimpled, or if antibiotics do not clear it.',
    lines: 'none',
    sources: ['mitchell-2019-breast-masses', 'gloucestershire-undated-mastitis'],
  },
  {
    id: 'mood-support',
    urgency: 'visit',
    when: [{ self: ['low', 'no-joy', 'anxious'] }, { wave: ['hours', 'touch'] }],
    unless: [{ purpose: ['loss'] }],
    text: 'Feeling low, joyless or afraid on most days is common in these months, and help often works. It is not your fault.',
    action: 'Tell your doctor, midwife or health visitor this week how you feel.',
    lines: 'mood',
    sources: ['nice-undated-whooley', 'hrsa-undated-hotline'],
  },
  {
    id: 'engorged',
    urgency: 'visit',
    when: [{ 'breast-now': ['hard-tight'] }],
    // Its own referral says not to pump.
    unless: [{ surgery: ['top-surgery'] }],
    text: 'An over-full breast needs cold, a soft areola and short, gentle pumping. Strong suction can draw in more fluid.',
    action:
      'If it hurts, or is no softer tomorrow, see a midwife or lactation consultant (IBCLC) within days. With fever or a red patch, phone today.',
    actions: WITH_FEVER,
    lines: 'none',
    sources: ['health-nz-undated-oedema', 'mitchell-2022-mastitis'],
  },
  {
    id: 'nipple-pain',
    urgency: 'visit',
    when: [
      { 'breast-now': ['broken-skin'] },
      { pain: ['throughout', 'all-day'] },
      { 'pain-look': ['wound'] },
    ],
    text: 'Pain is a sign to change something, not to push on. Turn the suction down, and give a sore side a rest from the pump and express by hand there.',
    action:
      'See a lactation consultant (IBCLC) or doctor within days. With pus, or redness that spreads, phone today.',
    lines: 'none',
    sources: ['abm-2016-persistent-pain', 'qi-2014-pump-injuries'],
  },
  {
    id: 'vasospasm',
    urgency: 'visit',
    when: [{ 'pain-look': ['white-blue'] }],
    text: 'A nipple that turns white, blue or dark and burns may be in spasm from cold. Warm it right away, and keep the suction gentle.',
    action: 'See a lactation consultant (IBCLC) or doctor if it goes on for more than a few days.',
    lines: 'none',
    sources: ['aba-undated-vasospasm', 'abm-2016-persistent-pain'],
  },
  {
    id: 'top-surgery',
    urgency: 'visit',
    when: [{ surgery: ['top-surgery'] }],
    text: 'After top surgery, milk may have no way out. Cold and mild pain relief help; pumping or massage to clear it does not.',
    action:
      'See your surgeon or a lactation consultant (IBCLC) early. If it gets red or hot, or you have a fever, phone today.',
    lines: 'none',
    sources: ['abm-2020-gender-diverse'],
  },
  {
    id: 'early-lactation-consultant',
    urgency: 'visit',
    when: [{ history: ['surgery', 'numb-or-injury', 'no-growth'] }],
    unless: [{ purpose: ['loss', 'stop'] }],
    text: 'Surgery, a numb or hurt nipple, or little breast growth in pregnancy can change how much milk comes. It varies a lot.',
    action: 'See a lactation consultant (IBCLC) early, and have your baby weighed early and often.',
    lines: 'none',
    sources: ['kraut-2017-breast-reduction', 'aba-undated-breast-tissue'],
  },
  {
    id: 'alcohol-help',
    urgency: 'visit',
    when: [{ 'drink-more': ['hard-to-stop', 'most-days'] }],
    text: 'If it is hard to go without a drink, that is a health matter, not a shameful one. Help is confidential.',
    action:
      'Talk to your doctor, midwife or a local alcohol service this week. If you drink a lot each day, do not stop all at once without them.',
    lines: 'alcohol',
    sources: ['alcohol-change-undated-withdrawal'],
  },
  {
    id: 'medicine-review',
    urgency: 'visit',
    when: [
      { medicine: ['dries-milk', 'decongestant', 'steroid-or-water'] },
      {
        medicine: ['combined'],
        'baby-age': ['6w-3m', '3-6m', 'over-6m', 'no-birth', 'not-sure', 'skip'],
      },
      { changed: ['contraceptive', 'medicine'], 'medicine-when': ['days', 'weeks'] },
    ],
    text: 'Some medicines can lower milk for a time. Cabergoline and bromocriptine do, and cold medicines marked D may.',
    action:
      'Ask your pharmacist or doctor this week about your milk. Keep taking what was prescribed until you have asked.',
    lines: 'none',
    sources: [
      'aust-prescr-2018-medicines',
      'eglash-undated-medicines',
      'aljazaf-2003-pseudoephedrine',
      'lopez-2015-contraception',
    ],
  },
  {
    id: 'pregnancy',
    urgency: 'visit',
    when: [{ period: ['positive', 'late'] }],
    text: 'Early in a new pregnancy milk can dip and nipples get sore.',
    action:
      'Take a test if your period is late, and tell your midwife or doctor that you are pumping.',
    lines: 'none',
    // Common knowledge of the field; no source was seen.
    sources: [],
  },
  {
    id: 'growth-unsure',
    urgency: 'visit',
    when: [{ 'baby-intake': ['not-sure'] }],
    unless: [{ 'baby-age': UNDER_TWO_WEEKS }, { purpose: ['hospital'] }],
    text: 'Growth and wet nappies are the best signs that a baby gets enough: six or more wet ones a day after the first week.',
    action:
      'Count wet nappies today, and have your baby weighed this week. If there are fewer than six, or your baby is very sleepy, phone today.',
    lines: 'none',
    sources: ['bfn-undated-enough-milk', 'east-lancashire-undated-nappies', 'uys-undated-nappies'],
  },
  {
    id: 'supply-check',
    urgency: 'visit',
    when: [],
    text: 'The best signs of how much milk you make are your baby’s growth and nappies, not the bottle.',
    action: 'See a lactation consultant (IBCLC) and have your baby weighed.',
    lines: 'none',
    sources: [
      'bfn-undated-enough-milk',
      'kent-2006-feed-frequency',
      'grey-bruce-undated-weight-gain',
    ],
  },
] as const satisfies readonly ContentReferral[];

export type ReferralId = (typeof referrals)[number]['id'];
