import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type {
  ExportDocument,
  HistoryDocument,
  SessionDocument,
} from '../../src/domain/documents/index.ts';
import { onSmallDisk, runUnprivileged } from '../support/hardship.ts';
import { newHome, runLetdown, spawnLetdown } from '../support/run-letdown.ts';
import { aSession } from '../support/sessions.ts';
import { openTerminal } from '../support/terminal.ts';

const historyOf = async (home: string, ...argv: string[]) => {
  const { out } = await runLetdown(['history', '--json', ...argv], { home });
  return JSON.parse(out) as HistoryDocument;
};
const sessionIds = async (home: string) => (await historyOf(home)).sessions.map(({ id }) => id);

const log = (home: string, ...argv: string[]) =>
  runLetdown(['log', '--json', '--minutes', '10', ...argv], { home });
const idOf = ({ out }: { out: string }) => (JSON.parse(out) as SessionDocument).id;

describe('the data of years', () => {
  const years = () => {
    const home = newHome();
    mkdirSync(join(home, 'data'));
    for (let month = 0; month < 120; month++) {
      const startedAt = new Date(Date.UTC(2015, month, 5)).toISOString();
      const records = Array.from({ length: 250 }, (_, index) =>
        aSession({ id: `session-${month}-${index}`, startedAt, endedAt: startedAt }),
      );
      const file = join(home, 'data', `sessions-${startedAt.slice(0, 7)}.json`);
      writeFileSync(file, JSON.stringify({ schema: 'letdown.sessions/1', records }));
    }
    return home;
  };

  it('come as JSON in the room that a month takes, newest first', async () => {
    const home = years();
    const env = { NODE_OPTIONS: '--max-old-space-size=12' };
    const { code, out } = await runLetdown(['history', '--json'], { home, env });
    const document = JSON.parse(out) as HistoryDocument;
    expect([code, document.checks, document.sessions.length]).toEqual([0, [], 30_000]);
    const months = document.sessions.map(({ startedAt }) => startedAt);
    expect(months).toEqual(months.toSorted().toReversed());
    // Written bit by bit, and yet as if it were written at once.
    expect(out).toBe(`${JSON.stringify(document, null, 2)}\n`);
    expect((await historyOf(home, '--last', '300')).sessions).toEqual(
      document.sessions.slice(0, 300),
    );
  });
});

