// The shipped scenarios and their transcripts, for tests about all of them.
import { readdirSync, readFileSync } from 'node:fs';
import { replay, type Picked, type Playthrough } from '../../src/core/playthrough.ts';
import { readScenario } from '../../src/core/reader.ts';
import type { Scenario } from '../../src/core/scenario.ts';

const scenarios = new URL('../../scenarios/', import.meta.url);
const transcripts = new URL('../transcripts/', import.meta.url);

export const SHIPPED = readdirSync(scenarios)
  .filter((f) => f.endsWith('.json') && !f.endsWith('.schema.json'))
  .map((f) => f.replace('.json', ''));

export const TRANSCRIPTS = readdirSync(transcripts).filter((f) => f.endsWith('.txt'));

const known = new Map<string, Scenario>();

export function shipped(id: string): Scenario {
  const kept = known.get(id);
  if (kept !== undefined) return kept;
  const reading = readScenario(id, readFileSync(new URL(`${id}.json`, scenarios), 'utf8'));
  if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems));
  known.set(id, reading.scenario);
  return reading.scenario;
}

/** The playthrough that a transcript tells of, by its first line. */
export function transcribed(file: string): Playthrough {
  const head = readFileSync(new URL(file, transcripts), 'utf8').split('\n', 1)[0]!;
  const [, id = '', seed = '', picks = ''] = /^(\S+) with seed (\d+): (.*)$/.exec(head) ?? [];
  return replay(shipped(id), Number(seed), picks.split(' ').map(pickOf));
}

/** A choice's id, or an email as [its,sentences]. */
function pickOf(word: string): Picked {
  return word.startsWith('[') ? word.slice(1, -1).split(',') : word;
}
