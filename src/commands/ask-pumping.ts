import { loggable } from '../content/trials.ts';
import { contraindicated } from '../domain/strategies.ts';
import { askPumping, type PumpingAsk } from '../ui/ask-pumping.ts';
import { type Choice, leaving } from '../ui/asking.ts';
import type { Visit } from '../visit.ts';

type About = Pick<PumpingAsk, 'prompts' | 'now' | 'tryOut' | 'keep' | 'sizeNow' | 'asksSize'>;

/** Asks about a past pumping session. @param farewell shown if the person leaves with Ctrl-C @throws Cancelled */
export function askAbout(about: About, farewell: () => string, visit: Visit): Promise<void> {
  const { host, calendar, showNumbers, unit, say } = visit;
  const asking = askPumping({
    ...about,
    clock: () => host.now(),
    calendar,
    unit: showNumbers ? unit : null,
    uses: () => usesOf(about.now?.used ?? [], visit),
    say,
  });
  return leaving(asking, farewell);
}

/** Leaves out what would hurt, or what the last answers rule out. */
async function usesOf(used: readonly string[], visit: Visit): Promise<readonly Choice[]> {
  const content = await visit.content();
  const answers = visit.data.attempt(() => visit.store.answers.known(), {});
  const ruledOut = contraindicated(content, answers);
  const ids = [...new Set([...loggable, ...used])].filter((id) => !ruledOut.has(id));
  return ids.map((id) => ({ key: id, label: content.strategies[id]?.name ?? id }));
}