describe('the data of many', () => {
  it('keeps 200 of 200 where eight processes log 25 each', async () => {
    const home = newHome();
    const write = async () => {
      const ids: string[] = [];
      for (let round = 0; round < 25; round++) ids.push(idOf(await log(home)));
      return ids;
    };
    const written = (await Promise.all(Array.from({ length: 8 }, write))).flat();
    expect(new Set(written).size).toBe(200);
    expect((await sessionIds(home)).sort()).toEqual(written.sort());
    expect(readdirSync(join(home, 'data'))).toHaveLength(1);
  }, 120_000);

  it('keeps what was acknowledged, whenever it is killed', async () => {
    const home = newHome();
    const begin = performance.now();
    const acknowledged = [idOf(await log(home))];
    // Five at once take a good while longer than one.
    const usualMs = 3 * (performance.now() - begin);
    const round = async () => {
      const child = spawnLetdown(['log', '--json', '--minutes', '10'], home);
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      const timer = setTimeout(() => child.kill('SIGKILL'), Math.random() * 2 * usualMs);
      await new Promise((resolve) => child.on('close', resolve));
      clearTimeout(timer);
      if (out.endsWith('}\n')) acknowledged.push(idOf({ out }));
    };
    for (let batch = 0; batch < 10; batch++) {
      await Promise.all(Array.from({ length: 5 }, round));
    }
    const kept = await sessionIds(home);
    expect(kept).toEqual(expect.arrayContaining(acknowledged));
    expect(acknowledged.length).toBeGreaterThan(1);
    // What the killed ones left holds nobody up, and nothing is damaged.
    expect((await log(home)).code).toBe(0);
    expect((await runLetdown(['doctor'], { home })).out).toContain('nothing is damaged');
  }, 120_000);

  it('keeps every let-down that was shown, whenever the session is killed', async () => {
    const home = newHome();
    const shown = new Map<string, number[]>();
    const round = async () => {
      const child = spawnLetdown(['session', '--json', '--plan', 'power'], home);
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      child.stdin.on('error', () => undefined);
      const beat = setInterval(() => child.stdin.write('let-down\n'), 20);
      child.stdout.once('data', () => {
        setTimeout(() => child.kill('SIGKILL'), Math.random() * 400);
      });
      await new Promise((resolve) => child.on('close', resolve));
      clearInterval(beat);
      const lines = out.split('\n').slice(0, -1);
      const events = lines.map(
        (line) => JSON.parse(line) as { event: string; at: number; id?: string },
      );
      const id = events[0]?.id;
      const letDowns = events.filter(({ event }) => event === 'let-down').map(({ at }) => at);
      if (id !== undefined) shown.set(id, letDowns);
    };
    for (let batch = 0; batch < 10; batch++) {
      await Promise.all(Array.from({ length: 5 }, round));
    }
    const kept = new Map((await historyOf(home)).sessions.map((one) => [one.id, one.letDownsMs]));
    for (const [id, letDowns] of shown) {
      expect(kept.get(id)).toEqual(expect.arrayContaining(letDowns));
    }
    expect([...shown.values()].flat().length).toBeGreaterThan(0);
  }, 120_000);

  it('says that another session is running', async () => {
    const home = newHome();
    const first = spawnLetdown(['session', '--json', '--plan', 'quick'], home);
    await new Promise((resolve) => first.stdout.once('data', resolve));
    const second = await runLetdown(['session', '--plan', 'quick'], { home, stdin: 'end\n' });
    expect(second.err).toContain('Another session is still running');
    first.stdin.end('end\n');
    await new Promise((resolve) => first.on('close', resolve));
    expect(await sessionIds(home)).toHaveLength(2);
  });
});

describe('a disk that refuses', () => {
  it('that fills up under an import: says that a part may be kept', async () => {
    const { out } = await log(newHome(), '--note', 'x'.repeat(3000));
    const one = JSON.parse(out) as SessionDocument;
    const sessions = Array.from({ length: 60 }, (_, index) => {
      const at = new Date(Date.UTC(2025, index % 12, 1, index)).toISOString();
      return { ...one, id: `session-${index}`, startedAt: at, endedAt: at };
    });
    const settings = { schema: 'letdown.settings/1' };
    const home = newHome();
    const file = join(home, 'import.json');
    writeFileSync(
      file,
      JSON.stringify({ schema: 'letdown.export/1', checks: [], sessions, settings }),
    );
    const { out: said, err } = onSmallDisk(64, home, `$LETDOWN import ${file}; echo "code $?"`);
    expect([said, err]).toEqual(['code 3\n', expect.stringContaining('nothing doubles')]);
  });

  it('that is full: says so, loses nothing, and all the rest works', () => {
    const home = newHome();
    const note = 'x'.repeat(7000);
    const { code, out, err } = onSmallDisk(
      64,
      home,
      `kept=0
       while [ $kept -lt 50 ] && $LETDOWN log --minutes 10 --note ${note} >/dev/null; do kept=$((kept + 1)); done
       $LETDOWN log --minutes 10 --note ${note}; echo "code $?"
       ls "$LETDOWN_HOME"
       echo "kept $kept"
       $LETDOWN insights >/dev/null && $LETDOWN history --json | grep -c '"id"'`,
    );
    expect([code, err]).toEqual([0, expect.stringContaining('the disk is full')]);
    expect(err).toMatch(/sessions-\d{4}-\d{2}\.json/);
    const [, failed, files, kept, found] = /code (\d+)\n([^]*)kept (\d+)\n(\d+)/.exec(out) ?? [];
    expect([failed, found]).toEqual(['3', kept]);
    expect(files?.trim()).toMatch(/^sessions-\d{4}-\d{2}\.json$/);
    expect(Number(kept)).toBeGreaterThan(1);
  });

  it('that may only be read: exit code 3, the file named, and history works', async () => {
    const home = newHome();
    await log(home);
    const [file = ''] = readdirSync(join(home, 'data'));
    chmodSync(join(home, 'data'), 0o500);
    const before = readFileSync(join(home, 'data', file), 'utf8');
    const refused = runUnprivileged(['log', '--minutes', '3'], home);
    expect([refused.code, refused.err]).toEqual([3, expect.stringContaining(file)]);
    expect(readFileSync(join(home, 'data', file), 'utf8')).toBe(before);
    expect(runUnprivileged(['history', '--json'], home).code).toBe(0);
    const doctor = runUnprivileged(['doctor'], home);
    expect([doctor.code, doctor.out]).toEqual([3, expect.stringContaining('may not be')]);
    chmodSync(join(home, 'data'), 0o700);
  });

  it('that takes no folder: says so, and does not try for ever', async () => {
    const env = { LETDOWN_HOME: '/proc/letdown' };
    for (const argv of [
      ['log', '--minutes', '3'],
      ['check', '--kit', 'weaker', '--no-input'],
    ]) {
      const { code, err } = await runLetdown(argv, { env });
      expect([code, err]).toEqual([3, expect.stringContaining('/proc/letdown')]);
    }
  });

  it('that may not be looked into is not taken for an empty one', async () => {
    const home = newHome();
    await log(home);
    chmodSync(home, 0o700);
    chmodSync(join(home, 'data'), 0o000);
    for (const command of ['history', 'insights', 'doctor']) {
      const { code, out, err } = runUnprivileged([command], home);
      expect([command, code, err]).toEqual([command, 3, expect.stringContaining('may not be')]);
      expect(out).not.toContain('Nothing is kept');
    }
    chmodSync(join(home, 'data'), 0o700);
  });

  it('that hides a file: names it, and shows the others', async () => {
    const home = newHome();
    await log(home);
    await log(home, '--started', '2026-01-05T03:00:00Z');
    chmodSync(join(home, 'data', 'sessions-2026-01.json'), 0o000);
    const { code, out, err } = runUnprivileged(['history', '--json'], home);
    expect([code, err]).toEqual([3, expect.stringContaining('sessions-2026-01.json')]);
    expect((JSON.parse(out) as HistoryDocument).sessions).toHaveLength(1);
  });
});

