import { readFileSync } from 'node:fs';
import { content } from '../src/content/index.ts';
import { type Answers, parseAnswers } from '../src/domain/answers.ts';
import { check } from '../src/domain/check.ts';

interface Case {
  readonly id: string;
  readonly answers: Answers;
  readonly blockers: readonly string[];
  readonly dangerSign: boolean;
}

export interface Measured {
  readonly cases: number;
  readonly top1: number;
  readonly top3: number;
  readonly dangerSigns: number;
  readonly dangerSignsFound: number;
  /** Cases without a danger sign that are sent to somebody the same day. */
  readonly overTriage: number;
  readonly missed: readonly string[];
}

/** How often the cause that an expert named leads, or is among the first three. */
export function measureCases(file: string): Measured {
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Case[] };
  const results = cases.map((one) => {
    const answers = parseAnswers(content.questions, one.answers, (id) => `${one.id}: ${id}`);
    const { blockers, referral } = check(content, answers, { id: '', at: '', country: null });
    const ranked = blockers.map(({ id }) => id);
    const hit = (places: number) => ranked.slice(0, places).some((id) => one.blockers.includes(id));
    const isUrgent = referral !== null && referral.urgency !== 'visit';
    return { one, ranked, referral, isUrgent, top1: hit(1), top3: hit(3) };
  });
  const danger = results.filter(({ one }) => one.dangerSign);
  return {
    cases: results.length,
    top1: results.filter(({ top1 }) => top1).length,
    top3: results.filter(({ top3 }) => top3).length,
    dangerSigns: danger.length,
    dangerSignsFound: danger.filter(({ referral }) => referral !== null).length,
    overTriage: results.filter(({ one, isUrgent }) => isUrgent && !one.dangerSign).length,
    missed: results
      .filter(({ top3 }) => !top3)
      .map(
        ({ one, ranked }) =>
          `${one.id}: ${one.blockers.join(', ')}; found ${ranked.slice(0, 4).join(', ')}`,
      ),
  };
}

export function renderMeasured(measured: Measured): string {
  const share = (hits: number, of: number) =>
    `${hits} of ${of} (${of === 0 ? 100 : Math.round((100 * hits) / of)} %)`;
  return [
    `first place         ${share(measured.top1, measured.cases)}`,
    `among first three   ${share(measured.top3, measured.cases)}`,
    `danger signs found  ${share(measured.dangerSignsFound, measured.dangerSigns)}`,
    `over-triage         ${share(measured.overTriage, measured.cases - measured.dangerSigns)}`,
    ...measured.missed.map((line) => `missed  ${line}`),
  ].join('\n');
}
