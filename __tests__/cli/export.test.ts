import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { exported, filledHome } from '../support/records.ts';
import { runLetdown } from '../support/run-letdown.ts';

describe('letdown export', () => {
  it('writes a whole file, or names the path that it cannot write', async () => {
    const home = await filledHome();
    const out = join(home, 'out.json');
    await runLetdown(['export', '--out', out], { home });
    expect(readFileSync(out, 'utf8')).toBe(await exported(home));
    const refused = await runLetdown(['export', '--out', join(home, 'no', 'out.json')], { home });
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--out')]);
    expect(readdirSync(home).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
