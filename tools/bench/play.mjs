// The game under way, the stage up: pick to paint beside the least page, what a frame costs, the idle page at rest, and what many plays leave behind.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../chromium.mjs';
import { leftBehind, plays } from '../soak/plays.mjs';
import { serveFolder } from './server.mjs';
import { median, p95 } from './spread.mjs';

const PICKS = 40;
/** Of forty, the p95 is the third from the top: chance has much to say in it. All rounds together tell more. */
const ROUNDS = 3;
/** `PLAYS=0` leaves the soak out; 300 take about five minutes. */
const PLAYS = Number(process.env.PLAYS ?? 300);
const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const ms = (list) => `${median(list).toFixed(0)} ms`;
const times = (list, floor) => (median(list) / median(floor)).toFixed(1);

/** The least page that plays a story: a list of buttons, replaced at each press. */
function leastPage() {
  const folder = mkdtempSync(join(tmpdir(), 'least-'));
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><title>Least</title><p id="t"></p><ol id="c"></ol><script>let n=0;const show=()=>{t.textContent='Line '+n;c.replaceChildren(...[1,2,3].map(k=>{const b=document.createElement('button');b.textContent='Choice '+n+k;b.onclick=()=>{n++;show()};const l=document.createElement('li');l.append(b);return l}))};onkeydown=e=>document.querySelectorAll('button')[e.key-1]?.click();show()</script>`,
  );
  return folder;
}

/**
 * Notes how long each key took from the press to the frame that answers it (the Event Timing API, in steps of 8 ms; the game marks
 * what was pressed), and to the frame after which the new words are on the page.
 */
function noteKeys() {
  Object.assign(window, { keyTimes: [], wordTimes: [] });
  new PerformanceObserver((list) => {
    for (const e of list.getEntries()) if (e.name === 'keydown') window.keyTimes.push(e.duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  let at = null;
  addEventListener('keydown', (event) => (at = event.timeStamp), true);
  new MutationObserver(() => {
    if (at === null) return;
    const from = at;
    at = null;
    requestAnimationFrame(() => setTimeout(() => window.wordTimes.push(performance.now() - from)));
  }).observe(document, { childList: true, subtree: true });
}

/** Presses one key; milliseconds to the paint that answers (8 where it was too quick for the browser to report), and to the words. */
async function pressed(page, key, wait) {
  await page.evaluate(() => [window.keyTimes.splice(0), window.wordTimes.splice(0)]);
  await page.keyboard.press(key);
  await page.waitForTimeout(wait);
  const [answer = 8, words = wait] = await page.evaluate(() => [window.keyTimes[0], window.wordTimes[0]]);
  return { answer, words };
}

async function pickTimes(browser, url, isGame) {
  const page = await (
    await browser.newContext({ serviceWorkers: 'block', viewport: { width: 390, height: 844 } })
  ).newPage();
  const cdp = await page.context().newCDPSession(page);
  await page.addInitScript(noteKeys);
  await page.goto(url);
  await page.waitForSelector('ol button');
  if (isGame)
    await page.waitForFunction(() => document.querySelector('#stage')?.dataset.figures !== undefined, null, {
      timeout: 60_000,
    });
  await page.waitForTimeout(3000);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const all = [];
  while (all.length < PICKS) {
    if (isGame && (await page.locator('ol.choices button').count()) === 0) await again(page);
    all.push(await pressed(page, '1', 700));
    if (isGame) await pressed(page, 'Enter', 700);
  }
  await page.context().close();
  return { answers: all.map((t) => t.answer), words: all.map((t) => t.words) };
}

/** From wherever it stands to the first choices of the next play. */
async function again(page) {
  while ((await page.locator('ol.choices button').count()) === 0) {
    await page.evaluate(() => {
      const button = (words) => [...document.querySelectorAll('button')].find((b) => b.textContent.includes(words));
      (button('Play again') ?? button('Go on'))?.click();
    });
    await page.waitForTimeout(800);
  }
}

/** A page on a laptop with people on its stage; `prepare` runs in it before anything else. */
async function onStage(browser, url, prepare) {
  const page = await (
    await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } })
  ).newPage();
  await page.addInitScript(prepare);
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('#stage')?.dataset.figures !== undefined, null, {
    timeout: 60_000,
  });
  return page;
}

async function idle(browser, url) {
  const page = await onStage(browser, url, () => {
    window.framesAsked = 0;
    const real = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (f) => {
      window.framesAsked++;
      return real(f);
    };
  });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.waitForTimeout(12_000);
  const spent = async () =>
    (await cdp.send('Performance.getMetrics')).metrics.find((m) => m.name === 'TaskDuration').value * 1000;
  const frames = () => page.evaluate(() => window.framesAsked);
  const [t0, f0] = [await spent(), await frames()];
  await page.waitForTimeout(10_000);
  const [t1, f1] = [await spent(), await frames()];
  await page.context().close();
  return { perSecond: (t1 - t0) / 10, frames: f1 - f0 };
}

/** Milliseconds of script in each frame that the stage draws, while people speak and move: one whole way through, at full speed. */
async function frames(browser, url) {
  const page = await onStage(browser, url, () => {
    window.frameTimes = [];
    const real = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (f) =>
      real((time) => {
        const from = performance.now();
        f(time);
        window.frameTimes.push(performance.now() - from);
      });
  });
  await page.waitForTimeout(3000);
  await page.evaluate(() => window.frameTimes.splice(0));
  for (let picks = 0; picks < 20; picks++) {
    await again(page);
    await page.keyboard.press('1');
    await page.waitForTimeout(900);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(900);
  }
  const all = await page.evaluate(() => window.frameTimes);
  await page.context().close();
  // A frame in which the stage waits for its turn takes next to nothing, and is not one that it draws.
  return all.filter((ms) => ms > 0.3);
}

export async function bench() {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
  const [served, least] = [await serveFolder(dist), await serveFolder(leastPage())];
  const url = `${served.address}#/play/handstand-call`;
  const floor = await pickTimes(browser, least.address, false);
  const rounds = [];
  for (let n = 0; n < ROUNDS; n++) rounds.push(await pickTimes(browser, url, true));
  const game = { answers: rounds.flatMap(({ answers }) => answers), words: rounds.flatMap(({ words }) => words) };
  const drawn = await frames(browser, url);
  const rest = await idle(browser, url);
  const left = PLAYS === 0 ? [] : leftBehind(await plays(browser, url, PLAYS), PLAYS);
  await browser.close();
  await Promise.all([served.stop(), least.stop()]);
  return [
    [
      'pick to paint, least page',
      ms(floor.answers),
      `median of ${PICKS}, CPU slowed 4 times; to its words ${ms(floor.words)}`,
    ],
    [
      'pick to paint, game',
      ms(game.answers),
      `p95 ${p95(game.answers).toFixed(0)} ms (limit 100; of ${ROUNDS} times ${PICKS} picks: ${rounds.map(({ answers }) => p95(answers).toFixed(0)).join(', ')}), ${times(game.answers, floor.answers)} times the least page (limit 3)`,
    ],
    [
      'pick to words, game',
      ms(game.words),
      `p95 ${p95(game.words).toFixed(0)} ms, ${times(game.words, floor.words)} times the least page: the frame after the one that answers`,
    ],
    [
      'script a frame',
      `${(drawn.reduce((a, b) => a + b, 0) / drawn.length).toFixed(2)} ms`,
      `on average over ${drawn.length} frames while people move (limit 4); p95 ${p95(drawn).toFixed(1)} ms`,
    ],
    [
      'idle main thread',
      `${rest.perSecond.toFixed(2)} ms/s`,
      `limit 1; ${rest.frames} frames requested in 10 s (limit 0)`,
    ],
    ...left.map(({ what, figure, note }) => [what, figure, note]),
  ];
}
