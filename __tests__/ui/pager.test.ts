import { describe, expect, it } from '@jest/globals';
import { type Host, systemHost } from '../../src/host.ts';
import { showText } from '../../src/ui/pager.ts';

/** A 24-row screen that records what bypasses any pager. */
function screen(PAGER: string) {
  let plain = '';
  const stdout = { isTTY: true, rows: 24, write: (text: string) => (plain += text) };
  const host = {
    ...systemHost(),
    stdin: { isTTY: true },
    stdout,
    stderr: { isTTY: true },
    env: { PATH: process.env['PATH'], PAGER },
  } as unknown as Host;
  return { host, plain: () => plain };
}

/** More than any pipe holds. */
const LONG = 'a line\n'.repeat(300_000);

describe('a pager', () => {
  it('may be closed with most of the text unread', async () => {
    const { host, plain } = screen('head -c 1 > /dev/null');
    await showText(LONG, host);
    expect(plain()).toBe('');
  });

  it('that is unavailable loses no text', async () => {
    const { host, plain } = screen('exec no-such-pager-here 2> /dev/null');
    await showText(LONG, host);
    expect(plain()).toBe(LONG);
  });
});
