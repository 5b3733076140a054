import type { SessionDocument } from '../../src/domain/documents/index.ts';

/** A 20-minute session at night, with one let-down and no amount. */
export function aSession(more: Partial<SessionDocument> = {}): SessionDocument {
  return {
    schema: 'letdown.session/1',
    id: 'session-20261123-030000-0123abcd',
    startedAt: '2026-11-23T03:00:00.000Z',
    endedAt: '2026-11-23T03:20:00.000Z',
    plan: 'quick',
    status: 'completed',
    pumpOnMs: 0,
    letDownsMs: [70_000],
    latencyMs: 70_000,
    phases: [],
    used: [],
    ml: null,
    left: null,
    right: null,
    entered: null,
    comfort: null,
    note: null,
    content: '1',
    ...more,
  };
}
