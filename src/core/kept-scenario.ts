// A scenario as it is kept or handed out: its text, under the hash of exactly that version.
import { fingerprint } from './hash.ts';
import { ADDRESS, type Read } from './kept.ts';
import { readScenario } from './reader.ts';

export interface KeptScenario {
  readonly hash: string;
  readonly id: string;
  readonly text: string;
}

/** Never throws. */
export function readKeptScenario(json: unknown): Read<KeptScenario> {
  const { hash, id, text } = (json ?? {}) as Partial<Record<string, unknown>>;
  if (typeof hash !== 'string' || typeof id !== 'string' || typeof text !== 'string')
    return { why: 'It is not a hash, an id and a text.' };
  if (!ADDRESS.test(id)) return { why: 'Its id is not one that a scenario can have.' };
  const reading = readScenario(id, text);
  if (reading.kind === 'problems') return { why: reading.problems[0]?.says ?? 'It cannot be read.' };
  return fingerprint(reading.scenario).hash === hash
    ? { value: { hash, id, text } }
    : { why: 'It is not the version that it says it is.' };
}
