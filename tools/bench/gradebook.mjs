// How long it takes to read, replay and grade what a thousand and ten thousand students hand in: in Node, and in Chromium until the table is there.
import { compiledCore, read } from './compiled.mjs';
import { resultsFor } from './results.mjs';

/** Of the shipped scenarios, those whose random plays take about twelve picks. */
const ASKED = ['afterwards', 'full-stop', 'one-line', 'the-silence', 'company-side', 'three-that-sting'];
export const CLASS = {
  v: 1,
  title: 'Measured',
  scenarios: ASKED.map((id) => ({ id })),
  coaching: 'end',
  counts: 'best',
  pass: { conduct: 70 },
};

export async function bench() {
  const core = await compiledCore();
  const scenarios = ASKED.map((id) => read(core, `${id}.json`));
  return [1000, 10_000].flatMap((count) => inNode(core, scenarios, count, count / 500));
}

function inNode(core, scenarios, count, limit) {
  const results = resultsFor(core, CLASS, scenarios, count);
  const codes = results.map(core.resultCode);
  // As the page finds them: read from their files anew, so that nothing is known of them yet.
  const fresh = new Map(ASKED.map((id) => [id, read(core, `${id}.json`)]));
  const [seconds, longest, book] = timed(core.grading(CLASS, codes, (id) => fresh.get(id)));
  const picks = results.reduce((n, r) => n + r.attempts[0].log.length, 0) / count;
  const { accepted, apart } = book.came;
  return [
    [
      `${count.toLocaleString('en-US')} results read, replayed, graded`,
      `${seconds.toFixed(2)} s`,
      `limit ${limit} s; ${picks.toFixed(1)} picks each, ${accepted} accepted, ${apart} set apart`,
    ],
    [`the longest step of it`, `${longest.toFixed(1)} ms`, 'limit 100 ms'],
  ];
}

function timed(steps) {
  const begun = performance.now();
  let longest = 0;
  for (;;) {
    const before = performance.now();
    const { done, value } = steps.next();
    longest = Math.max(longest, performance.now() - before);
    if (done) return [(performance.now() - begun) / 1000, longest, value];
  }
}
