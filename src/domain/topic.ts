import { citedFrom } from './cited.ts';
import type { TopicDocument } from './documents/index.ts';
import { InputError, nearestOr } from './errors.ts';
import type { Blocker, Content, Strategy, Topic } from './model.ts';
import { pickHelpLines } from './triage.ts';

type Section = TopicDocument['sections'][number];
type Kind = TopicDocument['kind'];

export interface TopicName {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
}

/** Everything there is to read. */
export function topicNames(content: Content): readonly TopicName[] {
  const named = (
    entries: Readonly<Record<string, { name: string }>>,
    kindOf: (id: string) => Kind,
  ) => Object.entries(entries).map(([id, { name }]) => ({ id, kind: kindOf(id), name }));
  return [
    ...named(content.topics, () => 'topic'),
    ...named(content.blockers, (id) =>
      content.blockers[id]?.differential ? 'differential' : 'blocker',
    ),
    ...named(content.strategies, () => 'strategy'),
  ];
}

/**
 * One topic, blocker or strategy, ready to be shown.
 * @param country ISO code in lower case for help lines; null: not known
 */
export function topicDocument(
  content: Content,
  { id, kind, name }: TopicName,
  country: string | null,
): TopicDocument {
  const topic = content.topics[id];
  const blocker = content.blockers[id];
  const strategy = content.strategies[id];
  const [sections, see] = topic
    ? [ofTopic(topic), topic.see]
    : blocker
      ? [ofBlocker(content, id, blocker), blocker.strategies]
      : [ofStrategy(content, id, strategy as Strategy), usesOf(content, id)];
  const emergencies = content.referrals.filter(({ urgency }) => urgency === 'emergency');
  const lines = topic?.hasLines ? pickHelpLines(content, emergencies, country) : [];
  return {
    schema: 'letdown.topic/1',
    id,
    kind,
    name,
    sections,
    fit: null,
    lines: lines.map(({ countries, name: line, contact, hours }) => ({
      countries: [...countries],
      name: line,
      contact,
      hours,
    })),
    see: [...see],
    sources: citedFrom(content, sections),
    content: content.version,
  };
}

function section(more: Partial<Section>): Section {
  return {
    heading: null,
    lines: [],
    form: 'list',
    evidence: null,
    basis: null,
    ...more,
    sources: [...(more.sources ?? [])],
  };
}

function ofTopic({ sections }: Topic): Section[] {
  return sections.map(({ heading, lines, isSteps, evidence, basis, sources }) =>
    section({
      heading,
      lines: [...lines],
      form: isSteps ? 'steps' : 'list',
      evidence: evidence ?? null,
      basis: basis ?? null,
      sources: [...sources],
    }),
  );
}

function ofBlocker(content: Content, id: string, blocker: Blocker): Section[] {
  const { text, evidence, sources, referral: named, strategies, differential } = blocker;
  const referral = content.referrals.find((candidate) => candidate.id === named);
  const helpful = strategies.map(
    (strategy) => `${content.strategies[strategy]?.name} (${strategy})`,
  );
  const lookalike = differential
    ? ['It can look like a missing let-down, but it is something else.']
    : [];
  return [
    section({ lines: [...lookalike, text], form: 'text', evidence, sources: [...sources] }),
    ...(referral
      ? [
          section({
            heading: 'Who to see',
            lines: [referral.text, referral.action],
            form: 'text',
            sources: [...referral.sources],
          }),
        ]
      : []),
    ...filled(section({ heading: 'It may be this if …', lines: signsOf(content, id) })),
    ...filled(section({ heading: 'What may help', lines: helpful })),
  ];
}

