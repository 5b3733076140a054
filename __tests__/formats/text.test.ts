import { describe, expect, it } from '@jest/globals';
import { textOf } from '../../src/formats/text.ts';
import { refusal } from '../support/input-error.ts';

const source = { name: 'a file', hint: 'Give another file.' };
const read = (bytes: Uint8Array) => textOf(bytes, source);
const utf16 = (text: string, isBig = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
const TEXT = '{"note":"é, 🍼"}\n';

describe('the text of a file', () => {
  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 as PowerShell writes it', utf16(`\ufeff${TEXT}`)],
    ['UTF-16, big end first', utf16(`\ufeff${TEXT}`, true)],
    ['UTF-16 without a mark', utf16(TEXT)],
    ['UTF-16 without a mark, big end first', utf16(TEXT, true)],
  ])('is read from %s', (_, bytes) => {
    expect(read(bytes)).toEqual({ text: TEXT, remark: null });
  });

  it('of a table may be in a Windows encoding, which is reported', () => {
    const { text, remark } = read(Buffer.from('start,notes\n1,caf\xe9 \x80\n', 'latin1'));
    expect(text).toBe('start,notes\n1,café €\n');
    expect(remark).toContain('not UTF-8');
  });

  it.each<[string, Buffer]>([
    ['JSON that is not UTF-8', Buffer.from('{"note":"\xe9"}', 'latin1')],
    ['control characters', Buffer.from('a,b\n\xe9\x01,2\n', 'latin1')],
    ['half of UTF-16', utf16(`\ufeff${TEXT}`).subarray(0, 9)],
    ['zeros', Buffer.from('start\0end')],
  ])('is not made of %s', (_, bytes) => {
    const { message, hint } = refusal(() => read(bytes));
    expect(message).toBe('a file is not text.');
    expect(hint).toContain('save it as UTF-8');
  });

  it('must not be empty', () => {
    expect(refusal(() => read(Buffer.from('\ufeff \n'))).message).toBe('a file is empty.');
  });
});

describe('a non-text file', () => {
  it.each([
    ['PK\x03\x04\x14\0\x06\0[Content_Types].xml\0\0xl/workbook.xml', 'an Excel workbook', 'CSV'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an Excel workbook', 'CSV'],
    [
      'PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
      'an OpenDocument spreadsheet',
      'CSV',
    ],
    ['PK\x03\x04\x14\0\0\0pumping.csv', 'a ZIP archive', 'Unpack'],
    ['\x1f\x8b\x08', 'a packed file', 'Unpack'],
    ['%PDF-1.7', 'a PDF', 'CSV'],
    ['\x89PNG\r\n\x1a\n', 'a picture', 'CSV'],
    ['\xff\xd8\xff\xe0', 'a picture', 'CSV'],
    ['SQLite format 3\0', 'a database (SQLite)', 'CSV'],
    ['bplist00', 'a property list', 'CSV'],
    ['<?xml version="1.0"?>\n<!DOCTYPE plist PUBLIC', 'a property list', 'CSV'],
    ['\n<!DOCTYPE html><html>', 'a web page', 'CSV'],
    ['<?xml version="1.0"?><log/>', 'XML', 'CSV'],
    ['{\\rtf1', 'a text document (RTF)', 'CSV'],
    ['BEGIN:VCALENDAR\r\n', 'a calendar', 'CSV'],
  ])('%j is recognised for what it is', (bytes, what, hint) => {
    const refused = refusal(() => read(Buffer.from(bytes, 'latin1')));
    expect(refused.message).toBe(`a file is ${what}.`);
    expect(refused.hint).toContain(hint);
  });

  it('does not include a table whose first column starts with PK', () => {
    expect(read(Buffer.from('PKey,start\n1,2\n')).text).toContain('start');
  });
});
