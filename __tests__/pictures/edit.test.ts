import { describe, expect, it } from '@jest/globals';
import { aHome } from '../support/home.ts';
import { pictures, stamp } from '../support/screen.ts';
import { aSession } from '../support/sessions.ts';

const home = () =>
  aHome({
    sessions: [
      aSession({
        startedAt: stamp('2026-11-25T07:05'),
        endedAt: stamp('2026-11-25T07:25'),
        ml: 85,
        loggedAt: stamp('2026-11-25T07:30'),
      }),
    ],
  });

describe('edit', () => {
  it('shows the record, and the present values', async () => {
    expect(await pictures(['edit'], { home, asks: 'How many' })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      2026-11-25 07:05, 20 min, let-down after 1 min 10 s, 85 ml.
      Enter keeps what is there; "none" clears it.

       How many minutes was it in total? (for example 20) 20 min

      40 columns -----------------------------
      2026-11-25 07:05, 20 min, let-down after
      1 min 10 s, 85 ml.
      Enter keeps what is there; "none" clears
      it.

       How many minutes was it in total? (for
      example 20) 20 min
      "
    `);
  });

  it('shows the result', async () => {
    const argv = ['edit', '--amount', '90ml', '--let-down', '90s'];
    expect(await pictures(argv, { home })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Changed: 2026-11-25 07:05, 20 min, let-down after 1 min 30 s, 90 ml.

      40 columns -----------------------------
      Changed: 2026-11-25 07:05, 20 min,
      let-down after 1 min 30 s, 90 ml.
      "
    `);
  });

  it('says that nothing changed', async () => {
    expect(await pictures(['edit', '--minutes', '20'], { home })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Nothing was changed.

      40 columns -----------------------------
      Nothing was changed.
      "
    `);
  });

  it('without any record', async () => {
    expect(await pictures(['edit', '--amount', '90ml'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      There is no session to change yet.
      \`letdown log\` records one.

      40 columns -----------------------------
      There is no session to change yet.
      \`letdown log\` records one.
      "
    `);
  });
});

describe('log --undo', () => {
  it('asks first', async () => {
    expect(await pictures(['log', '--undo'], { home, asks: 'y/N' })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
       Delete this permanently: 2026-11-25 07:05, 20 min, let-down after 1 min 10 s,
      85 ml? y/N

      40 columns -----------------------------
       Delete this permanently: 2026-11-25
      07:05, 20 min, let-down after 1 min 10
      s, 85 ml? y/N
      "
    `);
  });

  it('says what it deleted', async () => {
    expect(await pictures(['log', '--undo', '--yes'], { home })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Deleted: 2026-11-25 07:05, 20 min, let-down after 1 min 10 s, 85 ml.

      40 columns -----------------------------
      Deleted: 2026-11-25 07:05, 20 min,
      let-down after 1 min 10 s, 85 ml.
      "
    `);
  });
});