describe('a journal that cannot be read', () => {
  const withJournal = async (text: string) => {
    const home = newHome();
    await log(home);
    const path = join(home, 'data', 'running-x.jsonl');
    writeFileSync(path, text);
    return { home, path };
  };

  it('is named, and keeps nothing else from working', async () => {
    const { home, path } = await withJournal('x');
    chmodSync(path, 0o000);
    const doctor = runUnprivileged(['doctor'], home);
    expect([doctor.code, doctor.out.replaceAll(/\s+/g, '')]).toEqual([
      3,
      expect.stringContaining(path),
    ]);
    expect(runUnprivileged(['history', '--json'], home).code).toBe(0);
  });

  it('stays where it is in a folder that may only be read', async () => {
    const { home, path } = await withJournal('x');
    chmodSync(join(home, 'data'), 0o500);
    const { code, err } = runUnprivileged(['doctor', '--repair'], home);
    expect([code, err]).toEqual([3, expect.stringContaining('may not be')]);
    chmodSync(join(home, 'data'), 0o700);
    expect(existsSync(path)).toBe(true);
  });

  it('that somebody else has just saved is passed over', async () => {
    const home = newHome();
    const first = spawnLetdown(['session', '--json', '--plan', 'power'], home);
    await new Promise((resolve) => first.stdout.once('data', resolve));
    first.kill('SIGKILL');
    await new Promise((resolve) => first.on('close', resolve));
    const runs = await Promise.all(
      Array.from({ length: 6 }, () => runLetdown(['history', '--json'], { home })),
    );
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await sessionIds(home)).toHaveLength(1);
  });
});

