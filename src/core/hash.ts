// Names for exactly one version of a scenario: the first 16 hex digits of SHA-256 over its canonical JSON.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Scenario } from './scenario.ts';

export interface Fingerprint {
  /** Over the whole scenario. */
  readonly hash: string;
  /** Over its rules alone: a mended typo leaves it as it was. */
  readonly rules: string;
}

/** Fields that are only ever read by a person. */
const WORDS = new Set([
  '$schema',
  'version',
  'title',
  'tagline',
  'brief',
  'goal',
  'minutes',
  'text',
  'template',
  'subject',
  'asks',
  'or',
  'heard',
  'thought',
  'why',
  'better',
  'reason',
  'disabled',
  'label',
  'name',
  'about',
]);

const KNOWN = new WeakMap<Scenario, Fingerprint>();

export function fingerprint(scenario: Scenario): Fingerprint {
  const kept = KNOWN.get(scenario);
  if (kept !== undefined) return kept;
  const made = { hash: digest(scenario, () => true), rules: digest(scenario, (key) => !WORDS.has(key)) };
  KNOWN.set(scenario, made);
  return made;
}

function digest(value: unknown, keep: (key: string) => boolean): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(value, keep)))).slice(0, 16);
}

/** JSON with keys in code-point order and no white space (RFC 8785, for the values that a scenario can hold). */
export function canonical(value: unknown, keep: (key: string) => boolean = () => true): string {
  if (Array.isArray(value)) return `[${value.map((v) => canonical(v, keep)).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([key, v]) => v !== undefined && keep(key));
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, v]) => `${JSON.stringify(key)}:${canonical(v, keep)}`)
    .join()}}`;
}
