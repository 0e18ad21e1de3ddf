// The guide for authors: that its example is whole and scores as it says, and that its tables and lists are the format's own.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/cli/check.ts';
import { formNames, withTables } from '../../src/cli/guide.ts';
import { scenarioSchema, type Schema } from '../../src/cli/schema.ts';
import { analyze, type Analysis } from '../../src/core/analysis.ts';
import { replay, type Playthrough } from '../../src/core/playthrough.ts';
import { PRINCIPLE_IDS } from '../../src/core/principle-ids.ts';
import { readScenario } from '../../src/core/reader.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { score } from '../../src/core/score.ts';
import { CHANNELS, LINE_CUES, LOOKS, MOODS, OUTCOMES, ROOMS } from '../../src/core/vocabulary.ts';

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const guide = text('scenarios/README.md');
const blocks = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map((m) => m[1]!);
const example = blocks[0]!;

function scenario(): Scenario {
  const reading = readScenario('worked-example', example);
  if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems));
  return reading.scenario;
}

function analysis(): Analysis {
  const analyzed = analyze(played);
  if (analyzed.kind === 'problem') throw new Error(analyzed.problem.says);
  return analyzed;
}

const played = scenario();

/** The play of these picks that ends like this, whatever seed it takes. */
function playTo(picks: readonly string[], ending: string): Playthrough {
  for (let seed = 0; seed < 1000; seed++) {
    try {
      const play = replay(played, seed, picks);
      if (play.ending === ending) return play;
    } catch {
      // With this luck, what comes next is not on offer.
    }
  }
  throw new Error(`No luck leads to “${ending}”.`);
}

const ticked = (some: string) => [...some.matchAll(/`([^`]+)`/g)].map((m) => m[1]!);

/** The part of the guide under a heading. */
function under(heading: string): string {
  const from = guide.indexOf(`\n${heading}\n`);
  expect(from, heading).toBeGreaterThan(0);
  const rest = guide.slice(from + heading.length + 2);
  const end = rest.search(/^#{2,3} /m);
  return end === -1 ? rest : rest.slice(0, end);
}

describe('the example in the guide', () => {
  it('is the file beside the tests, to the letter', () => {
    expect(example).toBe(text('test/fixtures/worked-example.json'));
  });

  it('is worth what the guide says, place by place', () => {
    const at = (node: string) => Math.round(100 * analysis().value({ node, values: [], stack: [] })) / 100;
    expect([at('start'), at('phone'), at('sent'), at('answered')]).toEqual([2.8, 1, 0.8, 2]);
  });

  it('has the one warning that the guide tells of, and no error', () => {
    const { out, exit } = checkFiles([{ name: 'worked-example.json', text: example }], 'json');
    expect([exit, (JSON.parse(out) as { code: string }[]).map((f) => f.code)]).toEqual([0, ['costly-chance']]);
  });

  const rows = [...under('### Loss and Conduct').matchAll(/^\| (`.*?) \| `(.*?)` \| (.*?) \| (\d+) \|$/gm)];
  it('has its five plays in a table', () => expect(rows).toHaveLength(5));

  it.each(
    rows.map(([, picks, ending, losses, conduct]) => [ticked(picks!), ending!, losses!, Number(conduct)] as const),
  )('%j, then %s, loses %s and has Conduct %i', (picks, ending, losses, conduct) => {
    const { decisions, conduct: real } = score(playTo(picks, ending), analysis());
    expect(real).toBe(conduct);
    expect(decisions.map((d) => String(Math.round(10 * d.loss) / 10)).join(', ')).toBe(losses);
  });

  it('marks a call and thanks with 0 for writing and 100 for wanting feedback', () => {
    const { marks } = score(playTo(['call', 'thank'], 'bye'), analysis());
    const share = (principle: string) => marks.find((m) => m.principle === principle)?.share;
    expect([share('write-dont-phone'), share('want-feedback')]).toEqual([0, 100]);
  });
});

describe('the rest of the guide', () => {
  const root = scenarioSchema();
  const keysOf = (one: Schema): string[] => [
    ...Object.keys(one.properties ?? {}),
    ...[...Object.values(one.properties ?? {}), ...Object.values(one.$defs ?? {})].flatMap(keysOf),
    ...[...(one.anyOf ?? []), ...(one.oneOf ?? []), ...(one.items === undefined ? [] : [one.items])].flatMap(keysOf),
  ];

  it('has the tables that the format gives today (npm run schema writes them)', () => {
    expect(withTables(guide)).toBe(guide);
    const shown = [...guide.matchAll(/<!-- fields: (\S+) -->/g)].map((m) => m[1]!);
    expect(shown.toSorted()).toEqual(formNames(root).toSorted());
  });

  it('mentions every field of the format', () => {
    const named = new Set(ticked(guide.replaceAll(/```[\s\S]*?```/g, '')).map((word) => word.split('.').at(-1)!));
    expect(keysOf(root).filter((key) => !named.has(key))).toEqual([]);
  });

  it.each([
    ['### Principles', PRINCIPLE_IDS],
    ['### Channels', CHANNELS],
    ['### Moods', MOODS],
    ['### Outcomes', OUTCOMES],
  ])('lists all of %s, in their order', (heading, list) => {
    expect(ticked(under(heading))).toEqual([...list]);
  });

  it('lists all the rooms', () => {
    expect(ticked(under('### Rooms').split('\n\n')[0]!)).toEqual([...ROOMS]);
  });

  it.each([
    ['### Looks', LOOKS],
    ['### Cues', LINE_CUES],
  ])('says of all of %s what they are', (heading, list) => {
    expect([...under(heading).matchAll(/^- `(.*?)`: \S/gm)].map((m) => m[1])).toEqual([...list]);
  });

  it('shows only JSON that can be read, and names only commands and files that there are', () => {
    for (const block of blocks.slice(1)) {
      const whole = block.startsWith('{') ? block : `{${block}}`;
      expect(() => JSON.parse(whole) as unknown, block).not.toThrow();
    }
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    for (const [, name] of guide.matchAll(/npm run (?:-s )?([\w:]+)/g)) expect(scripts).toHaveProperty([name!]);
    for (const name of ['scenarios/full-stop.json', 'scenarios/six-small-moves.json'])
      expect(existsSync(new URL(`../../${name}`, import.meta.url)) && guide.includes(name.slice(10))).toBe(true);
  });
});