describe('doctor', () => {
  const damage = async (text: (whole: string) => string) => {
    const home = newHome();
    const ids = [];
    for (const day of ['05', '06', '07']) {
      ids.push(idOf(await log(home, '--started', `2026-01-${day}T03:00:00Z`)));
    }
    const path = join(home, 'data', 'sessions-2026-01.json');
    const damaged = text(readFileSync(path, 'utf8'));
    writeFileSync(path, damaged);
    return { home, ids, path, damaged };
  };

  it.each([
    ['cut short', (whole: string) => whole.slice(0, -120), 2],
    ['broken in the middle', (whole: string) => whole.replace('"status":"logged"', '"status'), 2],
    ['empty', () => '', 0],
    ['garbage', () => '\u0000{{{[["', 0],
    [
      'with one wrong record',
      (whole: string) => whole.replace('"pumpOnMs":0', '"pumpOnMs":"x"'),
      2,
    ],
  ])('saves every whole record of a file that is %s', async (_, text, saved) => {
    const { home, ids, path, damaged } = await damage(text);
    const found = await runLetdown(['doctor'], { home });
    expect([found.code, found.out]).toEqual([3, expect.stringContaining('doctor --repair')]);
    expect(found.out.replaceAll(/\s+/g, '')).toContain(path);
    expect(readFileSync(path, 'utf8')).toBe(damaged);
    const mended = await runLetdown(['doctor', '--repair'], { home });
    expect(mended.code).toBe(0);
    const kept = await sessionIds(home);
    expect(kept).toHaveLength(saved);
    expect(ids).toEqual(expect.arrayContaining(kept));
    const aside = readdirSync(join(home, 'data')).find((name) => name.includes('.damaged-')) ?? '';
    expect(readFileSync(join(home, 'data', aside), 'utf8')).toBe(damaged);
  });

  it('leaves a newer file as it is', async () => {
    const newer = '{"schema":"letdown.sessions/2","records":[]}';
    const { home, path } = await damage(() => newer);
    const { code, out } = await runLetdown(['doctor', '--repair'], { home });
    expect([code, out.replaceAll(/\s+/g, ' ')]).toEqual([
      3,
      expect.stringContaining('newer version'),
    ]);
    expect(readFileSync(path, 'utf8')).toBe(newer);
  });

  it('lets no escape sequence of a file reach the terminal', async () => {
    const { home } = await damage(() => '{"schema":"letdown.sessions/9/\u001b[31m","records":[]}');
    writeFileSync(join(home, 'data', 'running-\u001b[35mz.jsonl'), 'x');
    for (const argv of [['doctor'], ['doctor', '--repair']]) {
      expect((await runLetdown(argv, { home })).out).not.toContain('\u001b');
    }
  });

  it('finds the last answers again in the checks', async () => {
    const home = newHome();
    await runLetdown(['check', '--inflammation', 'fever', '--kit', 'weaker'], { home });
    const path = join(home, 'data', 'answers.json');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.slice(0, 40));
    expect((await runLetdown(['doctor', '--repair'], { home })).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('keeps the settings that are right', async () => {
    const home = newHome();
    mkdirSync(join(home, 'data'));
    const path = join(home, 'data', 'settings.json');
    writeFileSync(path, '{"schema":"letdown.settings/1","units":"litres","lines":"de"}');
    expect((await runLetdown(['doctor', '--repair'], { home })).code).toBe(0);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      schema: 'letdown.settings/1',
      lines: 'de',
    });
  });

  it('takes no journal, however broken, for a session', async () => {
    const home = newHome();
    mkdirSync(join(home, 'data'));
    const path = join(home, 'data', 'running-session-1.jsonl');
    writeFileSync(path, '5\nnull\n{"header":{}}\n{"at":"x","event":{"event":"phase"}}\n');
    expect((await runLetdown(['history'], { home })).code).toBe(0);
    expect((await runLetdown(['doctor'], { home })).code).toBe(3);
    expect((await runLetdown(['doctor', '--repair'], { home })).code).toBe(0);
    expect(existsSync(path)).toBe(false);
  });
});

