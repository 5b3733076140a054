import { InputError } from '../domain/errors.ts';

/** Decodes a file's text, in any encoding. */

export interface FileText {
  readonly text: string;
  /** How it was decoded, if the file does not say. */
  readonly remark: string | null;
}

interface Source {
  readonly name: string;
  /** Says which files can be read. */
  readonly hint: string;
}

/** @throws InputError that says what the file is, if it is empty or not text */
export function textOf(bytes: Uint8Array, source: Source): FileText {
  const { name, hint } = source;
  const kind = kindOf(bytes);
  if (kind) throw new InputError(`${name} is ${kind.what}.`, kind.hint);
  const { text, remark } = decode(bytes, source);
  if (text.includes('\0')) throw notText(name);
  if (text.trim() === '') throw new InputError(`${name} is empty.`, hint);
  return { text, remark };
}

function decode(bytes: Uint8Array, { name }: Source): FileText {
  const encoding = encodingOf(bytes);
  const read = (label: string) => {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  };
  const text = read(encoding);
  if (text !== null) return { text, remark: null };
  if (encoding !== 'utf-8' || !isWindowsText(bytes)) throw notText(name);
  return {
    text: windowsText(bytes),
    remark: `${name} is not UTF-8: letters with accents are read as Windows writes them.`,
  };
}

/**
 * What Windows-1252 has in place of Latin-1's control characters, from 0x80 on. (Not every Node.js build decodes
 * these.)
 */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windowsText(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString('latin1');
  return latin.replaceAll(
    /[\u0080-\u009f]/g,
    (letter) => WINDOWS[letter.charCodeAt(0) - 128] ?? '',
  );
}

function notText(name: string): InputError {
  return new InputError(`${name} is not text.`, 'If it should be, save it as UTF-8 and try again.');
}

/** By the byte order mark; without one, Western text in UTF-16 has a zero in every other byte. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  start.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const isMost = (count: number) => count > start.length * 0.4;
  if (isMost(odd) && even === 0) return 'utf-16le';
  return isMost(even) && odd === 0 ? 'utf-16be' : 'utf-8';
}

/** A table from Excel. JSON is always UTF-8, and control characters or undefined bytes mean it is not text. */
function isWindowsText(bytes: Uint8Array): boolean {
  const holes = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
  const isControl = (byte: number) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13;
  const first = bytes.find((byte) => byte > 32);
  const isJson = first === 0x7b || first === 0x5b;
  return !isJson && !bytes.some((byte) => isControl(byte) || holes.has(byte));
}

interface Kind {
  readonly what: string;
  readonly hint: string;
}

const AS_CSV = 'Open it where it comes from, save or export it as CSV, and import that file.';
const UNPACK = 'Unpack it, and import the file that is in it.';
const EXPORT = 'Export your pumpings as CSV or JSON, and import that file.';

/* eslint-disable no-control-regex -- bytes, not text */
/** How files start that people mistake for a table or a backup, as Latin-1. */
const KINDS: readonly (readonly [start: RegExp, what: string, hint: string])[] = [
  [/^PK(?=[^]*\bxl\/)/, 'an Excel workbook', AS_CSV],
  [/^PK(?=[^]{0,80}opendocument\.spreadsheet)/, 'an OpenDocument spreadsheet', AS_CSV],
  [/^PK(?=[^]*(?:word|Index)\/)/, 'an office document', AS_CSV],
  [/^PK[\x03\x05]/, 'a ZIP archive', UNPACK],
  [/^\xd0\xcf\x11\xe0/, 'an Excel workbook', AS_CSV],
  [/^\x1f\x8b|^BZh\d|^\xfd7zXZ|^7z\xbc\xaf|^Rar!|^\x28\xb5\x2f\xfd/, 'a packed file', UNPACK],
  [/^%PDF/, 'a PDF', EXPORT],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^RIFF[^]{4}WEBP|^[^]{4}ftyphei/, 'a picture', EXPORT],
  [/^SQLite format 3/, 'a database (SQLite)', EXPORT],
  [/^bplist|^\s*(?:<\?xml[^>]*>)?\s*(?:<!DOCTYPE plist|<plist)/i, 'a property list', EXPORT],
  [
    /^(?:\xef\xbb\xbf)?\s*(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head)\b/i,
    'a web page',
    AS_CSV,
  ],
  [/^(?:\xef\xbb\xbf)?\s*<\?xml/, 'XML', EXPORT],
  [/^\{\\rtf/, 'a text document (RTF)', AS_CSV],
  [/^(?:\xef\xbb\xbf)?BEGIN:VCALENDAR/, 'a calendar', EXPORT],
];
/* eslint-enable no-control-regex */

function kindOf(bytes: Uint8Array): Kind | null {
  const latin = new TextDecoder('latin1');
  // A ZIP names its contents at the start and again at the end.
  const ends = `${latin.decode(bytes.subarray(0, 4096))}${latin.decode(bytes.subarray(-65_536))}`;
  const found = KINDS.find(([start]) => start.test(ends));
  return found ? { what: found[1], hint: found[2] } : null;
}
