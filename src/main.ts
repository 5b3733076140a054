import { debuglog } from 'node:util';
import { EXIT_UNWRITTEN, tell } from './exit.ts';
import { systemHost } from './host.ts';
import { runProgram } from './program.ts';
import { fitted } from './ui/text.ts';

/** Arguments in, exit code out. The only place that turns an error into words. */
export async function main(): Promise<void> {
  settleColor(process.env);
  const argv = process.argv.slice(2);
  const host = systemHost((stream, error) => {
    // The reader of our output is gone; there is nobody left to tell.
    if (error.code === 'EPIPE' || error.code === 'EIO') return;
    if (stream === host.stdout) {
      host.stderr.write(`The output could not be written (${error.code ?? error.message}).\n`);
    }
    process.exit(EXIT_UNWRITTEN);
  });
  try {
    process.exitCode = await runProgram(argv, host);
  } catch (error) {
    debuglog('letdown')('%o', error);
    const { exitCode, text } = tell(error, argv.includes('--json'));
    host.stderr.write(fitted(text, host.stderr));
    process.exitCode = exitCode;
  }
}

/** NO_COLOR decides unless it is empty (no-color.org). Beside FORCE_COLOR, even Node would print a warning of its own. */
function settleColor(env: NodeJS.ProcessEnv): void {
  if (env['FORCE_COLOR'] === undefined) return;
  if (env['NO_COLOR']) delete env['FORCE_COLOR'];
  else delete env['NO_COLOR'];
  delete env['NODE_DISABLE_COLORS'];
}
