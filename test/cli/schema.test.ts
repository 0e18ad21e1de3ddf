// The JSON Schema beside the scenarios: that it is the format's own, explains itself, and says yes and no where the reader does.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scenarioSchema, schemaText, type Schema } from '../../src/cli/schema.ts';
import { FIELD_WORDS } from '../../src/cli/schema-words.ts';
import { fingerprint } from '../../src/core/hash.ts';
import { readScenario } from '../../src/core/reader.ts';
import { misfits } from './fits.ts';

const folder = new URL('../../scenarios/', import.meta.url);
const files = readdirSync(folder).filter((f) => f.endsWith('.json') && !f.endsWith('.schema.json'));
const json = (file: URL) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
const schema = scenarioSchema();
const letter = () => json(new URL('../fixtures/letter.json', import.meta.url));

/** Every field with its description, wherever it stands. */
function fieldsOf(one: Schema): [string, string | undefined][] {
  const own = Object.entries(one.properties ?? {});
  const inside = [...own.map(([, f]) => f), ...(one.anyOf ?? []), ...(one.oneOf ?? [])];
  const all = [...inside, ...(one.items === undefined ? [] : [one.items]), ...Object.values(one.$defs ?? {})];
  return [...own.map(([key, f]): [string, string | undefined] => [key, f.description]), ...all.flatMap(fieldsOf)];
}

describe('the schema of scenario files', () => {
  it('is the one that the format gives today (npm run schema writes it)', () => {
    expect(readFileSync(new URL('scenario.schema.json', folder), 'utf8')).toBe(schemaText());
  });

  it('says of every field what it is for, and has no words left over', () => {
    const fields = fieldsOf(schema);
    expect(fields.filter(([, words]) => words === undefined).map(([key]) => key)).toEqual([]);
    const said = new Set(fields.map(([, words]) => words));
    expect(Object.entries(FIELD_WORDS).filter(([, words]) => !said.has(words))).toEqual([]);
  });

  it('holds conditions within conditions by reference', () => {
    expect(schema.$defs).toHaveProperty('condition');
    expect(schema.$defs).toHaveProperty('emailCondition');
    expect(Object.keys(schema.$defs ?? {}).filter((name) => name.startsWith('_'))).toEqual([]);
  });

  it.each(files)('accepts %s, also with a first line that names it', (file) => {
    const scenario = json(new URL(file, folder));
    const named = { $schema: './scenario.schema.json', ...scenario };
    expect(misfits(scenario, schema)).toEqual([]);
    expect(misfits(named, schema)).toEqual([]);
    const [plain, helped] = [scenario, named].map((s) => readScenario('it', JSON.stringify(s)));
    if (plain?.kind !== 'scenario' || helped?.kind !== 'scenario') throw new Error('It does not read.');
    expect(fingerprint(helped.scenario).rules).toBe(fingerprint(plain.scenario).rules);
  });

  it.each([
    ['an unknown field', { ...letter(), colour: 'red' }, '/colour'],
    ['a missing title', { ...letter(), title: undefined }, '/title'],
    ['a channel that there is not', { ...letter(), channel: 'pigeon' }, '/channel'],
    ['a name with a space', { ...letter(), start: 'the start' }, '/start'],
    ['a goal that is too long', { ...letter(), goal: 'x'.repeat(201) }, '/goal'],
    ['a scenario without nodes', { ...letter(), nodes: [] }, '/nodes'],
  ])('refuses %s, as the reader does', (_, changed, place) => {
    const value: unknown = JSON.parse(JSON.stringify(changed));
    expect(misfits(value, schema)).toContain(place);
    expect(readScenario('it', JSON.stringify(value)).kind).toBe('problems');
  });
});
