import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import { newHome, runLetdown } from '../support/run-letdown.ts';

const ajv = new Ajv({ allErrors: true, strict: false, formats: { 'date-time': true } });
const published = new Map<string, Promise<ValidateFunction>>();

/** What `letdown schema` prints for a document, with unknown keys refused. */
function schemaOf(name: string): Promise<ValidateFunction> {
  const known =
    published.get(name) ??
    runLetdown(['schema', name]).then(({ out }) => ajv.compile(closed(JSON.parse(out)) as object));
  published.set(name, known);
  return known;
}

function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, closed(value)]),
  );
  return 'properties' in copy ? { ...copy, additionalProperties: false } : copy;
}

/** Why a document does not match its published schema; nothing if it does. */
async function faultsOf(document: { schema?: string }): Promise<readonly string[]> {
  const [, name] = /^letdown\.([\w-]+)\/\d$/.exec(document.schema ?? '') ?? [];
  if (name === undefined) return [`no schema: ${JSON.stringify(document).slice(0, 80)}`];
  const validate = await schemaOf(name);
  if (validate(document)) return [];
  return (validate.errors ?? []).map((one) => `${name}${one.instancePath} ${one.message ?? ''}`);
}

/** A home with a check, sessions, parts and settings. */
async function aKeptHome(): Promise<string> {
  const home = newHome();
  for (const line of [
    'settings set units oz',
    'parts add valves --on 2020-01-01',
    'check --no-input --flow-pattern drops',
    'log --started 2026-01-01T08:00 --minutes 20 --let-down 90s --amount 80ml --used warmth',
    'log --started 2026-01-02T08:00 --minutes 20 --let-down unknown',
  ]) {
    const { code, err } = await runLetdown(line.split(' '), { home });
    if (code !== 0) throw new Error(err);
  }
  return home;
}

describe('a JSON document that the program prints', () => {
  let home = '';
  beforeAll(async () => (home = await aKeptHome()));

  beforeAll(async () => {
    const { out } = await runLetdown(['export'], { home });
    const other = newHome();
    writeFileSync(join(home, 'backup.json'), out);
    writeFileSync(join(other, 'other.json'), out.replaceAll('"session-2', '"session-9'));
    await runLetdown(['import', join(other, 'other.json')], { home });
  });

  it.each([
    ['check', 'check --no-save --flow-pattern drops --json'],
    ['check', 'check --no-save --breast-now fever --danger-you self-harm --json'],
    ['session', 'log --minutes 20 --let-down 90s --amount 80ml --note calm --json'],
    ['history', 'history --json'],
    ['insights', 'insights --json'],
    ['trial', 'insights --try warmth --json'],
    ['topics', 'learn --json'],
    ['topic', 'learn worn-parts --json'],
    ['topic', 'learn let-down --json'],
    ['topic', 'learn flange-fit --nipple-mm 17 --flange-mm 24 --json'],
    ['parts', 'parts --json'],
    ['measure', 'measure suction --left 7 --right 6 --json'],
    ['measure', 'measure fit --left-mm 17 --moves rubs --flange-mm 15 --json'],
    ['measure', 'measure pump --result weak --json'],
    ['measure', 'measure hand --result sprays --json'],
    ['measures', 'measure --json'],
    ['settings', 'settings --json'],
    ['plan', 'session --plan calm --dry-run --json'],
    ['export', 'export --format json'],
    ['import', 'import backup.json --dry-run --json'],
    ['import-undone', 'import --undo --dry-run --json'],
    ['doctor', 'doctor --json'],
    ['doctor', 'doctor --repair --json'],
  ])('matches the schema of %s: letdown %s', async (name, line) => {
    const argv = line.replace('backup.json', join(home, 'backup.json')).split(' ');
    const { out } = await runLetdown(argv, { home });
    const document = JSON.parse(out) as { schema: string };
    expect(document.schema).toBe(`letdown.${name}/${name === 'check' ? 2 : 1}`);
    expect(await faultsOf(document)).toEqual([]);
  });

  it('matches the error schema', async () => {
    const { err } = await runLetdown(['check', '--json', '--flow-pattern', 'drop']);
    expect(await faultsOf(JSON.parse(err) as object)).toEqual([]);
  });

  it('matches the event schema line by line', async () => {
    const file = join(home, 'plan.json');
    const phases = [
      { kind: 'breathe', seconds: 20, breathing: '4-6' },
      { kind: 'express', seconds: 60 },
    ];
    writeFileSync(file, JSON.stringify({ name: 'mine', phases }));
    const argv = ['session', '--plan-file', file, '--rehearse', '--json'];
    const stdin = 'pause\nresume\nnext\nlet-down\nslow\nend\n';
    const { out } = await runLetdown(argv, { home, stdin });
    const events = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { schema: string; event: string });
    const faults = await Promise.all(events.map(faultsOf));
    expect(faults.flat()).toEqual([]);
    expect(new Set(events.map(({ event }) => event))).toEqual(
      new Set(['start', 'phase', 'breath', 'pause', 'resume', 'let-down', 'advice', 'end']),
    );
  });
});

describe('letdown schema event', () => {
  it('describes each kind of event with its own keys', async () => {
    const { out } = await runLetdown(['schema', 'event']);
    const { oneOf } = JSON.parse(out) as { oneOf: { properties: unknown }[] };
    const keys = oneOf.map(({ properties }) => {
      const own = properties as Readonly<Record<string, { readonly const?: string }>>;
      return [own['event']?.const, Object.keys(own).slice(2).join(' ')];
    });
    expect(keys).toEqual([
      ['start', 'at id startedAt plan totalSeconds'],
      ['phase', 'at id kind name seconds strategy steps again pump breathing by'],
      ['breath', 'at part seconds'],
      ['let-down', 'at count latencyMs'],
      ['undo', 'at'],
      ['pause', 'at'],
      ['resume', 'at'],
      ['advice', 'at id text'],
      ['end', 'at end'],
    ]);
  });
});
