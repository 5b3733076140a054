import { visible, visiblePainted } from './domain/language.ts';
import type { Host } from './host.ts';
import { fitted } from './ui/text.ts';

/** A side message: to standard error, unless the person wants quiet. */
export function say(host: Host, text: string): void {
  if (!host.isQuiet) warn(host, text);
}

/** A line that must not be missed: to standard error. */
export function warn(host: Host, text: string): void {
  const { stderr } = host;
  stderr.write(`${fitted(stderr.isTTY ? visible(text) : text, stderr)}\n`);
  host.aloud?.read(text);
}

/** The result: to standard output. */
export function print(host: Host, text: string): void {
  const { stdout } = host;
  stdout.write(`${fitted(stdout.isTTY ? visiblePainted(text) : text, stdout)}\n`);
  if (stdout.isTTY) host.aloud?.read(text);
}
