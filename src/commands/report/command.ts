import { command } from '../../command.ts';
import { either, flag, type FlagsOf } from '../../flags/flag.ts';
import { file } from '../../flags/texts.ts';
import { day } from '../../flags/times.ts';

const flags = {
  out: flag(file, 'where to write it: .html, .md for plain text, - for standard output'),
  since: flag(day, 'from this day on; default: the last two weeks'),
  volumes: either('include milk amounts even if your settings hide them', 'leave out milk amounts'),
};

export type Flags = FlagsOf<typeof flags>;

export const report = command({
  name: 'report',
  about: 'One page for your lactation consultant: your question, your check, the last two weeks.',
  flags,
  examples: ['letdown report', 'letdown report --out report.md --since 2026-11-01'],
  load: () => import('./run.ts'),
});