function ofStrategy(content: Content, id: string, strategy: Strategy): Section[] {
  const { when, minutes, steps, effect, cautions, evidence, sources } = strategy;
  const rules = content.contraindications.filter((rule) => rule.strategies.includes(id));
  return [
    section({ heading: `${WHEN[when]}, about ${minutes} min`, lines: [...steps], form: 'steps' }),
    section({
      heading: 'What to expect',
      lines: [effect],
      form: 'text',
      evidence,
      sources: [...sources],
    }),
    ...filled(section({ heading: 'Take care', lines: [...cautions] })),
    ...filled(
      section({
        heading: 'When to skip it',
        lines: [...new Set(rules.map(({ why }) => why))],
        sources: rules.flatMap((rule) => rule.sources),
      }),
    ),
  ];
}

const WHEN: Readonly<Record<Strategy['when'], string>> = {
  before: 'Before you pump',
  during: 'While you pump',
  after: 'After pumping',
  day: 'At any time of day',
};

const filled = (section: Section): readonly Section[] =>
  section.lines.length > 0 ? [section] : [];

/** With more than this, a list is for searching, not reading. */
const MOST_SIGNS = 6;

/** The strongest answers for a blocker, in the person's words. */
function signsOf(content: Content, blocker: string): string[] {
  const table = content.evidence[blocker]?.byQuestion ?? {};
  const signs = content.questions.flatMap((question) =>
    question.kind === 'number'
      ? []
      : question.options.map(({ key, said }) => ({
          said,
          steps: (table[question.id]?.[key] ?? [])
            .filter(({ when }) => !when)
            .reduce((sum, { steps }) => sum + steps, 0),
        })),
  );
  return signs
    .filter(({ steps }) => steps > 0)
    .sort((a, b) => b.steps - a.steps)
    .slice(0, MOST_SIGNS)
    .map(({ said }) => said);
}

function usesOf(content: Content, strategy: string): readonly string[] {
  return Object.keys(content.blockers).filter((id) =>
    content.blockers[id]?.strategies.includes(strategy),
  );
}

/** What a parent types: in small letters, without joining marks or a plural. */
const plain = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .replace(/(?<=\w\w)s$/, '');

/** The page that an everyday word stands for; undefined if the table has no such word. */
function topicCalled(
  words: Readonly<Record<string, readonly string[]>>,
  text: string,
): string | undefined {
  const wanted = plain(text);
  return Object.keys(words).find((id) => words[id]?.some((word) => plain(word) === wanted));
}

/** Topics that speak of a word, by their names first and then by their texts, three at most. */
function topicsAbout(content: Content, word: string): readonly string[] {
  const wanted = word.toLowerCase().replace(/s$/, '');
  if (wanted.length < 3) return [];
  const names = topicNames(content);
  const has = (text: string) => text.toLowerCase().includes(wanted);
  const named = names.filter(({ id, name }) => has(id) || has(name));
  const told = names.filter(({ id, kind, name }) => {
    const { sections, lines } = topicDocument(content, { id, kind, name }, null);
    return has(
      JSON.stringify([sections.map((section) => [section.heading, section.lines]), lines]),
    );
  });
  const ids = (named.length > 0 ? named : told).map(({ id }) => id);
  return ids.slice(0, 3);
}

/**
 * The page that a word means: its id, or what it is called every day.
 * @param everydayWords id of a page → words
 * @throws InputError that names pages which speak of it
 */
export function topicNamed(
  content: Content,
  everydayWords: Readonly<Record<string, readonly string[]>>,
  word: string,
): TopicName {
  const names = topicNames(content);
  const called = topicCalled(everydayWords, word);
  const found = names.find(({ id }) => id === word) ?? names.find(({ id }) => id === called);
  if (found) return found;
  const about = topicsAbout(content, word);
  throw new InputError(
    `learn: there is no topic ${JSON.stringify(word)}.`,
    nearestOr(
      word,
      [...names.map(({ id }) => id), ...Object.values(everydayWords).flat()],
      about.length > 0
        ? `These speak of it: ${about.join(', ')}.`
        : '`letdown learn` lists the topics.',
    ),
  );
}
