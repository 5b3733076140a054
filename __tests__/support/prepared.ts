import { content } from '../../src/content/index.ts';
import type { Settings } from '../../src/domain/documents/settings.ts';
import type { Known } from '../../src/domain/session/choose.ts';
import {
  type Prepared,
  prepareSession,
  type Screen,
  type SessionOptions,
} from '../../src/domain/session/prepare.ts';

export const NOW = Date.parse('2026-11-23T12:00:00.000Z');

export const NOTHING_KNOWN: Known = {
  check: null,
  answers: {},
  breastsAskedAt: null,
  trial: null,
  words: undefined,
  sizeNow: null,
  suction: null,
  usual: null,
};

export interface Circumstances {
  readonly settings?: Partial<Settings>;
  readonly known?: Partial<Known>;
  readonly screen?: Screen;
}

/** One of our plans, prepared at `NOW`. */
export function prepared(
  { plan = 'auto', ...options }: SessionOptions & { readonly plan?: string },
  {
    settings = {},
    known = {},
    screen = { canAnimate: true, isTerminal: true },
  }: Circumstances = {},
): Prepared {
  const { plans, phaseKinds: kinds, tryable, defaultBreathing, coaching } = content;
  const outcome = prepareSession(
    options,
    { plan, own: null, minutes: null, breathing: null },
    settings,
    { ...NOTHING_KNOWN, ...known },
    { content, plans, kinds, tryable, defaultBreathing, coaching },
    screen,
    NOW,
  );
  if ('refused' in outcome) throw new Error(`It was refused: ${outcome.refused}`);
  return outcome;
}
