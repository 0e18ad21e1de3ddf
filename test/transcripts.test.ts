// Transcripts that replay to the letter: the first line gives the seed and the picks, the rest is what a reader would see.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replay, type Picked } from '../src/core/playthrough.ts';
import { readScenario } from '../src/core/reader.ts';
import { transcript } from '../src/core/transcript.ts';

const here = new URL('./transcripts/', import.meta.url);
const files = readdirSync(here).filter((f) => f.endsWith('.txt'));
const shipped = readdirSync(new URL('../scenarios/', import.meta.url)).filter(
  (f) => f.endsWith('.json') && !f.endsWith('.schema.json'),
);

function play(file: string): { readonly said: string; readonly written: string } {
  const text = readFileSync(new URL(file, here), 'utf8');
  const [head = '', ...rest] = text.split('\n');
  const [, id = '', seed = '', picks = ''] = /^(\S+) with seed (\d+): (.*)$/.exec(head) ?? [];
  const reading = readScenario(id, readFileSync(new URL(`../scenarios/${id}.json`, import.meta.url), 'utf8'));
  if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems));
  return {
    said: transcript(replay(reading.scenario, Number(seed), picks.split(' ').map(pickOf))),
    written: rest.join('\n').replace(/^\n/, ''),
  };
}

/** A choice's id, or an email as [its,sentences]. */
function pickOf(word: string): Picked {
  return word.startsWith('[') ? word.slice(1, -1).split(',') : word;
}

describe('a transcript', () => {
  it.each(files)('%s replays to the letter', (file) => {
    const { said, written } = play(file);
    expect(said).toBe(written);
  });

  it('stands for each shipped scenario twice', () => {
    const counts = shipped.map((f) => files.filter((t) => t.startsWith(f.replace('.json', '.'))).length);
    expect(counts.every((n) => n >= 2)).toBe(true);
  });
});