describe('forget', () => {
  const traces = (home: string, text: string) =>
    readdirSync(join(home, 'data')).filter((name) =>
      readFileSync(join(home, 'data', name), 'utf8').includes(text),
    );

  it('takes one record out of every file, copies included', async () => {
    const home = newHome();
    const id = idOf(await log(home, '--note', 'secret'));
    const other = idOf(await log(home));
    const [file = ''] = readdirSync(join(home, 'data'));
    const whole = readFileSync(join(home, 'data', file), 'utf8');
    writeFileSync(join(home, 'data', file.replace('.json', '.v1.backup')), whole);
    writeFileSync(join(home, 'data', `${file}.damaged-20260101-000000`), whole.slice(0, -30));
    writeFileSync(join(home, 'data', 'sessions-2020-01.next.json.tmp-12'), whole);
    const { code } = await runLetdown(['forget', id, '--yes'], { home });
    expect([code, await sessionIds(home)]).toEqual([0, [other]]);
    expect([...traces(home, id), ...traces(home, 'secret')]).toEqual([]);
  });

  it('takes the answers of a check along', async () => {
    const home = newHome();
    const checks = [];
    for (const kit of ['weaker', 'second-hand']) {
      const { out } = await runLetdown(['check', '--json', '--kit', kit], { home });
      checks.push((JSON.parse(out) as { id: string }).id);
    }
    await runLetdown(['forget', checks[1] ?? '', '--yes'], { home });
    expect(traces(home, 'second-hand')).toEqual([]);
    expect(traces(home, 'weaker')).toContain('answers.json');
    await runLetdown(['forget', checks[0] ?? '', '--yes'], { home });
    expect(traces(home, 'weaker')).toEqual([]);
  });

  it('asks in a terminal: a word for one, the word forget for all', async () => {
    const home = newHome();
    await log(home);
    await log(home);
    const one = openTerminal(['forget'], { home });
    await one.see('What do you want to delete?');
    one.press('\u001b[B\r');
    await one.see('Forget this for good: the session of');
    one.press('y\r');
    expect(await one.exited).toBe(0);
    expect(await sessionIds(home)).toHaveLength(1);
    for (const [typed, kept] of [
      ['yes', true],
      ['forget', false],
    ] as const) {
      const all = openTerminal(['forget', '--all'], { home });
      await all.see('Type forget');
      all.press(`${typed}\r`);
      expect(await all.exited).toBe(0);
      expect(existsSync(join(home, 'data'))).toBe(kept);
    }
  });

  it('takes what is older than a day, and then everything', async () => {
    const home = newHome();
    await log(home, '--started', '2025-12-31T12:00:00Z');
    const kept = idOf(await log(home, '--started', '2026-01-02T12:00:00Z'));
    await runLetdown(['forget', '--before', '2026-01-01', '--yes'], { home });
    expect(await sessionIds(home)).toEqual([kept]);
    expect((await runLetdown(['forget', '--all', '--yes'], { home })).code).toBe(0);
    expect(existsSync(join(home, 'data'))).toBe(false);
  });

  it.each([[['--all']], [['session-1']], [[]], [['x', '--all']]])(
    'refuses %j without a word that it is meant',
    async (argv) => {
      const home = newHome();
      await log(home);
      expect((await runLetdown(['forget', ...argv], { home })).code).toBe(2);
      expect(await sessionIds(home)).toHaveLength(1);
    },
  );
});

