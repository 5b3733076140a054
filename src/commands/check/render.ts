import { trustYourself, whenNothingChanges } from '../../content/referrals.ts';
import type { CheckDocument } from '../../domain/documents/index.ts';
import { MOST_SHOWN } from '../../domain/findings.ts';
import { GRADE_WORDS, list, said } from '../../domain/language.ts';
import type { Content } from '../../domain/model.ts';
import { renderHelpLines } from '../../ui/help-lines.ts';
import type { Page } from '../../ui/page.ts';
import { wrap } from '../../ui/text.ts';

type Blocker = CheckDocument['blockers'][number];
type Evidence = Blocker['because'][number];

/** More reasons than this do not fit one screen. */
const MOST_REASONS = 2;

/** The result on one screen of 80 by 24. */
export function renderResult(content: Content, check: CheckDocument, page: Page): string {
  const parts = check.referral ? [renderReferral(check.referral, page)] : [];
  if (check.referral?.urgency === 'emergency') return parts.join('\n\n');
  // A call that has to be made today takes the room of one blocker.
  const room = check.referral?.urgency === 'same-day' ? MOST_SHOWN - 1 : MOST_SHOWN;
  const shown = check.blockers.slice(0, room);
  // Beside a call that has to be made today, that nothing stands out would soothe where nothing should.
  if (shown.length > 0 || check.referral?.urgency !== 'same-day') {
    parts.push(renderBlockers(content, check, shown, page));
  }
  if (check.plan.length > 0) parts.push(renderPlan(check, page));
  parts.push(renderFooter(content, check, page));
  return parts.join('\n');
}

function renderReferral(referral: NonNullable<CheckDocument['referral']>, page: Page): string {
  const { theme, columns } = page;
  const { urgency, reasons, action } = referral;
  const lines = renderHelpLines(referral.lines, page);
  if (urgency === 'visit') {
    return [theme.strong(wrap(`Worth a visit: ${action}`, columns)), ...lines].join('\n');
  }
  const isEmergency = urgency === 'emergency';
  const told = isEmergency ? reasons : reasons.slice(0, 1);
  return [
    theme.alarm(isEmergency ? 'This is beyond what I can help with.' : 'First, please call today.'),
    ...told.map(({ text }) => wrap(text, columns)),
    theme.strong(wrap(`>> ${action}`, columns)),
    ...lines,
    ...(isEmergency ? [wrap(trustYourself, columns)] : []),
  ].join('\n');
}

function renderBlockers(
  content: Content,
  check: CheckDocument,
  shown: readonly Blocker[],
  page: Page,
): string {
  if (shown.length === 0) {
    return wrap(
      'Nothing stands out from these answers. That is common, and no one is to blame for it.',
      page.columns,
    );
  }
  return shown.map((blocker) => renderBlocker(content, check, blocker, page)).join('\n');
}

function renderBlocker(
  content: Content,
  check: CheckDocument,
  blocker: Blocker,
  { theme, columns }: Page,
): string {
  const band = blocker.band === 'likely' ? 'Likely' : 'Possible';
  const reasons = (entries: readonly Evidence[]) =>
    list(entries.slice(0, MOST_REASONS).map((entry) => said(content, check, entry)));
  const against = blocker.against.length > 0 ? ` Against it: ${reasons(blocker.against)}.` : '';
  return [
    `${theme.quiet(`${band}:`)} ${theme.accent(theme.strong(blocker.name))}`,
    wrap(`  because you said ${reasons(blocker.because)}.${against}`, columns, 2),
  ].join('\n');
}

function renderPlan(check: CheckDocument, { theme, columns }: Page): string {
  const items = check.plan.map(({ name, minutes, steps }, index) =>
    wrap(`${index + 1}. ${name} (${minutes} min): ${steps[0] ?? ''}`, columns, 3),
  );
  return [theme.strong('Next time, try:'), ...items].join('\n');
}

function renderFooter(content: Content, check: CheckDocument, { theme, columns }: Page): string {
  const next = content.questions.find(({ id }) => id === check.next?.question);
  const lines = [
    // Beside a referral there is no room, and no need, for more questions.
    ...(next && !check.referral ? [`What would tell more: ${next.text} (--${next.id})`] : []),
    ...(check.referral ? [] : [whenNothingChanges]),
    trustYourself,
  ];
  return lines.map((line) => theme.quiet(wrap(line, columns))).join('\n');
}

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
      ...item.steps.map((step) => wrap(`${theme.bullet} ${step}`, columns, 2)),
      wrap(`${strategy?.effect ?? ''} (${GRADE_WORDS[item.evidence]})`, columns),
      ...(strategy?.cautions ?? []).map((caution) => wrap(`Careful: ${caution}`, columns)),
    ].join('\n');
  });
  const ids = [...check.blockers.slice(0, MOST_SHOWN), ...check.plan].flatMap((one) => one.sources);
  const sources = [...new Set(ids)].map((id) => {
    const { title, published, year } = content.sources[id] as Content['sources'][string];
    const where = [published, year].filter(Boolean).join(' ');
    return wrap(`${theme.bullet} ${title}${where ? `. ${where}` : ''}`, columns, 2);
  });
  const reading = [theme.strong('Sources'), ...sources].join('\n');
  return ['', ...blockers, ...plan, reading, ''].join('\n\n').trim() + '\n';
}

function evidenceLines(
  content: Content,
  check: CheckDocument,
  heading: string,
  entries: readonly Evidence[],
  { columns }: Page,
): readonly string[] {
  if (entries.length === 0) return [];
  const lines = entries.map((entry) => said(content, check, entry));
  return [wrap(`${heading}: you said ${lines.join('; ')}.`, columns)];
}
