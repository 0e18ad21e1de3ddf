// The core in Node: picks a CPU second beside a hand-written map walker and inkjs on the same story, the size of a saved attempt,
// and how long the exact analysis of each shipped scenario takes.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import * as inkjs from './peers/inkjs.mjs';
import * as plain from './peers/plain.mjs';
import { prng } from './peers/prng.mjs';
import { makeStory } from './peers/story.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The core as one plain module, compiled as for the player. */
async function compiledCore() {
  const outDir = `${root}.cache/bench`;
  mkdirSync(outDir, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      lib: { entry: 'src/core/index.ts', formats: ['es'], fileName: 'core' },
    },
  });
  return import(pathToFileURL(`${outDir}/core.js`).href);
}

/** The generated story in our format: every choice says what it says, and its feedback is the reply. */
export function asScenario(story) {
  const people = [...new Set(story.nodes.map((n) => n.speaker))].map((name) => ({
    id: name.toLowerCase(),
    name,
    look: 'ruth',
    place: 'there',
  }));
  const set = (s) => ('to' in s ? { var: s.var, to: s.to } : { var: s.var, add: s.add });
  const compare = (c) => ({
    var: c.var,
    ...(c.op === '>=' ? { atLeast: c.value } : c.op === '<=' ? { atMost: c.value } : { is: c.value }),
  });
  const choice = (n) => (c, i) => ({
    id: `c${i}`,
    text: c.text,
    heard: 'Words.',
    thought: 'Hm.',
    why: c.feedback,
    to: c.to,
    set: c.set.map(set),
    reply: [{ id: 'r', by: n.speaker.toLowerCase(), text: c.feedback }],
    effects: [{ principle: 'respect', points: 1 + i, reason: 'Because.' }],
    ...(c.if ? { if: compare(c.if) } : {}),
  });
  const lines = (n) => [{ id: 'l', by: n.speaker.toLowerCase(), text: n.text }];
  return {
    format: 1,
    version: 1,
    title: story.title,
    tagline: 'Generated.',
    situation: 1,
    channel: 'phone',
    brief: 'Generated.',
    goal: 'Walk.',
    minutes: 1,
    principles: ['respect'],
    player: 'you',
    cast: [{ id: 'you', name: 'You', look: 'you', place: 'here' }, ...people],
    places: [
      { id: 'here', room: 'kitchen', label: 'Here' },
      { id: 'there', room: 'office', label: 'There' },
    ],
    variables: Object.keys(story.vars).map((id) => ({
      kind: 'number',
      id,
      least: 0,
      most: 1000,
      start: story.vars[id],
    })),
    start: story.start,
    nodes: story.nodes.map((n) =>
      n.choices.length === 0
        ? { kind: 'end', id: n.id, lines: lines(n), ending: 'over' }
        : { kind: 'choose', id: n.id, lines: lines(n), order: 'fixed', choices: n.choices.map(choice(n)) },
    ),
    endings: [{ id: 'over', title: 'Over', outcome: 'kind words', text: 'Over.' }],
  };
}

function ours(core) {
  return {
    load(text) {
      const { scenario } = core.readScenario('story', text);
      return {
        newSession() {
          let play;
          return {
            start: () => {
              play = core.start(scenario, 1);
            },
            text: () => play.beats.at(-1)?.text,
            choices: () => core.offered(play).map((c) => c.text),
            pick: (i) => {
              play = core.pick(play, core.offered(play)[i].id);
            },
          };
        },
      };
    },
  };
}

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
    { name: 'Handstand', engine: ours(core), text: JSON.stringify(asScenario(story)) },
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
  ];
}

const shipped = () => readdirSync(`${root}scenarios`).filter((f) => f.endsWith('.json') && !f.endsWith('.schema.json'));

function read(core, file) {
  const reading = core.readScenario(file.slice(0, -5), readFileSync(`${root}scenarios/${file}`, 'utf8'));
  if (reading.kind !== 'scenario') throw new Error(`${file} cannot be read.`);
  return reading.scenario;
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
  return shipped().map((file) => {
    const times = Array.from({ length: 9 }, () => {
      const scenario = read(core, file);
      const begun = performance.now();
      const { states } = core.analyze(scenario);
      return { ms: performance.now() - begun, states };
    }).toSorted((a, b) => a.ms - b.ms);
    return [
      `analysis, ${file.slice(0, -5)}`,
      `${times[4].ms.toFixed(1)} ms`,
      `${times[4].states.toLocaleString('en-US')} states, limit 50 ms`,
    ];
  });
}
