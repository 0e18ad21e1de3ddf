// An assignment as the end of a link: version, three characters of check, then its JSON deflated against a dictionary, in base64url.
// Unpacking stops at a size that no assignment can have, however small the link that asks for more.
import { base64urlnopad } from '@scure/base';
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { sha256 } from '@noble/hashes/sha2.js';
import { readAssignment, type Assignment } from './assignment.ts';
import type { Read } from './kept.ts';

/** Characters of a payload beyond which it is refused unread. */
export const MOST_PAYLOAD = 16_000;
/** Bytes of an assignment's JSON. */
const MOST_JSON = 64_000;
/** Bytes that are unpacked at a time: deflate makes at most a thousand of one. */
const STEP = 64;

// Part of version 1: a change to it makes every link that was ever sent unreadable.
const DICTIONARY = strToU8(
  '"principles":[{"principle":"want-feedback"see-their-side"respect"write-dont-phone"thank-first"disappointment-lightly"ask-a-favor"ask-for-three"make-it-easy"listen-dont-argue"thank-full-stop"accept-no"use-it","share":' +
    '"endings":["own":"poor-taste-call"company-side"ring-or-write"six-small-moves"one-line"the-silence"three-that-sting"afterwards"handstand-call"},{"id":"full-stop"}]' +
    ',"class":","note":","seed":"due":"2026-12-04T17:00""handed in""last""first""each","attempts":3,"counts":"best","pass":{"conduct":70}' +
    ',"coaching":"end","scenarios":[{"id":"{"v":1,"title":"',
);

/** What stands after `#/a/`. */
export function linkPayload(assignment: Assignment): string {
  const { v, title, scenarios, ...rest } = assignment;
  const packed = deflateSync(strToU8(JSON.stringify({ v, title, scenarios, ...rest })), {
    level: 9,
    dictionary: DICTIONARY,
  });
  return `1${checkOf(packed)}${base64urlnopad.encode(packed)}`;
}

/** The assignment of a payload, or a sentence that says why there is none. Never throws. */
export function readPayload(payload: string): Read<Assignment> {
  if (payload.length > MOST_PAYLOAD) return { why: 'This link is longer than that of any assignment.' };
  if (!/^[A-Za-z0-9_-]+$/.test(payload)) return { why: NOT_WHOLE };
  if (!payload.startsWith('1'))
    return { why: 'This link comes from a newer version of the game, or it is not whole. Load the page anew.' };
  const packed = bytesOf(payload.slice(4));
  if (packed === null || checkOf(packed) !== payload.slice(1, 4)) return { why: NOT_WHOLE };
  const json = unpacked(packed);
  return json === null ? { why: NOT_WHOLE } : readAssignment(json);
}

/** The payload of a link that somebody copied, whatever stands around it; or the text itself, where it can be one. */
export function payloadIn(written: string): string | null {
  if (written.length > MOST_PAYLOAD + 4000) return null;
  const inLink = /#\/(?:a|teach\/edit)\/([A-Za-z0-9_-]+)/.exec(written);
  const alone = /^[A-Za-z0-9_-]{10,}$/.exec(written.trim());
  return inLink?.[1] ?? alone?.[0] ?? null;
}

const NOT_WHOLE = 'This link is not whole, or a character of it was changed on the way. Copy all of it once more.';

function unpacked(packed: Uint8Array): unknown {
  const parts: Uint8Array[] = [];
  let size = 0;
  let over = false;
  const inflate = new Inflate({ dictionary: DICTIONARY }, (part, final) => {
    size += part.length;
    over ||= final;
    parts.push(part);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      if (size > MOST_JSON) return null;
    }
    if (!over) return null;
    return JSON.parse(strFromU8(joined(parts, size)));
  } catch {
    return null;
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function checkOf(packed: Uint8Array): string {
  return base64urlnopad.encode(sha256(packed)).slice(0, 3);
}

/** Null for what is not base64url, and for a text whose last bits say nothing: one link for one assignment. */
function bytesOf(text: string): Uint8Array | null {
  try {
    return base64urlnopad.decode(text);
  } catch {
    return null;
  }
}
