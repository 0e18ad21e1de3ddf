// How long the reader takes over the worst files that anybody might drop on it. Each is refused, or read, with a sentence.
import { compiledCore, cpuOf } from './compiled.mjs';
import { asText } from './generated.mjs';

const nested = (open, close, deep) => `{"format": 1, "tagline": ${open.repeat(deep)}1${close.repeat(deep)}}`;

/** As many nodes in a row, each as short as can be. */
const line = (n) => {
  const scenario = JSON.parse(asText(60));
  const choice = (i) => ({ id: 'c', text: 'Yes.', heard: 'Yes.', thought: 'Yes.', why: 'Yes.', to: `m${i + 1}` });
  const one = (i) => ({ kind: 'choose', id: `m${i}`, choices: [choice(i)] });
  const nodes = [...Array.from({ length: n }, (_, i) => one(i)), { kind: 'end', id: `m${n}`, ending: 'over' }];
  return JSON.stringify({ ...scenario, variables: [], start: 'm0', nodes });
};

const FILES = {
  '100 MB': () => 'x'.repeat(100_000_000),
  'lists 100,000 deep': () => nested('[', ']', 100_000),
  'conditions 100,000 deep': () => nested('{"not":', '}', 100_000),
  '1e400': () => asText(60).replace('"minutes":1', '"minutes":1e400'),
  'half a character': () => asText(60).replace('"tagline":"', '"tagline":"\\ud83d'),
  'cut off in the middle': () => asText(600).slice(0, 400_000),
  '50,000 nodes in a row': () => line(50_000),
};

export async function bench() {
  const core = await compiledCore();
  return Object.entries(FILES).map(([name, make]) => {
    const text = make();
    let reading;
    const ms = cpuOf(() => {
      reading = core.readScenario('file', text);
    });
    const said = reading.kind === 'scenario' ? 'read' : reading.problems[0].says.slice(0, 70);
    return [`${name}, ${(text.length / 1e6).toFixed(1)} MB`, `${ms.toFixed(0)} ms`, `limit 2,000: ${said}`];
  });
}
