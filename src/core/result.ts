// A result: what one student hands in, as one short text: which assignment, who, and for each attempt the seed, the picks and the times.
// Never a score: that is worked out from the picks by whoever reads it. Anything that is not exactly such a text is refused with a sentence.
import { base32crockford } from '@scure/base';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { strFromU8 } from 'fflate';
import { byteReader, byteWriter, type ByteReader, type ByteWriter } from './bytes.ts';
import type { Read } from './kept.ts';
import { MODES, type Mode } from './vocabulary.ts';

/** Choices and sentences by their place in the file, which the rules' hash pins; `after` in milliseconds since the entry before. */
export type ResultEntry =
  | { readonly choice: number; readonly after: number }
  | { readonly sentences: readonly number[]; readonly after: number }
  | { readonly undo: true; readonly after: number };

export interface ResultAttempt {
  /** The scenario's place in the assignment, from 0. */
  readonly scenario: number;
  /** The first 12 hex digits of the scenario's hash over its rules. */
  readonly rules: string;
  readonly seed: number;
  readonly mode: Mode;
  /** Milliseconds since 1970. */
  readonly started: number;
  readonly log: readonly ResultEntry[];
}

export interface Result {
  /** The assignment's id. */
  readonly assignment: string;
  /** The name or code that the student typed. */
  readonly student: string;
  readonly attempts: readonly ResultAttempt[];
}

/** Characters of a student's name. */
export const NAME_LENGTH = 60;
/** Characters of a code beyond which it is refused unread. */
export const MOST_CODE = 200_000;
export const MOST_RESULT_ATTEMPTS = 400;
const MOST_ENTRIES = 2000;

/** `HS1:…:7K3Q`: base 32, so that no mail, form or markup changes it, and at the end the receipt. */
export function resultCode(result: Result): string {
  const bytes = bytesOf(result);
  return `HS1:${base32crockford.encode(bytes)}:${receipt(bytes)}`;
}

/** The four characters that student and instructor both see. Throws RangeError for what is not a code. */
export function receiptOf(code: string): string {
  const found = receiptIn(code);
  if (found === null) throw new RangeError('This is not the code of a result.');
  return found;
}

/** The same of what may be no code; null where there are none. */
export function receiptIn(text: string): string | null {
  return /:([0-9A-Z]{4})$/.exec(text)?.[1] ?? null;
}

/** A code, with what mails put into it; or else the beginning of one that is cut. */
const CODES =
  /(?<![0-9A-Z])HS1\s*:(?:([0-9A-Z\s>|\p{Cf}]*?):\s*([0-9A-Z](?:[\s>|\p{Cf}]*[0-9A-Z]){3})(?![0-9A-Z])|(?:(?!HS1\s*:).){0,80})/giu;

/** What a text holds that looks like codes, in their order: each as it would be written anew, and of one that is cut what there is. */
export function codesIn(text: string): string[] {
  const lines = text.replaceAll(/=\r?\n/g, '');
  return [...lines.matchAll(CODES)].map(([found, body, check]) =>
    body === undefined || check === undefined ? found.trim() : `HS1:${plain(body)}:${plain(check)}`,
  );
}

/** Never throws. */
export function readResult(code: string): Read<Result> {
  if (code.length > MOST_CODE) return { why: 'This code is longer than that of any result.' };
  const parts = /^HS1:([0-9A-Z]+):([0-9A-Z]{4})$/.exec(code);
  if (parts === null) return { why: 'This is not the code of a result: it does not have the form HS1:…:….' };
  const bytes = decoded(parts[1]!);
  if (bytes === null || receipt(bytes) !== parts[2])
    return { why: 'The code was changed or cut on the way: its last four characters do not fit the rest.' };
  try {
    return { value: resultIn(byteReader(bytes)) };
  } catch (error) {
    return { why: error instanceof RangeError ? error.message : 'The code cannot be read.' };
  }
}

/** Upper case, with the letters that base 32 leaves out read as the digits that they look like. */
function plain(text: string): string {
  return text
    .replaceAll(/[\s>|\p{Cf}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

function receipt(bytes: Uint8Array): string {
  return base32crockford.encode(sha256(bytes)).slice(0, 4);
}

function decoded(body: string): Uint8Array | null {
  try {
    return base32crockford.decode(body);
  } catch {
    return null;
  }
}

function bytesOf({ assignment, student, attempts }: Result): Uint8Array {
  const out = byteWriter();
  out.bytes(hexToBytes(assignment));
  const name = utf8ToBytes(student);
  out.number(name.length);
  out.bytes(name);
  out.number(attempts.length);
  for (const attempt of attempts) writeAttempt(out, attempt);
  return out.done();
}

function writeAttempt(out: ByteWriter, { scenario, rules, seed, mode, started, log }: ResultAttempt): void {
  out.number(scenario * MODES.length + MODES.indexOf(mode));
  out.bytes(hexToBytes(rules));
  out.number(seed);
  out.number(started);
  out.number(log.length);
  for (const entry of log) {
    if ('undo' in entry) out.number(0);
    else if ('choice' in entry) out.number(entry.choice + 2);
    else [1, entry.sentences.length, ...entry.sentences].forEach(out.number);
    out.number(entry.after);
  }
}

function resultIn(bytes: ByteReader): Result {
  const assignment = bytesToHex(bytes.bytes(6));
  const student = nameIn(bytes.bytes(bytes.number(NAME_LENGTH * 4)));
  const count = bytes.number(MOST_RESULT_ATTEMPTS);
  const attempts = Array.from({ length: count }, () => attemptIn(bytes));
  bytes.end();
  return { assignment, student, attempts };
}

function nameIn(bytes: Uint8Array): string {
  const name = strFromU8(bytes);
  if (bytesToHex(utf8ToBytes(name)) !== bytesToHex(bytes)) throw new RangeError('The name in it is not text.');
  const cleaned = studentName(name);
  if (cleaned === '' || cleaned !== name) throw new RangeError('The name in it is not one that this game writes.');
  return name;
}

function attemptIn(bytes: ByteReader): ResultAttempt {
  const first = bytes.number(MODES.length * 1000);
  const rules = bytesToHex(bytes.bytes(6));
  const seed = bytes.number(0xffff_ffff);
  const started = bytes.number(Number.MAX_SAFE_INTEGER);
  const log = Array.from({ length: bytes.number(MOST_ENTRIES) }, () => entryIn(bytes));
  return { scenario: Math.floor(first / MODES.length), mode: MODES[first % MODES.length]!, rules, seed, started, log };
}

function entryIn(bytes: ByteReader): ResultEntry {
  const what = bytes.number(1000);
  const sentences = what === 1 ? Array.from({ length: bytes.number(12) }, () => bytes.number(1000)) : [];
  const after = bytes.number(Number.MAX_SAFE_INTEGER);
  if (what === 0) return { undo: true, after };
  return what === 1 ? { sentences, after } : { choice: what - 2, after };
}

/** A name as it is kept and sent: on one line, without what cannot be seen, not too long. Empty where nothing was written. */
export function studentName(written: string): string {
  const seen = written.normalize('NFC').replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ');
  return Array.from(seen.replaceAll(/\s+/gu, ' ').trim()).slice(0, NAME_LENGTH).join('').trim();
}
