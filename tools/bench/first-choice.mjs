// How long and how many bytes until the first choice can be made: cold, 1.6 Mbit/s, 150 ms, CPU slowed 4 times,
// beside the least page that plays a story, in the same run. Medians.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../chromium.mjs';
import { serveFolder } from './server.mjs';
import { median } from './spread.mjs';

const RUNS = 5;
const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** The floor: one file, no engine, a story of 60 nodes of the same kind of text, inlined. */
function leastPage() {
  const folder = mkdtempSync(join(tmpdir(), 'least-'));
  const words =
    'patient door window morning family worry question answer calm pause hand chair voice plan note call early clear wrong right'.split(
      ' ',
    );
  const text = (n, seed) =>
    Array.from({ length: n }, (_, i) => words[(i * 7 + seed * 13 + ((i * seed) % 11)) % words.length]).join(' ');
  const nodes = Array.from({ length: 60 }, (_, i) => ({
    text: text(30, i),
    choices: [0, 1, 2].map((c) => ({
      text: text(9, i + c),
      to: Math.min(59, i + 1 + c),
      feedback: text(14, i * c + 1),
    })),
  }));
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta name="viewport" content="width=device-width"><title>Least</title><p id="t"></p><ol id="c"></ol>
<script>const s=${JSON.stringify(nodes)};let at=0;const show=()=>{t.textContent=s[at].text;c.replaceChildren(...s[at].choices.map(k=>{const b=document.createElement('button');b.textContent=k.text;b.onclick=()=>{at=k.to;show()};const l=document.createElement('li');l.append(b);return l}))};show()</script>`,
  );
  return folder;
}

async function coldStart(browser, url) {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 0.75e6 / 8,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const bytes = { words: 0, fonts: 0, pictures: 0 };
  const kinds = new Map();
  cdp.on('Network.responseReceived', ({ requestId, response }) => kinds.set(requestId, response.mimeType));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const mime = kinds.get(requestId) ?? '';
    const kind = mime.includes('font') ? 'fonts' : mime.startsWith('image') ? 'pictures' : 'words';
    bytes[kind] += encodedDataLength;
  });
  await page.addInitScript(() => {
    const look = () => {
      const button = document.querySelector('ol button');
      if (button === null) return requestAnimationFrame(look);
      const text = button.textContent;
      requestAnimationFrame(() =>
        setTimeout(() => {
          window.firstChoice = { at: performance.now(), text };
        }),
      );
    };
    look();
  });
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.firstChoice !== undefined, null, { timeout: 60_000 });
  const at = await page.evaluate(() => window.firstChoice.at);
  const then = { ...bytes };
  await context.close();
  return { at, ...then };
}

export async function bench() {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
  const [game, least] = [await serveFolder(dist), await serveFolder(leastPage())];
  const runs = { game: [], least: [] };
  for (let n = 0; n < RUNS; n++) {
    runs.least.push(await coldStart(browser, least.address));
    runs.game.push(await coldStart(browser, `${game.address}#/play/handstand-call`));
  }
  await browser.close();
  await Promise.all([game.stop(), least.stop()]);
  const of = (who, what) => Math.round(median(runs[who].map((r) => r[what])));
  return [
    ['first choice, least page', `${of('least', 'at')} ms`, `${(of('least', 'words') / 1000).toFixed(1)} kB`],
    [
      'first choice, #/play/handstand-call',
      `${of('game', 'at')} ms`,
      `${(of('game', 'words') / 1000).toFixed(1)} kB of words and code (limit 70), ${(of('game', 'fonts') / 1000).toFixed(1)} kB of fonts, ${(of('game', 'pictures') / 1000).toFixed(1)} kB of pictures by then`,
    ],
    ['ratio', `${(of('game', 'at') / of('least', 'at')).toFixed(2)} times`, 'limit 2.7, stretch 2.0'],
  ];
}
