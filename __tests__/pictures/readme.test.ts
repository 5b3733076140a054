import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { storeIn } from '../support/home.ts';
import { newHome } from '../support/run-letdown.ts';
import { NOW, screenOf, stamp, textOf } from '../support/screen.ts';
import { svgOf } from '../support/svg.ts';

const ROOT = join(import.meta.dirname, '../..');
const README = join(ROOT, 'README.md');
const FOLDER = join(ROOT, 'docs/screens');
/** `npm run screens` writes them; otherwise they are compared. */
const isWriting = process.env['WRITE_SCREENS'] !== undefined;

const CHECK =
  'check --no-input --purpose only-pumping --danger-you none --danger-baby none --breast-now none --flow-pattern late --kit weaker --course faded-weeks';

function wellToday(): string {
  const home = newHome();
  storeIn(home).answers.keepBeforeSession({ at: stamp(NOW), answers: { 'breast-now': ['none'] } });
  return home;
}

const screens = [
  { name: 'check', argv: CHECK.split(' '), scene: {} },
  // Three seconds into the breathing, the pump still off.
  {
    name: 'session',
    argv: ['session', '--plan', 'standard'],
    scene: { home: wellToday, afterMs: 363_000 },
  },
];

it.each(screens)(
  'README.md shows a $name as the program draws it',
  async ({ name, argv, scene }) => {
    const { text, svg } = await screenOf(
      argv,
      80,
      { ...scene, inColour: true },
      async (screen) => ({
        text: await textOf(screen),
        svg: svgOf(screen, `letdown ${name}`),
      }),
    );
    const place = new RegExp(`(<!-- screen ${name} -->\n)[^]*?(<!-- /screen -->)`);
    const block = `\n![letdown ${name}, in a terminal](docs/screens/${name}.svg)\n\n<details><summary>As text</summary>\n\n\`\`\`text\n${text}\n\`\`\`\n\n</details>\n\n`;
    const readme = readFileSync(README, 'utf8');
    const shown = readme.replace(place, (_, begin: string, end: string) => begin + block + end);
    const svgPath = join(FOLDER, `${name}.svg`);
    if (isWriting) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(svgPath, svg);
      writeFileSync(README, shown);
    }
    expect(readme).toMatch(place);
    expect(readFileSync(README, 'utf8')).toBe(shown);
    expect(readFileSync(svgPath, 'utf8')).toBe(svg);
  },
);
