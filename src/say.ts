import { visible, visiblePainted } from './domain/language.ts';
import type { Host } from './host.ts';
import { columnsOf, wrap } from './ui/text.ts';

/** A side message: to standard error, unless the person wants quiet. */
export function say(host: Host, text: string): void {
  if (!host.isQuiet) warn(host, text);
}

/** A line that must not be missed: to standard error. */
export function warn(host: Host, text: string): void {
  const { stderr } = host;
  stderr.write(`${stderr.isTTY ? wrap(visible(text), columnsOf(stderr)) : text}\n`);
  host.aloud?.read(text);
}

/** The result: to standard output. */
export function print(host: Host, text: string): void {
  const { stdout } = host;
  stdout.write(`${stdout.isTTY ? wrap(visiblePainted(text), columnsOf(stdout)) : text}\n`);
  if (stdout.isTTY) host.aloud?.read(text);
}
