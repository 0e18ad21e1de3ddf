// The core in Node, beside a hand-written map walker and inkjs on the same generated story where there is something to compare: picks
// and random runs a CPU second, the exact analysis of small and of huge scenarios, reading, and what a session and a saved attempt weigh.
import { createHash } from 'node:crypto';
import { alone, compiledCore, cpuOf, median, read, shipped } from './compiled.mjs';
import { asText, ours } from './generated.mjs';
import * as inkjs from './peers/inkjs.mjs';
import * as plain from './peers/plain.mjs';
import { prng } from './peers/prng.mjs';
import { makeStory } from './peers/story.mjs';

/** Random walks for about a second of CPU time; the text and the choices are read at each step, as a player's screen would. */
function picksPerSecond(session) {
  const rnd = prng(7);
  let picks = 0;
  const begun = process.cpuUsage();
  const spent = () => {
    const u = process.cpuUsage(begun);
    return (u.user + u.system) / 1e6;
  };
  while (spent() < 1) {
    for (let walk = 0; walk < 5; walk++) {
      session.start();
      for (let c = session.choices(); c.length > 0; c = session.choices()) {
        session.text();
        session.pick(Math.floor(rnd() * c.length));
        picks++;
      }
    }
  }
  return picks / spent();
}

export async function bench() {
  const core = await compiledCore();
  const story = makeStory(60);
  const walks = [
    { name: 'map walker', engine: plain, text: plain.prepare(story) },
    { name: 'inkjs', engine: inkjs, text: inkjs.prepare(story) },
    { name: 'Handstand', engine: ours(core), text: asText(60) },
  ].map(({ name, engine, text }) => ({ name, n: picksPerSecond(engine.load(text).newSession()) }));
  const ink = walks[1].n;
  return [
    ...walks.map(({ name, n }) => [
      `picks a CPU second, ${name}`,
      Math.round(n).toLocaleString('en-US'),
      `${(n / ink).toFixed(1)} times inkjs`,
    ]),
    ...savedSizes(core),
    ...analyses(core),
    ...hugeAnalyses(),
    ...loads(core),
    ...sessions(),
    ...randomRuns(core),
  ];
}

function savedSizes(core) {
  return shipped().map((file) => {
    const scenario = read(core, file);
    let play = core.start(scenario, 1);
    while (play.ending === null && play.turns.length < 10) {
      const node = core.decision(play);
      play = core.pick(play, node.kind === 'compose' ? firstOfEachPart(node) : core.offered(play)[0].id);
    }
    const log = play.turns.map((t, i) => ({
      ...(typeof t.picked === 'string' ? { pick: t.picked } : { compose: t.picked }),
      at: 9000 * (i + 1),
    }));
    const attempt = {
      v: 1,
      id: 'abcdefghi',
      scenario: scenario.id,
      ...core.fingerprint(scenario),
      seed: 4294967295,
      mode: 'coached',
      started: 1790000000000,
      log,
    };
    return [
      `a save of ${log.length} picks, ${scenario.id}`,
      `${core.packAttempt(attempt).length} bytes`,
      'limit 400 for 10',
    ];
  });
}

function firstOfEachPart(node) {
  return node.parts.flatMap((p) => node.sentences.find((s) => s.part === p.id)?.id ?? []);
}

function analyses(core) {
  const row = (name, limit, make) => {
    let states = 0;
    const ms = median(9, () => {
      const scenario = make();
      return cpuOf(() => {
        states = core.analyze(scenario).states;
      });
    });
    return [`analysis, ${name}`, `${ms.toFixed(1)} ms`, `${states.toLocaleString('en-US')} states, limit ${limit} ms`];
  };
  return [
    ...shipped().map((file) => row(file.slice(0, -5), 50, () => read(core, file))),
    row('60 nodes', 10, () => core.readScenario('story', asText(60)).scenario),
  ];
}

/** In a process of its own, with no more heap than it may use. 610 nodes have close to a million positions, 6,000 have far more. */
function hugeAnalyses() {
  return [
    [600, 2],
    [610, 5],
    [6000, 5],
  ].map(([size, limit]) => {
    const { states, says, seconds, resident } = alone('analyzed.mjs', ['--max-old-space-size=500'], size);
    const found = states === undefined ? says : `${states.toLocaleString('en-US')} states`;
    return [
      `analysis, ${size.toLocaleString('en-US')} nodes`,
      `${seconds.toFixed(2)} s`,
      `limit ${limit} CPU s; ${resident.toFixed(0)} MB resident at most, heap held to 500 MB; ${found}`,
    ];
  });
}

/** Reading beside the walker's loading of the same story. */
function loads(core) {
  let before;
  return [60, 600, 6000, 60_000].flatMap((size) => {
    const [text, peer] = [asText(size), plain.prepare(makeStory(size))];
    const name = `reading, ${size.toLocaleString('en-US')} nodes`;
    const reading = core.readScenario('story', text);
    if (reading.kind === 'problems') return [[name, 'refused', reading.problems[0].says]];
    const times = size > 1000 ? 5 : 21;
    const ms = median(times, () => cpuOf(() => core.readScenario('story', text)));
    const walker = median(times, () => cpuOf(() => plain.load(peer)));
    const grown = before === undefined ? '' : `; ${(ms / before).toFixed(1)} times the size before, limit 13`;
    before = ms;
    const built = median(times, () => cpuOf(() => asBuilt(core, reading.scenario, text)));
    return [
      [name, `${ms.toFixed(1)} ms`, `${(ms / walker).toFixed(1)} times the map walker, limit 10${grown}`],
      [
        `loading as built, ${size} nodes`,
        `${built.toFixed(1)} ms`,
        `${(built / walker).toFixed(1)} times the map walker, limit 10`,
      ],
    ];
  });
}

/** What the page does with a shipped file that is what the build read: its hash, a parse and the first position. */
function asBuilt(core, { id }, text) {
  createHash('sha256').update(text).digest('hex');
  return core.start({ ...JSON.parse(text), id }, 1);
}

function sessions() {
  return [60, 600, 6000].map((size) => {
    const { bytes } = alone('session.mjs', ['--expose-gc'], size);
    return [`a session after 10 picks, ${size} nodes`, `${Math.round(bytes)} bytes`, 'limit 10,000'];
  });
}

function randomRuns(core) {
  const { scenario } = core.readScenario('story', asText(60));
  core.explore(scenario, 1000, 1);
  const runs = 20_000;
  const ms = median(5, () => cpuOf(() => core.explore(scenario, runs, 1)));
  return [
    ['random runs a CPU second, 60 nodes', Math.round((1000 * runs) / ms).toLocaleString('en-US'), 'limit 20,000'],
  ];
}
