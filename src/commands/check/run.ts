import type { Outcome } from '../../command.ts';
import { content } from '../../content/index.ts';
import type { Answers } from '../../domain/answers.ts';
import { check, withSources } from '../../domain/check.ts';
import type { CheckDocument } from '../../domain/documents/index.ts';
import { InputError } from '../../domain/errors.ts';
import { foundOf, NOTHING_KNOWN, takenLines, takenOf } from '../../domain/parts.ts';
import { isUrgent } from '../../domain/triage.ts';
import { EXIT_REFERRAL } from '../../exit.ts';
import { newId, whyNotAsked } from '../../host.ts';
import { type Visit, visiting } from '../../visit.ts';
import type { Flags } from './command.ts';
import { readGiven } from './given.ts';
import { knownAtHome } from './known.ts';
import type { Asking } from './questionnaire.ts';
import type { talkAbout } from './talk.ts';

/** Answers from flags, a file or questions → the result, shown and saved. */
export const run = visiting(async (flags: Flags, visit): Promise<Outcome> => {
  const { data, host } = visit;
  const given = await readGiven(flags, visit);
  const store = flags.save ? visit.store : null;
  const isAsking = visit.mayAsk && flags.answers !== '-';
  if (store) visit.recoverSessions();
  if (!isAsking && Object.keys(given).length === 0) {
    throw new InputError(
      `No answer was given, and ${whyNotAsked(host)}.`,
      'Answer with flags, such as --flow-pattern drops --kit weaker, or with --answers FILE. `letdown check --help` lists the questions.',
    );
  }
  const known = store
    ? data.attempt(() => knownAtHome(visit, given), NOTHING_KNOWN)
    : NOTHING_KNOWN;
  const answers = isAsking
    ? await ask(flags.now, { given, known, store, visit })
    : { ...known.answers, ...given };
  const now = host.now();
  const id = newId('check', now, host);
  const stamp = { id, at: new Date(now).toISOString(), country: visit.country };
  const resultOf = (said: Answers) =>
    check(content, said, {
      ...stamp,
      taken: takenOf(known, given, said),
      found: foundOf(known, given, said),
      level: visit.showNumbers ? known.level : undefined,
    });
  const keep = (document: CheckDocument): CheckDocument => {
    data.attempt(() => {
      store?.checks.save(document);
      store?.answers.keepLast(document);
    }, undefined);
    return document;
  };
  // The result comes first: a danger sign must be seen, even if the disk fails.
  const first = resultOf(answers);
  await show(first, flags.now, visit);
  if (!isAsking && first.session) {
    for (const line of takenLines(first.taken ?? [], false)) visit.say(line);
  }
  keep(first);
  const mayTalk = isAsking && !visit.asJson && first.session !== null;
  const end = mayTalk
    ? await talk(first, flags.now, (said) => keep(resultOf(said)), visit)
    : { document: first, wantsSession: false };
  const isSaved = store !== null && data.exitCode() === 0;
  if (mayTalk && isSaved && !end.wantsSession) visit.say('Your answers are saved.');
  const { referral } = end.document;
  const exitCode = referral && isUrgent(referral) ? EXIT_REFERRAL : data.exitCode();
  if (!end.wantsSession) return { exitCode };
  const session = { plan: 'auto', save: flags.save, check: end.document };
  return { exitCode, next: { command: 'session', flags: session } };
});

/** Loaded only if somebody is asked. */
async function ask(isNow: boolean, asking: Asking): Promise<Answers> {
  if (isNow) return (await import('./now.ts')).askNow(asking.given, asking.visit);
  const questionnaire = await import('./questionnaire.ts');
  return questionnaire.askQuestions(asking);
}

async function show(document: CheckDocument, isNow: boolean, visit: Visit): Promise<void> {
  if (visit.asJson) return visit.printJson(visit.inWords(withSources(content, document)));
  const { pageOf } = await import('../../ui/page.ts');
  const { renderNow, renderResult } = await import('../../screens/check.ts');
  const render = isNow ? renderNow : renderResult;
  visit.print(render(await visit.content(), visit.inWords(document), pageOf(visit.host)));
}

/** Loaded only if there is somebody to talk with. */
async function talk(...talking: Parameters<typeof talkAbout>) {
  return (await import('./talk.ts')).talkAbout(...talking);
}
