import { seenSooner, trustYourself, whenNothingChanges } from '../content/footers.ts';
import type { CheckDocument } from '../domain/documents/index.ts';
import { type Answer, isTelling, keysOf, matches } from '../domain/answers.ts';
import { MOST_SHOWN } from '../domain/findings.ts';
import { GRADE_WORDS, list, saidAndMeasured, saidOnce, sentence } from '../domain/language.ts';
import type { Content, Question } from '../domain/model.ts';
import { mostTellingQuestions } from '../domain/next-question.ts';
import { isUrgent } from '../domain/triage.ts';
import { renderHelpLines } from '../ui/help-lines.ts';
import type { Page } from '../ui/page.ts';
import { cut, wrap } from '../ui/text.ts';

type Referral = NonNullable<CheckDocument['referral']>;
type Blocker = CheckDocument['blockers'][number];
type Evidence = Blocker['because'][number];
type Tip = CheckDocument['plan'][number];

/** More evidence than this for a reason does not fit on one screen. */
const MOST_SAID = 2;
/** On a screen, more visits than this go into the details. */
const MOST_VISITS = 2;
/** Screen lines taken by the menu below the result. */
const MENU_LINES = 7;
const FEWEST_LINES = 12;

interface Size {
  readonly reasons: number;
  readonly tips: number;
  readonly hasFooter: boolean;
  /** Without the words for a purpose and the notes: a reason and a tip count for more. */
  readonly isBare?: boolean;
  /** With a visit to make and no known country, the help lines of all countries are in the details. */
  readonly areLinesLater?: boolean;
}

/**
 * How much of the coaching is shown: less and less, until the result fits on the screen together with whom to call.
 */
const SIZES: readonly Size[] = [
  { reasons: MOST_SHOWN, tips: MOST_SHOWN, hasFooter: true },
  { reasons: MOST_SHOWN, tips: MOST_SHOWN, hasFooter: false },
  { reasons: 2, tips: MOST_SHOWN, hasFooter: false },
  { reasons: 2, tips: 2, hasFooter: false },
  { reasons: 2, tips: 2, hasFooter: false, areLinesLater: true },
  { reasons: 1, tips: 2, hasFooter: false, areLinesLater: true },
  { reasons: 1, tips: 1, hasFooter: false, areLinesLater: true },
  { reasons: 1, tips: 1, hasFooter: false, areLinesLater: true, isBare: true },
  { reasons: 0, tips: 1, hasFooter: false, areLinesLater: true },
];
const LEAST: Size = { reasons: 0, tips: 0, hasFooter: false, areLinesLater: true };
/** If reasons or tips are left out for lack of space. */
const MORE = 'See the details for more.';
const LINES_LATER = 'The details list numbers to call, by country.';
const MORE_WHILE_WAITING = 'While you wait to be called back: the details say what is safe to try.';

/** The result on one screen; in a pipe, all of it. */
export function renderResult(content: Content, check: CheckDocument, page: Page): string {
  if (check.referral?.urgency === 'emergency') return renderReferral(check.referral, page);
  const room = page.rows === null ? Infinity : Math.max(FEWEST_LINES, page.rows - MENU_LINES);
  for (const size of SIZES) {
    const text = withMore(content, check, size, page);
    if (text.split('\n').length <= room) return text;
  }
  return withMore(content, check, LEAST, page);
}

function withMore(content: Content, check: CheckDocument, size: Size, page: Page): string {
  const text = renderSized(content, check, size, page);
  const isCut = size.reasons < check.blockers.length || size.tips < check.plan.length;
  if (!(isCut || size.isBare) || size.hasFooter) return text;
  const more = check.referral?.urgency === 'same-day' ? MORE_WHILE_WAITING : MORE;
  return `${text}\n${page.theme.quiet(wrap(more, page.columns))}`;
}

function renderSized(
  content: Content,
  check: CheckDocument,
  { reasons, tips, hasFooter, isBare = false, areLinesLater = false }: Size,
  page: Page,
): string {
  const { referral, track } = check;
  const parts = [
    ...(referral ? [renderReferral(referral, page, areLinesLater)] : []),
    ...(track && !(isBare && looksForReasons(content, check))
      ? [wrap(track.text, page.columns)]
      : []),
    ...renderReasons(content, check, reasons, page),
    ...renderTips(check.plan.slice(0, tips), page),
    ...(isBare ? [] : renderNotes(check, page)),
    ...(hasFooter ? renderFooter(content, check, page) : []),
  ];
  return parts.join('\n');
}

function renderNotes({ notes = [] }: CheckDocument, { columns }: Page): readonly string[] {
  return notes.map(({ text }) => wrap(`Also: ${text}`, columns));
}

