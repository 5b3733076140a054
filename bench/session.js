import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { arrivals, inTerminal, newFolder, PROGRAM, whileBusy } from './measure.js';

const CORES = 2;
const WATCH_SECONDS = 30;

/** How accurately a session keeps time, and what it costs to leave it running. */
export async function measureSession(peers, { hour }) {
  const cost = await measureCost();
  const [phases, breathe, power] = await whileBusy(CORES, () =>
    Promise.all([measurePhases(), measurePeer(peers.breathe), measurePower(hour)]),
  );
  return [...phases, ...power, ...breathe, ...cost];
}

function planFile(phases) {
  const file = join(newFolder(), 'plan.json');
  writeFileSync(file, JSON.stringify({ name: 'bench', phases }));
  return file;
}

const eventsOf = (lines) => lines.map(({ line, at }) => ({ ...JSON.parse(line), arrived: at }));

async function measurePhases() {
  const plan = planFile(Array.from({ length: 40 }, () => ({ kind: 'rest', seconds: 1 })));
  const argv = [PROGRAM, 'session', '--plan-file', plan, '--json', '--no-save'];
  const events = eventsOf(await arrivals(argv, newFolder()));
  const phases = events.filter(({ event }) => event === 'phase');
  const [first] = phases;
  const late = [...phases, events.at(-1)].map(
    ({ arrived }, index) => arrived - first.arrived - index * 1000,
  );
  return [
    {
      what: 'forty phases of a second, both cores busy: the latest',
      unit: 'ms',
      figure: Math.max(...late.map(Math.abs)),
      bound: 100,
    },
    { what: 'the same, drift over the run', unit: 'ms', figure: Math.abs(late.at(-1)), bound: 20 },
  ];
}

/** An hour of power pumping, sixty times faster unless the full hour is wanted. */
async function measurePower(hour) {
  const argv = [PROGRAM, 'session', '--plan', 'power', '--json', '--no-save'];
  const lines = await arrivals(hour ? argv : [...argv, '--rehearse'], newFolder());
  const events = eventsOf(lines);
  const plannedMs = hour ? 3_600_000 : 60_000;
  const figure = Math.abs(events.at(-1).arrived - events[0].arrived - plannedMs);
  const what = hour
    ? 'an hour of power pumping'
    : 'an hour of power pumping, rehearsed in a minute';
  return [{ what: `${what}: its end`, unit: 'ms', figure, bound: 100 }];
}

/** breathe-cli: eight seconds of text, then two rounds of four times four seconds. */
function measurePeer(breathe) {
  return new Promise((resolve) => {
    let begin = null;
    let text = '';
    const child = inTerminal([breathe, '--cycles', '2'], newFolder(), (data) => {
      text += data;
      if (begin === null && text.includes('Take a minute')) begin = performance.now();
      if (begin === null || !text.includes('All done')) return;
      const figure = Math.abs(performance.now() - begin - 40_000);
      child.kill();
      resolve([{ what: 'breathe-cli, forty seconds of breathing: drift', unit: 'ms', figure }]);
      text = '';
    });
  });
}

async function measureCost() {
  const plan = planFile([{ kind: 'breathe', seconds: 3600 }]);
  let bytes = 0;
  const child = inTerminal(
    [PROGRAM, 'session', '--plan-file', plan],
    newFolder(),
    (data) => (bytes += Buffer.byteLength(data)),
  );
  const empty = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 1e9)'], { stdio: 'ignore' });
  await wait(3000);
  const before = { bytes, cpuMs: cpuMsOf(child.pid), wakes: wakesOf(child.pid) };
  await wait(WATCH_SECONDS * 1000);
  const perSecond = (after, name) => (after - before[name]) / WATCH_SECONDS;
  const rows = [
    {
      what: 'a session at full motion: of one core',
      unit: '%',
      figure: perSecond(cpuMsOf(child.pid), 'cpuMs') / 10,
      bound: 1,
    },
    {
      what: 'its memory',
      unit: '× empty Node',
      figure: residentOf(child.pid) / residentOf(empty.pid),
      bound: 1.6,
    },
    {
      what: 'what it writes to the terminal',
      unit: 'bytes/s',
      figure: perSecond(bytes, 'bytes'),
      bound: 700,
    },
    {
      what: 'how often it wakes',
      unit: '/s',
      figure: perSecond(wakesOf(child.pid), 'wakes'),
      bound: 15,
    },
  ];
  child.kill('SIGKILL');
  empty.kill('SIGKILL');
  return rows;
}

/** proc(5): user and system time follow the name in brackets, in hundredths of a second. */
function cpuMsOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** How often any of its threads went to sleep voluntarily. */
function wakesOf(pid) {
  return readdirSync(`/proc/${pid}/task`)
    .map((task) => readFileSync(`/proc/${pid}/task/${task}/status`, 'utf8'))
    .reduce((sum, text) => sum + Number(/\nvoluntary_ctxt_switches:\s+(\d+)/.exec(text)[1]), 0);
}

function residentOf(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
}
