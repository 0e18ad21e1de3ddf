// How long it takes to read, replay and grade what a thousand and ten thousand students hand in: in Node, and in Chromium until the table is there.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../chromium.mjs';
import { compiledCore, read } from './compiled.mjs';
import { resultsFor } from './results.mjs';
import { serveFolder } from './server.mjs';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

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
  const node = [1000, 10_000].flatMap((count) => inNode(core, scenarios, count, count / 500));
  return [...node, ...(await inChromium(core, scenarios))];
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

/** From the paste until the table stands there and nothing is left to grade. */
async function inChromium(core, scenarios) {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
  const game = await serveFolder(dist);
  const rows = [];
  for (const count of [1000, 10_000]) {
    const text = resultsFor(core, CLASS, scenarios, count).map(core.resultCode).join('\n');
    const { seconds, longest, views } = await pasted(browser, game.address, core.linkPayload(CLASS), text);
    rows.push(
      [
        `${count.toLocaleString('en-US')} codes pasted in Chromium, to the table`,
        `${seconds.toFixed(2)} s`,
        `limit ${count / 500} s; the record included`,
      ],
      ['the longest task of it', `${longest.toFixed(0)} ms`, 'limit 100 ms'],
      ['the longest task of opening the other views', `${views.toFixed(0)} ms`, ''],
    );
  }
  await browser.close();
  await game.stop();
  return rows;
}

async function pasted(browser, address, payload, text) {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((e) => e.duration))).observe({
      type: 'longtask',
    });
  });
  const longest = () => page.evaluate(() => Math.max(0, ...window.tasks.splice(0)));
  await page.goto(`${address}#/teach/gradebook`);
  await page.getByLabel('The link that you handed out').fill(`#/a/${payload}`);
  await page.keyboard.press('Enter');
  await page.getByText('Nothing has come in yet').waitFor();
  await page.waitForTimeout(3000);
  await page.evaluate((codes) => {
    window.codes = codes;
    window.tasks.length = 0;
  }, text);
  const seconds = await page.evaluate(paste);
  const first = await longest();
  for (const view of ['Principles', 'Decisions', 'Table']) {
    await page.getByRole('tab', { name: view }).click();
    await page.waitForTimeout(1000);
  }
  const views = await longest();
  await context.close();
  return { seconds, longest: first, views };
}

/** Runs in the page. */
async function paste() {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', window.codes);
  const begun = performance.now();
  document
    .querySelector('.come-in textarea')
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  while (document.querySelector('table.grades tbody tr') === null || document.querySelector('progress') !== null)
    await new Promise((done) => setTimeout(done, 20));
  return (performance.now() - begun) / 1000;
}