/** One thing to do, for somebody at the pump. */
export function renderNow(content: Content, check: CheckDocument, page: Page): string {
  const { referral, plan } = check;
  const tip = plan.find(isForNow) ?? plan[0];
  const call = referral && isUrgent(referral) ? [renderReferral(referral, page)] : [];
  const doThis = tip && check.session ? [page.theme.strong(wrap(tip.action, page.columns))] : [];
  const [reason] = check.blockers;
  const because = reason && check.session ? [renderReason(content, check, reason, page)] : [];
  return [...call, ...doThis, ...because].join('\n');
}

const HEADINGS = {
  emergency: 'Please get help now.',
  'same-day': 'First, please call today.',
  visit: 'Worth getting checked.',
} as const;

/** What is said in full, in a line each, and only in the details. */
function sorted({ urgency, reasons }: Referral, rows: number | null) {
  const urgent = reasons.filter(isUrgent);
  const inFull = urgent.length > 0 ? urgent : reasons.slice(0, 1);
  const others = urgency === 'emergency' ? [] : reasons.filter((one) => !inFull.includes(one));
  const most = rows === null ? others.length : MOST_VISITS;
  return { urgent, inFull, brief: others.slice(0, most), later: others.slice(most) };
}

const briefly = ({ text, action }: Referral['reasons'][number], { theme, columns }: Page) =>
  wrap(`${theme.bullet} ${text} ${action}`, columns, 2);

/** All reasons to be seen, the most urgent first, each with what to do. */
function renderReferral(referral: Referral, page: Page, areLinesLater = false): string {
  const { urgency, lines } = referral;
  const isLater = areLinesLater && urgency === 'visit' && lines.length > 1;
  const { theme, columns } = page;
  const heading = urgency === 'visit' ? theme.strong : theme.alarm;
  const { inFull, brief } = sorted(referral, page.rows);
  return [
    heading(HEADINGS[urgency]),
    ...inFull.flatMap(({ text, action }) => [
      wrap(text, columns),
      theme.strong(wrap(`>> ${action}`, columns, 3)),
    ]),
    ...brief.map((reason) => briefly(reason, page)),
    ...(isLater ? [wrap(LINES_LATER, columns)] : renderHelpLines(lines, page)),
    ...(urgency === 'emergency' ? [wrap(trustYourself, columns)] : []),
  ].join('\n');
}

function renderReasons(
  content: Content,
  check: CheckDocument,
  most: number,
  page: Page,
): readonly string[] {
  const shown = check.blockers.slice(0, most);
  if (shown.length > 0) return shown.map((blocker) => renderReason(content, check, blocker, page));
  // With a call to make today, no further questions are suggested.
  if (check.blockers.length > 0 || check.referral?.urgency === 'same-day') return [];
  if (!looksForReasons(content, check)) return [];
  const two = mostTellingQuestions(content, check.answers, 2).map(({ text }) => `"${text}"`);
  const more = two.length > 0 ? ` Two answers would help most: ${list(two)}` : '';
  return [wrap(`I cannot tell from these answers.${more}`, page.columns)];
}

function renderReason(
  content: Content,
  check: CheckDocument,
  blocker: Blocker,
  { theme, columns }: Page,
): string {
  const band = blocker.band === 'likely' ? 'Likely' : 'Possible';
  const because = saidOnce(content, check, blocker.because).slice(0, MOST_SAID);
  return [
    `${theme.quiet(`${band}:`)} ${theme.accent(theme.strong(blocker.name))}`,
    wrap(`  because ${saidAndMeasured(because)}.`, columns, 2),
  ].join('\n');
}

function isForNow({ when }: Tip): boolean {
  return when === 'before' || when === 'during';
}

function renderTips(tips: readonly Tip[], { theme, columns }: Page): readonly string[] {
  const groups: readonly (readonly [heading: string, tips: readonly Tip[]])[] = [
    ['When you pump:', tips.filter(isForNow)],
    ['This week:', tips.filter((tip) => !isForNow(tip))],
  ];
  // What counts most stays first.
  const ordered = tips[0] && !isForNow(tips[0]) ? groups.toReversed() : groups;
  let number = 0;
  return ordered.flatMap(([heading, group]) =>
    group.length === 0
      ? []
      : [
          theme.strong(heading),
          ...group.map(({ action }) => wrap(`${(number += 1)}. ${action}`, columns, 3)),
        ],
  );
}

/** Not for somebody who wants to stop, or has not decided. */
function looksForReasons({ tracks }: Content, { track }: CheckDocument): boolean {
  return tracks.find(({ id }) => id === track?.id)?.hasReasons ?? true;
}

