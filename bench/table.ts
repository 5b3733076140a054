import { content } from '../src/content/index.ts';
import type { Likelihood, Question, ReasonEvidence } from '../src/domain/model.ts';

/** One cell: what an answer says about a reason. */
interface Cell {
  readonly steps: string;
  /** Each step with its reason, its conditions and its source. */
  readonly why: string;
}

const reasons = Object.entries(content.evidence);

function keysOf(question: Question): readonly { readonly key: string; readonly label: string }[] {
  if (question.kind !== 'number') return question.options;
  return question.ranges.map(({ key, from, below }) => ({
    key,
    label: `${from} to below ${below} ${question.unit}`,
  }));
}

const signed = (steps: number) => (steps > 0 ? `+${steps}` : `${steps}`.replace('-', '−'));

function whyOf({ steps, why, sources, when, unless }: Likelihood): string {
  const conditions = [
    when ? `beside ${when.join(' or ')}` : '',
    unless ? `unless ${unless.join(' or ')}` : '',
  ].filter(Boolean);
  const source = sources.length > 0 ? sources.join(', ') : 'judgement';
  return `${[`${signed(steps)} ${why}`, ...conditions].join(', ')} (${source})`;
}

/** A cell with conditions is marked, because its steps do not always count. */
function cellOf({ byQuestion }: ReasonEvidence, question: string, key: string): Cell | null {
  const entries = byQuestion[question]?.[key];
  if (!entries) return null;
  const marked = ({ steps, when, unless }: Likelihood) =>
    `${signed(steps)}${when || unless ? '*' : ''}`;
  return { steps: entries.map(marked).join(' '), why: entries.map(whyOf).join('\n') };
}

const excludes = ({ excludedBy }: ReasonEvidence, question: string, key: string) =>
  excludedBy.includes(`${question}.${key}`);

/** For each reason: the prior, what excludes it, then each answer with its steps, explanation and source. */
export function asText(): string {
  return reasons
    .map(([id, table]) => {
      const name = content.blockers[id]?.name ?? id;
      const excluded =
        table.excludedBy.length > 0 ? [`  never with ${table.excludedBy.join(', ')}`] : [];
      return [`${name} (${id}), prior ${signed(table.prior)}`, ...excluded, ...linesOf(table)].join(
        '\n',
      );
    })
    .join('\n\n');
}

function linesOf(table: ReasonEvidence): readonly string[] {
  return content.questions.flatMap((question) => {
    const lines = keysOf(question).flatMap(({ key, label }) =>
      (table.byQuestion[question.id]?.[key] ?? []).map((entry) => `    ${label}: ${whyOf(entry)}`),
    );
    return lines.length > 0 ? [`  ${question.text} (${question.id})`, ...lines] : [];
  });
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

const STYLE = `
body { font: 14px system-ui, sans-serif }
table { border-collapse: collapse }
th, td { border: 1px solid #ccc; padding: 2px 4px }
thead th { position: sticky; top: 0; background: #fff; writing-mode: vertical-rl; text-align: left }
tbody th { position: sticky; left: 0; background: #fff; text-align: left; font-weight: normal }
td { text-align: center; white-space: nowrap }
.for { background: #d9efd9 }
.against { background: #f6dcdc }
.never { background: #999 }`;

/** Answers as rows, reasons as columns; hovering over a cell shows why. */
export function asHtml(): string {
  const heads = reasons.map(([id, { prior }]) => {
    const name = content.blockers[id]?.name ?? id;
    return `<th scope="col" title="${id}">${escaped(name)} (${signed(prior)})</th>`;
  });
  const rows = content.questions.flatMap((question) => [
    `<tr><th scope="rowgroup" colspan="${reasons.length + 1}" title="${question.id}"><b>${escaped(question.text)}</b></th></tr>`,
    ...keysOf(question).map(
      ({ key, label }) =>
        `<tr><th scope="row" title="${key}">${escaped(label)}</th>${reasons
          .map(([, table]) => cellHtml(table, question.id, key))
          .join('')}</tr>`,
    ),
  ]);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>What every answer says about every reason</title>
<style>${STYLE}
</style>
<h1>What every answer says about every reason</h1>
<p>In steps: +1 twice as usual among people with the reason as among all who ask, +2 four times, −1 half. * only beside, or unless, other answers. Dark: the reason is never shown. Beside each reason: its prior.</p>
<table>
<thead><tr><td></td>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</html>
`;
}

function cellHtml(table: ReasonEvidence, question: string, key: string): string {
  if (excludes(table, question, key))
    return '<td class="never" title="never shown with this"></td>';
  const cell = cellOf(table, question, key);
  if (!cell) return '<td></td>';
  const side = cell.steps.startsWith('+') ? 'for' : 'against';
  return `<td class="${side}" title="${escaped(cell.why)}">${cell.steps}</td>`;
}
