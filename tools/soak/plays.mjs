// Many plays in one page, and what they leave behind: heap, textures, listeners and nodes must be back where they were.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { serveFolder } from '../bench/server.mjs';
import { median } from '../bench/spread.mjs';
import { CHROMIUM_FLAGS, findChromium } from '../chromium.mjs';

const HEAP_LIMIT = 5e6;
const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const mb = (n) => `${(n / 1e6).toFixed(1)} MB`;

/** Plays in one page, pressing as fast as the page follows. Heap in bytes after a forced collection, every fifth play. */
export async function plays(browser, url, count) {
  const page = await (
    await browser.newContext({ serviceWorkers: 'block', viewport: { width: 800, height: 600 } })
  ).newPage();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('#stage')?.dataset.figures !== undefined, null, {
    timeout: 60_000,
  });
  const samples = [];
  for (let n = 1; n <= count; n++) {
    await page.evaluate(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const button = (words) => [...document.querySelectorAll('button')].find((b) => b.textContent.includes(words));
      for (let step = 0; step < 200; step++) {
        const choices = document.querySelectorAll('ol.choices button');
        const next = button('Play again') ?? button('Go on') ?? choices[step % Math.max(1, choices.length)];
        const over = next?.textContent.includes('Play again');
        next?.click();
        await frame();
        if (over) return;
      }
    });
    if (n % 5 !== 0) continue;
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    const metric = (name) => metrics.find((m) => m.name === name).value;
    const textures = await page.evaluate(() => Number(document.querySelector('#stage').dataset.textures));
    samples.push({ n, heap: usedSize, listeners: metric('JSEventListeners'), nodes: metric('Nodes'), textures });
  }
  await page.context().close();
  return samples;
}

/** Medians over plays 50 to 100 of 300 against the last 50 (the same shares of other counts), and whether each is within its limit. */
export function leftBehind(samples, count) {
  const part = (from, to, what) => median(samples.filter((s) => s.n >= from && s.n <= to).map((s) => s[what]));
  const change = (what) => [part(count / 6, count / 3, what), part((count * 5) / 6, count, what)];
  const [early, late] = change('heap');
  const heap = {
    what: `heap, ${count} plays`,
    figure: mb(late - early),
    note: `${mb(early)} → ${mb(late)}, limit 5 MB`,
  };
  return [
    { ...heap, within: late - early <= HEAP_LIMIT },
    ...['textures', 'listeners', 'nodes'].map((what) => {
      const [was, is] = change(what);
      return { what, figure: `${was} → ${is}`, note: '', within: is <= was * 1.02 };
    }),
  ];
}

/** 300 plays, or `PLAYS`. Throws where something is left behind. */
export async function bench() {
  const count = Number(process.env.PLAYS ?? 300);
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
  const served = await serveFolder(dist);
  const left = leftBehind(await plays(browser, `${served.address}#/play/handstand-call`, count), count);
  await Promise.all([browser.close(), served.stop()]);
  const over = left.filter(({ within }) => !within).map(({ what, figure }) => `${what} ${figure}`);
  if (over.length > 0) throw new Error(`After ${count} plays there is more than before: ${over.join(', ')}.`);
  return left.map(({ what, figure, note }) => [what, figure, note]);
}
