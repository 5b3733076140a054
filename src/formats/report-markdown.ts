import { withoutControls } from '../domain/language.ts';
import { ABOUT, type Report } from '../domain/report.ts';

/** The report as Markdown; words replace the charts. */
export function renderMarkdown(report: Report): string {
  const { date, period, question, check, table, showVolumes, finding, summary } = report;
  const head = ['Day', 'Sessions', 'Let-down marked', 'Time to let-down'];
  const heading = [...head, ...(showVolumes ? ['Milk'] : [])];
  const rows = table.map(({ label, sessions, letDowns, latency, volume }) => [
    label,
    String(sessions),
    letDowns,
    latency,
    ...(showVolumes ? [volume ?? ''] : []),
  ]);
  const row = (cells: readonly string[]) => `| ${cells.map(escape).join(' | ')} |`;
  const blocks = [
    `# Let-down while pumping, ${escape(date)}`,
    escape(ABOUT),
    ...(check?.referral
      ? [`The check from ${escape(check.date)} said: **${escape(check.referral)}**`]
      : []),
    ...intakeBlocks(report),
    '## The question',
    ...question.map(escape),
    '## Questions to ask',
    report.toAsk.map((text, index) => `${index + 1}. ${escape(text)}`).join('\n'),
    ...(check
      ? [
          `## The last check, ${escape(check.date)}`,
          check.blockers
            .map(
              ({ title, because, against, evidence }) =>
                `- **${escape(title)}**, ${escape(because)}.${against === null ? '' : ` Against it: ${escape(against)}.`} _${escape(evidence)}_`,
            )
            .join('\n') || 'Nothing stood out from the answers.',
        ]
      : []),
    ...(report.measured.length === 0
      ? []
      : ['## Measured at home', report.measured.map((line) => `- ${escape(line)}`).join('\n')]),
    `## Sessions, ${escape(period)}`,
    ...[finding, summary].filter(Boolean).map(escape),
    rows.length === 0
      ? 'No sessions were recorded in this period.'
      : [row(heading), row(heading.map(() => '---')), ...rows.map(row)].join('\n'),
    ...(report.tried.length + report.suggested.length === 0 ? [] : ['## Tried and suggested']),
    ...(report.tried.length === 0 ? [] : [escape(`Tried: ${report.tried.join(', ')}.`)]),
    ...(report.suggested.length === 0
      ? []
      : [escape(`The check suggests: ${report.suggested.join(', ')}.`)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** What a consultant asks first, and the other answers. */
function intakeBlocks({ facts, answers, check }: Report): readonly string[] {
  if (facts.length + answers.length === 0) return [];
  const list = facts.map(({ name, text }) => `- **${escape(name)}:** ${escape(text)}`);
  return [
    '## At a glance',
    ...(list.length === 0 ? [] : [list.join('\n')]),
    ...(answers.length === 0
      ? []
      : [`**Also said on ${escape(check?.date ?? '')}:** ${escape(answers.join('; '))}.`]),
  ];
}

/** Text with Markdown escaped. */
function escape(text: string): string {
  const line = withoutControls(text).replaceAll(/\s+/g, ' ');
  return line === '---' ? line : line.replaceAll(/[\\`*_[\]<>|#&~]/g, '\\$&');
}
