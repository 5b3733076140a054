import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf, textsIn } from './sample.ts';
import { play } from './world.ts';

/** What files of each use look like while they are whole. */
export interface Corpus {
  /** The data folder, by the name of the file. */
  readonly stores: readonly Readonly<Record<string, string>>[];
  readonly imports: readonly string[];
  readonly plans: readonly string[];
  readonly answers: readonly string[];
  readonly photos: readonly Buffer[];
  readonly sounds: readonly Buffer[];
}

/** @param home filled already @param root of the project */
export async function corpusFrom(home: string, root: string): Promise<Corpus> {
  const env = environmentOf(home);
  const printed = async (line: string) => (await play(line.split(' '), { env, home })).out;
  const formats = ['json', 'csv', 'baby-buddy', 'sprout-track', 'fhir'];
  const exports = await Promise.all(formats.map((name) => printed(`export --format ${name}`)));
  const check = await printed(
    'check --no-save --no-input --json --kit weaker --flow-pattern drops',
  );
  const fixtures = join(root, '__tests__', 'fixtures', 'first-edition');
  return {
    stores: [textsIn(join(home, 'data')), textsIn(join(fixtures, 'data'))],
    imports: [...exports, readFileSync(join(fixtures, 'export.json'), 'utf8'), ...TRACKERS],
    plans: PLANS,
    answers: ['{"kit":["weaker"],"flow-pattern":["drops"]}', check],
    photos: photos(),
    sounds: SOUNDS.map((start) => Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(64)])),
  };
}

const TRACKERS = [
  'id,child_id,start,end,amount,notes\n12,1,2026-11-20 07:05:00,2026-11-20 07:25:00,95.0,\n',
  'id;child_id;start;end;amount;notes\r\n12;1;2026-11-20 07:05;2026-11-20 07:25;95,5;\r\n',
  'Type,Start,End,Duration,Start Condition,Start Location,End Condition,Notes\nPump,2026-11-20 07:05,2026-11-20 07:25,00:20,40ml,,55ml,\n',
  '"Date","Time","Activity Type","Sub-Type","Start Time","End Time","Duration","Amount","Unit","Details","Notes","Caretaker"\n"11/20/2026","07:05 AM","Pump","Stored","07:05 AM","07:25 AM","20 min","L: 40, R: 55, Total: 95","ML","","calm","One"\n',
  'Type,Start Date/time (Epoch),[Pump] Start Date/time,[Pump] Left Volume,[Pump] Left Volume Unit,[Pump] Right Volume\nPump,1763622300,2026-11-20 07:05,40,ml,55\n',
];

const PLANS = [
  '{"name":"mine","phases":[{"kind":"stimulate","seconds":120},{"kind":"breathe","seconds":60,"breathing":"4-0-6-0"}]}',
  '{"name":"mine","phases":[{"kind":"cue","seconds":1,"name":"x"},{"kind":"express","seconds":7200},{"kind":"finish","seconds":1}]}',
];

const SOUNDS = [
  'RIFF\x10\0\0\0WAVEfmt ',
  'OggS',
  'ID3\x04',
  '\xff\xfb\x90',
  'fLaC',
  '\0\0\0\x20ftypM4A ',
  'FORM\0\0\0\0AIFF',
];

/** Small ones, and some that say to be huge. */
function photos(): Buffer[] {
  const [width, height] = [24, 16];
  const data = Buffer.alloc(width * height * 4, 120);
  const png = PNG.sync.write(Object.assign(new PNG({ width, height }), { data }));
  const jpg = Buffer.from(jpeg.encode({ width, height, data }, 60).data);
  const hugePng = Buffer.from(png);
  hugePng.writeUInt32BE(0x7fffffff, 16);
  hugePng.writeUInt32BE(0x7fffffff, 20);
  const widePng = Buffer.from(png);
  widePng.writeUInt32BE(30_000, 16);
  widePng.writeUInt32BE(30_000, 20);
  const hugeJpg = Buffer.from(jpg);
  const frame = hugeJpg.indexOf(Buffer.from([0xff, 0xc0]));
  hugeJpg.writeUInt16BE(0xffff, frame + 5);
  hugeJpg.writeUInt16BE(0xffff, frame + 7);
  return [png, jpg, hugePng, widePng, hugeJpg];
}
