// What a running session weighs: the heap that a thousand playthroughs of one scenario hold after ten picks, divided by a thousand.
// Needs --expose-gc. Its argument is the number of nodes.
import { builtCore } from './compiled.mjs';
import { asText } from './generated.mjs';

const core = await builtCore();
const { scenario } = core.readScenario('story', asText(Number(process.argv[2])));

function played(seed) {
  let play = core.start(scenario, seed);
  for (let n = 0; n < 10 && play.ending === null; n++) play = core.pick(play, core.offered(play)[0].id);
  return play;
}

const used = () => {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
};
const kept = [played(0)];
const before = used();
for (let seed = 1; seed <= 1000; seed++) kept.push(played(seed));
console.log(JSON.stringify({ bytes: (used() - before) / (kept.length - 1) }));
