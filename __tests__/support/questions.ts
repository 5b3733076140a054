import type { QuestionAsk } from '../../src/ui/asking.ts';

const DANGER = [
  ['self-harm', 'Thoughts of hurting myself or a child'],
  ['unsafe', 'Someone is hurting or scaring me'],
  ['chest', 'Chest pain, racing heart, or breathless'],
  ['head', 'Bad headache, blurred sight, swollen face or hands, or blood pressure from 160/110'],
  ['bleeding', 'Pad soaked in an hour, or egg-sized clot'],
  [
    'unwell',
    'Fit, fainting, bad belly pain, nonstop vomiting, violent shivers, or too weak to stand',
  ],
  ['mind', 'Confused, hearing voices, or wired without sleep'],
  ['leg', 'One leg or arm swollen and sore'],
  ['again', 'Bleeding heavier again, smelly, or blood pressure from 140/90'],
  ['none', 'None of these'],
] as const;

const AGE = [
  ['unborn', 'Not born yet'],
  ['days', 'Up to 4 days'],
  ['weeks', '5 days to 6 weeks'],
  ['months', 'Up to 6 months'],
  ['older', 'Older'],
] as const;

const RHYTHM = [
  ['often', '8 times or more'],
  ['seldom', 'Fewer than 6 times'],
  ['gap', 'A gap of 6 hours or more'],
  ['fine', 'None of this is new'],
] as const;

function choicesOf(pairs: readonly (readonly [key: string, label: string])[]) {
  return pairs.map(([key, label]) => ({ key, label }));
}

/** Ten long choices, like the ones for danger signs. */
export function aDangerQuestion(change: Partial<QuestionAsk> = {}): QuestionAsk {
  return {
    progress: '2 of about 12',
    message: 'You: any of these now?',
    help:
      'Each of these needs care before any coaching, up to a year after a birth. Thoughts of hurting anyone count. ' +
      'Tick it even if you are unsure.',
    kind: 'many',
    choices: choicesOf(DANGER),
    alone: ['none'],
    mayGoBack: true,
    mustChoose: true,
    ...change,
  };
}

export function anAgeQuestion(change: Partial<QuestionAsk> = {}): QuestionAsk {
  return {
    progress: '1 of about 12',
    message: 'How long ago was your baby born?',
    help: 'Milk changes fastest in the first days.',
    kind: 'one',
    choices: choicesOf(AGE),
    alone: [],
    mayGoBack: false,
    ...change,
  };
}

/** Options that can be ticked together, except for two. */
export function aRhythmQuestion(change: Partial<QuestionAsk> = {}): QuestionAsk {
  return {
    progress: '7 of about 12',
    message: 'How often is milk removed, by pump, hand or baby?',
    help: 'Count a day and a night.',
    kind: 'many',
    choices: choicesOf(RHYTHM),
    alone: ['fine'],
    exclusive: [['often', 'seldom']],
    mayGoBack: true,
    ...change,
  };
}
