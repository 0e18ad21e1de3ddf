// The bytes of a table that a program wrote, as text and back: the same bytes for the same text, in whichever of four encodings it came.
// What is no text (a workbook, an odd byte of UTF-16) is refused in words.
import { strFromU8 } from 'fflate';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Read } from './kept.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface Encoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the file begins with a byte order mark, which is not in the text. */
  readonly bom: boolean;
}

/** Windows-1252 from 0x80 on; the five bytes that it leaves open stand for the controls of the same number, so that nothing is lost. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function readText(bytes: Uint8Array): Read<Encoded> {
  if (begins(bytes, [0x50, 0x4b, 3, 4]) || begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { why: WORKBOOK };
  const wide = utf16Of(bytes);
  if (wide !== null && bytes.length % 2 === 1) return { why: 'The file was cut: its last character is not whole.' };
  const read = wide === null ? narrow(bytes) : fromUtf16(bytes, wide);
  return read.text.includes('\0') ? { why: 'This is not a file of text.' } : { value: read };
}

/** Null where the encoding has no such character. */
export function bytesOfText({ text, encoding, bom }: Encoded): Uint8Array | null {
  const all = bom ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return utf8ToBytes(all);
  return encoding === 'windows-1252' ? toWindows(text) : toUtf16(all, encoding);
}

const WORKBOOK =
  'This is a workbook (Excel or OpenDocument), not a text file. Export it from the LMS as CSV, or save it as CSV first.';

function begins(bytes: Uint8Array, with_: readonly number[]): boolean {
  return with_.every((byte, i) => bytes[i] === byte);
}

/** UTF-16 shows itself by its mark, or by a first character of ASCII with a zero beside it. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (begins(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (begins(bytes, [0xfe, 0xff])) return 'utf-16be';
  if (bytes.length < 4 || (bytes[0] === 0) === (bytes[1] === 0)) return null;
  return bytes[0] === 0 ? 'utf-16be' : 'utf-16le';
}

function fromUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Encoded {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const units = Array.from({ length: bytes.length / 2 }, (_, i) => view.getUint16(i * 2, encoding === 'utf-16le'));
  return withoutMark(textOf(units), encoding);
}

function toUtf16(text: string, encoding: Encoding): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  return new Uint8Array(view.buffer);
}

function narrow(bytes: Uint8Array): Encoded {
  const mark = begins(bytes, [0xef, 0xbb, 0xbf]);
  const read = { text: strFromU8(bytes), encoding: 'utf-8', bom: mark } as const;
  // Bytes that are no UTF-8 do not come back as they were.
  return same(bytesOfText(read), bytes) ? read : { text: fromWindows(bytes), encoding: 'windows-1252', bom: false };
}

function same(a: Uint8Array | null, b: Uint8Array): boolean {
  return a !== null && a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function fromWindows(bytes: Uint8Array): string {
  return textOf(Array.from(bytes, (b) => (b >= 0x80 && b < 0xa0 ? FROM_80.charCodeAt(b - 0x80) : b)));
}

function toWindows(text: string): Uint8Array | null {
  const bytes = Array.from({ length: text.length }, (_, i) => byteOf(text[i]!));
  return bytes.includes(-1) ? null : Uint8Array.from(bytes);
}

/** -1 where there is none. */
function byteOf(char: string): number {
  const high = FROM_80.indexOf(char);
  if (high >= 0) return high + 0x80;
  const code = char.charCodeAt(0);
  return code < 0x80 || (code >= 0xa0 && code < 0x100) ? code : -1;
}

function withoutMark(text: string, encoding: Encoding): Encoded {
  const bom = text.startsWith('\uFEFF');
  return { text: bom ? text.slice(1) : text, encoding, bom };
}

function textOf(units: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += 8192) parts.push(String.fromCharCode(...units.slice(at, at + 8192)));
  return parts.join('');
}
