// Analyzes one generated story, in a process of its own, and prints what that took. Its argument is the number of nodes.
import { builtCore, cpuOf } from './compiled.mjs';
import { asText } from './generated.mjs';

const core = await builtCore();
const { scenario } = core.readScenario('story', asText(Number(process.argv[2])));
let analyzed;
const seconds = cpuOf(() => (analyzed = core.analyze(scenario))) / 1000;
const resident = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ states: analyzed.states, says: analyzed.problem?.says, seconds, resident }));
