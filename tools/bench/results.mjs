// Results as a class would hand them in: plays of random picks on real scenarios, each under a name of its own, as codes.
// Takes the core's functions from whoever has them, so that tests and benchmarks make the same ones.
import { prng } from './peers/prng.mjs';

const FIRST = ['Amara', 'Ben', 'Chiara', 'Dev', 'Elif', 'Femi', 'Grace', 'Hana', 'Ivo', 'Jonas', 'Kim', 'Lucía'];
const LAST = ['Diallo', 'Hughes', 'Conti', 'Patel', 'Kaya', 'Ojo', 'Lin', 'Novák', 'Marić', 'Weber', 'Tran', 'Romero'];
/** 9 February 2026, nine o'clock. */
const MONDAY = Date.UTC(2026, 1, 9, 9);

export const nameOf = (i) =>
  `${FIRST[i % 12]} ${LAST[Math.floor(i / 12) % 12]}${i < 144 ? '' : ` ${Math.floor(i / 144)}`}`;

/** As many results, one attempt each at a scenario in turn, unless `attempts` asks for more. */
export function resultsFor(core, assignment, scenarios, count, { attempts = 1, seed = 1 } = {}) {
  const rnd = prng(seed);
  const id = core.assignmentId(assignment);
  return Array.from({ length: count }, (_, i) => ({
    assignment: id,
    student: nameOf(i),
    attempts: Array.from({ length: attempts }, (_, n) => {
      const place = (i + n) % scenarios.length;
      return attemptAt(core, assignment, scenarios[place], place, MONDAY + 3_600_000 * n + 60_000 * i, rnd);
    }),
  }));
}

function attemptAt(core, assignment, scenario, place, started, rnd) {
  const seed = assignment.seed ?? Math.floor(rnd() * 2 ** 32);
  return {
    scenario: place,
    rules: core.fingerprint(scenario).rules.slice(0, 12),
    seed,
    mode: assignment.coaching === 'each' ? 'coached' : 'for real',
    started,
    log: anyLog(core, scenario, seed, rnd),
  };
}

function anyLog(core, scenario, seed, rnd) {
  const log = [];
  for (let play = core.start(scenario, seed); play.ending === null; ) {
    const node = core.decision(play);
    const after = 2000 + Math.floor(rnd() * 30_000);
    const some = (list) => list[Math.floor(rnd() * list.length)];
    if (node.kind === 'compose') {
      const ids = node.parts.map((p) => some(node.sentences.filter((s) => s.part === p.id)).id);
      log.push({ sentences: ids.map((one) => node.sentences.findIndex((s) => s.id === one)), after });
      play = core.pick(play, ids);
    } else {
      const { id } = some(core.offered(play));
      log.push({ choice: node.choices.findIndex((c) => c.id === id), after });
      play = core.pick(play, id);
    }
  }
  return log;
}
