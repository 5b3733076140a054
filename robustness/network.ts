import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Lab } from './faults.ts';
import { traced } from './strace.ts';

/** Every way through the program that reads or writes something. */
const COMMANDS: readonly (readonly [line: string, stdin?: string])[] = [
  ['--help'],
  ['check --no-input --json --kit weaker'],
  ['check --now --no-input --flow-pattern nothing'],
  ['session --plan quick --json', 'let-down\nend\n'],
  ['session --plan quick --sound speech', 'let-down\nend\n'],
  ['log --minutes 12 --amount 60ml'],
  ['history'],
  ['insights'],
  ['learn'],
  ['measure suction --left 8 --right 7'],
  ['parts'],
  ['report --out report.html'],
  ['export --out all.json'],
  ['export --format fhir'],
  ['import all.json'],
  ['remind --times 07:00 --out pump.ics'],
  ['settings'],
  ['doctor'],
  ['forget --all --yes'],
];

/** System calls, by any thread or child, that would reach another machine. */
export async function networkOf({ program, folder, template }: Lab): Promise<readonly string[]> {
  const home = mkdtempSync(join(folder, 'network-'));
  cpSync(template, home, { recursive: true });
  const found: string[] = [];
  for (const [line, stdin] of COMMANDS) {
    const options = ['-f', '-e', 'trace=network'];
    const { code, trace } = await traced(options, line.split(' '), { home, program, stdin });
    if (code !== 0) found.push(`letdown ${line} ended with ${code}`);
    const calls = trace.split('\n').filter((call) => /AF_INET6?|AF_PACKET|AF_NETLINK/.test(call));
    found.push(...calls.map((call) => `letdown ${line}: ${call}`));
  }
  return found;
}
