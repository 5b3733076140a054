import { describe, expect, it } from '@jest/globals';
import { doctorDocument, type Health } from '../../src/domain/doctor.ts';

const machine = { terminal: { canAsk: true, color: true, unicode: true }, node: '24.1.0' };
const health: Health = {
  folder: '/data',
  exists: true,
  openToOthers: false,
  whole: 3,
  troubles: [],
  running: 1,
  conflicts: [],
  leftovers: ['/data/a.lock'],
  copies: ['/data/b.damaged-1'],
};

describe('the state of the data', () => {
  it('is well in spite of what runs and what is left over', () => {
    expect(doctorDocument(health, null, machine)).toEqual({
      schema: 'letdown.doctor/1',
      well: true,
      data: health,
      repair: null,
      ...machine,
    });
  });

  it('is not well while a second copy waits', () => {
    const { well, data } = doctorDocument({ ...health, conflicts: ['/data/c'] }, null, machine);
    expect([well, data.conflicts]).toEqual([false, ['/data/c']]);
  });

  it.each([
    ['damaged', /^`letdown doctor --repair` puts it aside/],
    ['newer', /^Update letdown/],
    ['disk', /LETDOWN_HOME can name another folder\.$/],
  ] as const)('is not well with a file that is %s, and says what would help', (trouble, remedy) => {
    const wrong = { file: '/data/x.json', trouble, problem: 'is broken.', hint: 'of the error' };
    const document = doctorDocument({ ...health, troubles: [wrong] }, null, machine);
    expect(document.well).toBe(false);
    expect(document.data.troubles).toEqual([
      {
        file: '/data/x.json',
        trouble,
        problem: 'is broken.',
        remedy: document.data.troubles[0]?.remedy,
      },
    ]);
    expect(document.data.troubles[0]?.remedy).toMatch(remedy);
  });

  it('holds what a repair has done', () => {
    const repair = { mended: [{ file: 'a', aside: 'b', saved: 2 }], merged: [], cleared: 1 };
    expect(doctorDocument(health, repair, machine).repair).toEqual(repair);
  });
});
