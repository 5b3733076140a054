import { constants } from 'node:os';
import { expect, it } from '@jest/globals';
import { codeOf } from '../src/disk-words.ts';

it('recognises a full share by its number, because Node has no name for it', () => {
  const errno = -constants.errno.EDQUOT;
  const error = Object.assign(new Error(), { code: `Unknown system error ${errno}`, errno });
  expect([codeOf(error), codeOf({ code: 'EIO' }), codeOf(null)]).toEqual(['EDQUOT', 'EIO', '']);
});
