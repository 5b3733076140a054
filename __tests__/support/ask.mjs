/** Asks the question given in the environment, using the bundle's prompts, and prints the answer. */
import { createRequire } from 'node:module';

const { promptsFor } = createRequire(import.meta.url)('../../dist/prompts.cjs');
const host = {
  stdin: process.stdin,
  stderr: process.stderr,
  env: process.env,
  platform: process.platform,
  pid: process.pid,
  wakeAfter(ms, wake) {
    const timer = setTimeout(wake, ms);
    return () => clearTimeout(timer);
  },
  onSignal(signal, act) {
    process.on(signal, act);
    return () => process.off(signal, act);
  },
  kill: (pid, signal) => process.kill(pid, signal),
};
try {
  const answer = await promptsFor(host, 'Stopped.').askQuestion(JSON.parse(process.env.QUESTION));
  console.log(`Answer: ${JSON.stringify(answer)}`);
} catch (error) {
  console.log(`${error.code}: ${error.message}`);
}
