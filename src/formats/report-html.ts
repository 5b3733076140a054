import { withoutControls } from '../domain/language.ts';
import { ABOUT, type Report, type ReportedBlocker } from '../domain/report.ts';

/** One self-contained page: no script, no font, no URL. */
export async function renderHtml(report: Report): Promise<string> {
  const { date, question } = report;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Let-down report, ${escape(date)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Let-down while pumping <small>${escape(date)}</small></h1>
<p class="about">${escape(ABOUT)}</p>
${referralText(report)}${intakeSection(report)}<section class="pair">
<div>
<h2>The question</h2>
${paragraphs(question)}
</div>
<div>
<h2>To ask</h2>
<ol>${items(report.toAsk)}</ol>
</div>
</section>
${checkSection(report)}
${measuredSection(report)}
${await sessionsSection(report)}
</main>
</body>
</html>
`;
}

/** What a consultant asks first, and the other answers. */
function intakeSection({ facts, answers, check }: Report): string {
  if (facts.length + answers.length === 0) return '';
  const list = facts.map(
    ({ name, text }) => `<div><dt>${escape(name)}</dt><dd>${escape(text)}</dd></div>`,
  );
  const others =
    answers.length === 0
      ? ''
      : `<p><b>Also said on ${escape(check?.date ?? '')}:</b> ${escape(answers.join('; '))}.</p>`;
  return `<section>
<h2>At a glance</h2>
${list.length === 0 ? '' : `<dl>${list.join('')}</dl>`}
${others}
</section>
`;
}

async function sessionsSection(report: Report): Promise<string> {
  const { period, finding, summary, latencies, table } = report;
  return `<section>
<h2>Sessions, ${escape(period)}</h2>
${paragraphs([finding, summary].filter(Boolean))}
<div class="sessions">
<div>
${table.length === 0 ? '<p>No sessions were recorded in this period.</p>' : tableOf(report)}
${triedText(report)}
</div>
${latencies.length === 0 ? '' : await figures(report)}
</div>
</section>`;
}

function tableOf({ table, showVolumes }: Report): string {
  const columns = ['Day', 'Sessions', 'Let-down marked', 'Time to let-down'];
  const head = [...columns, ...(showVolumes ? ['Milk'] : [])];
  const rows = table.map(({ label, sessions, letDowns, latency, volume }) => {
    const cells = [String(sessions), letDowns, latency, ...(showVolumes ? [volume ?? ''] : [])];
    return `<tr><th scope="row">${escape(label)}</th>${cells.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>`;
  });
  return `<table>
<caption>Sessions by day</caption>
<thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

/** What cannot wait for the rest of the page. */
function referralText({ check }: Report): string {
  if (!check?.referral) return '';
  return `<p class="referral">The check from ${escape(check.date)} said: <strong>${escape(check.referral)}</strong></p>\n`;
}

function checkSection({ check }: Report): string {
  if (!check) return '';
  const { date, blockers } = check;
  const found =
    blockers.length === 0
      ? '<p>Nothing stood out from the answers.</p>'
      : `<ul>${blockers.map((blocker) => `<li>${blockerText(blocker)}</li>`).join('')}</ul>`;
  return `<section>
<h2>The last check, ${escape(date)}</h2>
${found}
</section>`;
}

/** One paragraph: separate headings and lists would not fit on the sheet. */
function measuredSection({ measured }: Report): string {
  if (measured.length === 0) return '';
  return `<p><strong>Measured at home.</strong> ${escape(measured.join('. '))}.</p>\n`;
}

function blockerText({ title, because, against, evidence }: ReportedBlocker): string {
  const contrary = against === null ? '' : ` Against it: ${escape(against)}.`;
  return `<strong>${escape(title)}</strong>, ${escape(because)}.${contrary} <em>${escape(evidence)}</em>`;
}

async function figures(report: Report): Promise<string> {
  // Loaded only if there is something to draw: it is larger than everything else.
  const { curveChart, latencyChart } = await import('./charts.ts');
  const { finding } = report;
  const [dots, curve] = FIGURES;
  return `<div>
<figure><div role="img" aria-label="${escape(`${dots} ${finding}`)}">${latencyChart(report)}</div><figcaption>${dots}</figcaption></figure>
<figure><div role="img" aria-label="${escape(`${curve} ${finding}`)}">${curveChart(report)}</div><figcaption>${curve}</figcaption></figure>
</div>`;
}

const FIGURES = [
  'Each session: a dot is its time to let-down, a triangle its length if none was marked.',
  'Share of sessions with a let-down by then (Kaplan–Meier).',
] as const;

function triedText({ tried, suggested }: Report): string {
  if (tried.length + suggested.length === 0) return '';
  const used = tried.length === 0 ? '' : `<p>Tried: ${escape(tried.join(', '))}.</p>`;
  const next =
    suggested.length === 0 ? '' : `<p>The check suggests: ${escape(suggested.join(', '))}.</p>`;
  return `<h2>Tried and suggested</h2>\n${used}${next}`;
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${escape(text)}</p>`).join('\n');
}

function items(texts: readonly string[]): string {
  return texts.map((text) => `<li>${escape(text)}</li>`).join('');
}

/** Text escaped for an element or a quoted attribute. */
function escape(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return withoutControls(text).replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

const STYLE = `
@page { margin: 10mm; }
* { box-sizing: border-box; }
body { font: 15px/1.4 system-ui, sans-serif; color: #111; background: #fff; margin: 0; }
main { max-width: 62rem; margin: 0 auto; padding: 1.2rem; }
h1 { font-size: 1.5rem; margin: 0; }
h1 small { font-weight: normal; font-size: 1rem; margin-left: .6rem; }
h2 { font-size: 1.05rem; margin: .9rem 0 .2rem; border-bottom: 1px solid #999; }
p { margin: .2rem 0; }
ul, ol { margin: .2rem 0; padding-left: 1.3rem; }
.about { color: #444; font-size: .87rem; }
.referral { border: 2px solid #111; padding: .4rem .6rem; }
dl { columns: 22rem 2; column-gap: 1.5rem; margin: .2rem 0; }
dl div { display: grid; grid-template-columns: 7.5rem 1fr; padding: .1rem 0; break-inside: avoid; }
dt { font-weight: bold; }
dd { margin: 0; overflow-wrap: anywhere; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 0 1.5rem; }
.sessions { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.sessions > div { flex: 2 1 18rem; min-width: 0; }
.sessions > div:first-child { flex: 3 1 34rem; }
figure { margin: .4rem 0; min-width: 0; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { font-size: .82rem; color: #444; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-size: .87rem; color: #444; }
th, td { text-align: left; padding: .12rem .5rem .12rem 0; border-bottom: 1px solid #ddd; }
thead th { border-bottom: 1px solid #999; }
tbody th { font-weight: normal; white-space: nowrap; }
@media (max-width: 30rem) { th, td { font-size: .85rem; padding-right: .25rem; } tbody th { white-space: normal; } }
@media print {
  html { font-size: 8pt; }
  body { font-size: 8pt; line-height: 1.15; }
  main { padding: 0; max-width: none; }
  h2 { margin-top: 1.6mm; break-after: avoid; }
  .pair { grid-template-columns: 1fr 1fr; }
  dl { columns: 2; }
  dl div { grid-template-columns: 22mm 1fr; padding: 0; }
  figure { margin: 0; }
  figure svg { max-height: 32mm; }
  th, td { padding-top: 0; padding-bottom: 0; }
}
`;
