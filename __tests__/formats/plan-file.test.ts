import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../src/domain/errors.ts';
import { parsePlanFile } from '../../src/formats/plan-file.ts';

const phases = [
  { kind: 'rest', seconds: 60, name: 'Tea\u001b[2J' },
  { kind: 'express', seconds: 90 },
];

describe('a plan file', () => {
  it('is a name and phases, without anything that a terminal would obey', () => {
    expect(parsePlanFile(JSON.stringify({ name: 'mine\u0007', phases }), 'here')).toEqual({
      name: 'mine\\u0007',
      phases: [{ ...phases[0], name: 'Tea\\u001b[2J' }, phases[1]],
    });
  });

  it.each([
    ['{', /^here is not JSON/],
    [JSON.stringify({ name: 'mine', phases: [{ kind: 'nap', seconds: 1 }] }), /^here: phases\[0\]/],
    [JSON.stringify({ phases }), /^here: name/],
  ])('says what is wrong with %j, and what one looks like', (text, message) => {
    expect(refusalOf(() => parsePlanFile(text, 'here'))).toMatchObject({
      message: expect.stringMatching(message) as unknown,
      hint: expect.stringMatching(/A plan file is/) as unknown,
    });
  });
});