function renderFooter(
  content: Content,
  check: CheckDocument,
  { theme, columns }: Page,
): readonly string[] {
  const mayChange = !check.referral && looksForReasons(content, check);
  const isSooner = seenSooner.some((condition) => matches(condition, check.answers));
  const nothing = whenNothingChanges[isSooner ? 'sooner' : 'later'];
  const lines = mayChange ? [nothing, trustYourself] : [trustYourself];
  return lines.map((line) => theme.quiet(wrap(line, columns)));
}

/** "You said that your valves are old." */
export function renderAnswer(content: Content, check: CheckDocument, question: string): string {
  const answer = check.answers[question];
  if (!isTelling(answer)) return 'You left it blank.';
  const entries = [answer ?? []].flat().map((each) => ({ question, answer: each }));
  return `${sentence(saidAndMeasured(saidOnce(content, check, entries)))}.`;
}

/** "What describes your pump? Weaker than before", to pick from a list. @param columns in which the answer has to fit */
export function answerLabel(question: Question, answer: Answer | undefined, columns: number) {
  const labels = question.kind === 'number' ? [] : question.options;
  const chosen = labels.filter(({ key }) => keysOf(answer).includes(key));
  const words = chosen.map(({ label }) => label).join('; ');
  const said = typeof answer === 'number' ? `${answer} mm` : words || 'left blank';
  return `${question.text} ${cut(said, Math.max(LEAST_SHOWN, columns - question.text.length - 1))}`;
}

/** Of an answer beside a long question: then it takes two lines. */
const LEAST_SHOWN = 20;

/** Everything that the result screen leaves out. */
export function renderDetails(content: Content, check: CheckDocument, page: Page): string {
  const { theme, columns } = page;
  const blockers = check.blockers
    .slice(0, MOST_SHOWN)
    .map((blocker) =>
      [
        theme.strong(blocker.name),
        wrap(blocker.text, columns),
        wrap(`Evidence: ${GRADE_WORDS[blocker.evidence]}.`, columns),
        ...evidenceLines(content, check, 'For', blocker.because, page),
        ...evidenceLines(content, check, 'Against', blocker.against, page),
      ].join('\n'),
    );
  const plan = check.plan.map((item) => {
    const strategy = content.strategies[item.strategy];
    return [
      theme.strong(`${item.name}, ${item.minutes} min`),
      wrap(item.action, columns),
      ...item.steps.map((step) => wrap(`${theme.bullet} ${step}`, columns, 2)),
      wrap(`${strategy?.effect ?? ''} (${GRADE_WORDS[item.evidence]})`, columns),
      ...(strategy?.cautions.length ? ['Take care:'] : []),
      ...(strategy?.cautions ?? []).map((caution) =>
        wrap(`${theme.bullet} ${caution}`, columns, 2),
      ),
    ].join('\n');
  });
  const ids = [
    ...check.blockers.slice(0, MOST_SHOWN),
    ...check.plan,
    ...(check.notes ?? []),
  ].flatMap(({ sources }) => sources);
  const sources = [...new Set(ids)].map((id) => {
    const { title, published, year } = content.sources[id] as Content['sources'][string];
    const where = [published, year].filter(Boolean).join(' ');
    return wrap(`${theme.bullet} ${title}${where ? `. ${where}` : ''}`, columns, 2);
  });
  const reading = [theme.strong('Sources'), ...sources].join('\n');
  const parts = [
    ...renderSeen(check, page),
    ...blockers,
    ...plan,
    ...renderNotes(check, page),
    reading,
    wrap(trustYourself, columns),
  ];
  return parts.join('\n\n').trim() + '\n';
}

/** The call to make today, again, and visits and help lines that the result left out. */
function renderSeen({ referral }: CheckDocument, page: Page): readonly string[] {
  const { urgent, later } = referral ? sorted(referral, page.rows) : { urgent: [], later: [] };
  const heading = page.theme.strong('Also worth getting checked');
  return [
    ...urgent.map(({ action }) => page.theme.strong(wrap(`>> ${action}`, page.columns, 3))),
    ...(later.length === 0
      ? []
      : [[heading, ...later.map((reason) => briefly(reason, page))].join('\n')]),
    ...(referral?.urgency === 'visit' && referral.lines.length > 1
      ? [renderHelpLines(referral.lines, page).join('\n')]
      : []),
  ];
}

/** Clauses may contain commas. */
const apart = (clauses: readonly string[]) => clauses.join('; ');

function evidenceLines(
  content: Content,
  check: CheckDocument,
  heading: string,
  entries: readonly Evidence[],
  { columns }: Page,
): readonly string[] {
  if (entries.length === 0) return [];
  return [
    wrap(`${heading}: ${saidAndMeasured(saidOnce(content, check, entries), apart)}.`, columns),
  ];
}