describe('export and import', () => {
  const filled = async () => {
    const home = newHome();
    await runLetdown(['check', '--kit', 'weaker', '--flow-pattern', 'drops'], { home });
    await log(home, '--let-down', '90s', '--amount', '2.5oz', '--note', '\u001b[31m=1+1 "x"\n👶');
    await log(home, '--started', '2026-01-05T03:00:00Z', '--used', 'warmth');
    writeFileSync(
      join(home, 'data', 'settings.json'),
      '{"schema":"letdown.settings/1","units":"oz"}',
    );
    return home;
  };
  const exported = async (home: string, ...argv: string[]) =>
    (await runLetdown(['export', ...argv], { home })).out;

  it('go round byte for byte, and importing twice doubles nothing', async () => {
    const text = await exported(await filled());
    const home = newHome();
    const first = await runLetdown(['import', '-'], { home, stdin: text });
    expect([first.code, first.out]).toEqual([0, 'Imported 2 sessions and 1 check.\n']);
    const second = await runLetdown(['import', '-'], { home, stdin: text });
    expect([second.code, second.out]).toEqual([0, expect.stringContaining('3 were here already')]);
    expect(await exported(home)).toBe(text);
    // The answers that a session respects came along.
    expect(readFileSync(join(home, 'data', 'answers.json'), 'utf8')).toContain('weaker');
  });

  it('keep keys that they do not know, in their place', async () => {
    const document = JSON.parse(await exported(await filled())) as ExportDocument;
    const sessions = document.sessions.map((one) => ({ extra: [1], ...one }));
    const home = newHome();
    await runLetdown(['import', '-'], { home, stdin: JSON.stringify({ ...document, sessions }) });
    const text = await exported(home);
    expect(text).toContain('{"extra":[1],"schema":"letdown.session/1"');
    const other = newHome();
    await runLetdown(['import', '-'], { home: other, stdin: text });
    expect(await exported(other)).toBe(text);
  });

  it('lose no answer behind a month that is damaged', async () => {
    const stdin = await exported(await filled());
    const home = newHome();
    await runLetdown(['check', '--inflammation', 'fever'], { home });
    const checks = readdirSync(join(home, 'data')).find((name) => name.startsWith('checks-')) ?? '';
    writeFileSync(join(home, 'data', checks), '{"trunc');
    const before = readFileSync(join(home, 'data', 'answers.json'), 'utf8');
    const september = stdin.replace(/"at":"\d{4}-\d\d/, '"at":"2025-09');
    const { code, err } = await runLetdown(['import', '-'], { home, stdin: september });
    expect([code, err]).toEqual([3, expect.stringContaining(checks)]);
    expect(readFileSync(join(home, 'data', 'answers.json'), 'utf8')).toBe(before);
  });

  it('change nothing on a dry run', async () => {
    const text = await exported(await filled());
    const home = newHome();
    const { code, out } = await runLetdown(['import', '-', '--dry-run'], { home, stdin: text });
    expect([code, out]).toEqual([0, expect.stringContaining('Would import 2 sessions')]);
    expect(existsSync(join(home, 'data'))).toBe(false);
  });

  const hostile = (change: (document: ExportDocument) => void) => async () => {
    const document = JSON.parse(await exported(await filled())) as ExportDocument;
    change(document);
    return JSON.stringify(document);
  };
  const first = ({ sessions }: ExportDocument) => sessions[0] as SessionDocument;

  it.each<[string, () => Promise<string> | string, string | RegExp]>([
    ['prototype keys', () => '{"schema":"letdown.export/1","__proto__":{"x":1}}', '__proto__'],
    [
      'prototype keys far inside',
      async () => (await exported(await filled())).replace('"kit"', '"constructor"'),
      'checks[0].answers.constructor',
    ],
    ['200,000 open brackets', () => '['.repeat(200_000), 'not JSON'],
    ['200,000 brackets', () => '['.repeat(200_000) + ']'.repeat(200_000), 'nested too deep'],
    ['another document', () => '{"schema":"letdown.history/1"}', 'letdown.export/1'],
    ['a newer document', () => '{"schema":"letdown.export/2"}', 'letdown.export/2'],
    ['half a document', async () => (await exported(await filled())).slice(0, 900), /line \d+/],
    [
      'a wrong type',
      hostile((one) => (first(one).latencyMs = 'x' as never)),
      'sessions[0].latencyMs',
    ],
    ['a negative time', hostile((one) => (first(one).letDownsMs = [-1])), 'sessions[0].letDownsMs'],
    ['the same id twice', hostile((one) => one.sessions.push(first(one))), 'sessions[2].id'],
    [
      'a date in 275760',
      hostile((one) => (first(one).startedAt = '+275760-09-13T00:00:00.000Z')),
      'startedAt',
    ],
    [
      'the 31st of June',
      hostile((one) => (first(one).startedAt = '2026-06-31T00:00:00.000Z')),
      'startedAt',
    ],
    [
      'a start to come',
      hostile((one) => (first(one).startedAt = '2999-01-01T00:00:00.000Z')),
      'still to come',
    ],
    [
      'an end before its start',
      hostile((one) => (first(one).endedAt = '2020-01-01T00:00:00.000Z')),
      'endedAt',
    ],
    [
      'an offset that is none',
      hostile((one) => (first(one).endedAt = '2026-11-20T03:30:00+01')),
      'sessions[0].endedAt',
    ],
    [
      'the year 0',
      hostile((one) =>
        Object.assign(first(one), {
          startedAt: '0000-01-01T00:00:00+14:00',
          endedAt: '0000-01-01T00:00:00+14:00',
        }),
      ),
      'sessions[0].startedAt',
    ],
    ['more milk than there can be', hostile((one) => (first(one).ml = 1e308)), 'sessions[0].ml'],
    ['a latency beyond a week', hostile((one) => (first(one).latencyMs = 1e15)), 'beyond a week'],
    [
      'a session of years',
      hostile((one) => (first(one).endedAt = '2999-01-01T00:00:00.000Z')),
      'sessions[0].endedAt',
    ],
    [
      'phases by the thousand',
      hostile((one) => {
        const phase = { id: 'x', startMs: 0, endMs: 1, skipped: false };
        first(one).phases = Array.from({ length: 2000 }, () => phase);
      }),
      'more than 1000',
    ],
    [
      'millions of lists',
      () => `{"schema":"letdown.export/1","x":[${'[],'.repeat(3e6)}0]}`,
      'checks',
    ],
    [
      'a table of a million rows',
      () => `start,end,amount\n${'x,y,z\n'.repeat(2e6)}`,
      'larger than',
    ],
    ['an id that is a path', hostile((one) => (first(one).id = '../../x')), 'sessions[0].id'],
    [
      'wrong settings',
      hostile((one) => Object.assign(one.settings, { units: 'litres' })),
      'settings',
    ],
    ['nothing', () => '', 'empty'],
    ['a feeding list', () => 'type,method,start,end,amount\n', 'feeding'],
  ])('refuse %s, say where, and change nothing', async (_, make, place) => {
    const home = newHome();
    const { code, err } = await runLetdown(['import', '-'], { home, stdin: await make() });
    expect(code).toBe(2);
    if (typeof place === 'string') expect(err).toContain(place);
    else expect(err).toMatch(place);
    expect(existsSync(join(home, 'data'))).toBe(false);
  });

  it.each([
    ['binary', Buffer.from([0x7b, 0xff, 0xfe, 0x00]), 'not text'],
    ['a file of 100 MB', Buffer.alloc(100 * 1024 * 1024, '['), 'larger than'],
  ])('refuse %s', async (_, bytes, problem) => {
    const home = newHome();
    const file = join(home, 'import.json');
    writeFileSync(file, bytes);
    const { code, err } = await runLetdown(['import', file], { home });
    expect([code, err]).toEqual([2, expect.stringContaining(problem)]);
  });

  it('let no escape sequence reach the terminal, whatever a file holds', async () => {
    const home = await filled();
    const document = JSON.parse(await exported(home)) as ExportDocument;
    const plan = '\u001b[31mmine';
    const sessions = Array.from({ length: 12 }, (_, index) => ({
      ...first(document),
      id: `session-${index}`,
      plan: index % 2 ? plan : 'quick',
      used: [`\u001b[31m${index % 2}`],
    }));
    const stdin = JSON.stringify({ ...document, sessions });
    await runLetdown(['import', '-'], { home, stdin });
    for (const command of ['history', 'insights', 'doctor', 'report']) {
      const { out, err } = await runLetdown([command], { home });
      expect(`${out}${err}`).not.toContain('\u001b');
    }
    expect((await runLetdown(['history'], { home })).out).toContain('=1+1 "x" 👶');
    const broken = JSON.stringify({ ...document, checks: [{ '\u001b[31m': {} }] });
    const { code, err } = await runLetdown(['import', '-'], { home, stdin: broken });
    expect([code, err.includes('\u001b')]).toEqual([2, false]);
  });

  it('write a file as a whole, open to nobody else, and name what is wrong with it', async () => {
    const home = await filled();
    const out = join(home, 'out.json');
    await runLetdown(['export', '--out', out], { home });
    expect(readFileSync(out, 'utf8')).toBe(await exported(home));
    const refused = await runLetdown(['export', '--out', join(home, 'no', 'out.json')], { home });
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--out')]);
    expect(readdirSync(home).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
