import { describe, expect, it } from '@jest/globals';
import { aHome } from '../support/home.ts';
import { pictures, stamp } from '../support/screen.ts';
import { aSession } from '../support/sessions.ts';

const id = 'session-20261125-031000-0123abcd';
const times = { startedAt: stamp('2026-11-25T03:10'), endedAt: stamp('2026-11-25T03:30') };
const home = () => aHome({ sessions: [aSession({ id, ...times })] });

describe('forget', () => {
  it('asks which record', async () => {
    expect(await pictures(['forget'], { home, asks: 'Nothing' })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      What do you want to delete?

      ❯ 1 Nothing
        2 the session of 2026-11-25 03:10, 20 min

      1-2 pick, or arrows and enter

      40 columns -----------------------------
      What do you want to delete?

      ❯ 1 Nothing
        2 the session of 2026-11-25 03:10, 20
          min

      1-2 pick, or arrows and enter
      "
    `);
  });

  it('asks before one record', async () => {
    const scene = { home, asks: 'y/N' };
    expect(await pictures(['forget', id], scene)).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
       Delete this permanently: the session of 2026-11-25 03:10, 20 min? y/N

      40 columns -----------------------------
       Delete this permanently: the session of
      2026-11-25 03:10, 20 min? y/N
      "
    `);
  });

  it('asks before everything', async () => {
    const scene = { home, asks: 'to do it' };
    expect(await pictures(['forget', '--all'], scene)).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
       This deletes every check, session, measurement, answer, setting and pump part,
      permanently. Type forget to do it:

      40 columns -----------------------------
       This deletes every check, session,
      measurement, answer, setting and pump
      part, permanently. Type forget to do it:
      "
    `);
  });

  it('says that it is done', async () => {
    expect(await pictures(['forget', '--all', '--yes'], { home })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Forgotten: everything.

      40 columns -----------------------------
      Forgotten: everything.
      "
    `);
  });
});
