// Script time of each move while a sentence of an email is dragged over the others, CPU slowed 4 times.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../chromium.mjs';
import { serveFolder } from './server.mjs';
import { p95 } from './spread.mjs';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const letter = readFileSync(new URL('../../test/fixtures/letter.json', import.meta.url), 'utf8');

export async function bench() {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
  const game = await serveFolder(dist);
  const page = await (
    await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 900 } })
  ).newPage();
  await page.route('**/scenarios/handstand-call.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: letter }),
  );
  await page.goto(`${game.address}#/play/handstand-call`);
  for (const words of ['Thank you for showing', 'Could you name three', 'No answer is fine']) {
    await page.locator('.option', { hasText: words }).click();
    await page.waitForTimeout(600);
  }
  await page.waitForTimeout(3000);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times = await page.evaluate(async () => {
    const grip = document.querySelector('.grip');
    const { top, left } = grip.getBoundingClientRect();
    const bottom = document.querySelector('.letter').getBoundingClientRect().bottom;
    grip.setPointerCapture = () => {};
    const fire = (name, y) =>
      grip.dispatchEvent(
        new PointerEvent(name, { bubbles: true, cancelable: true, pointerId: 1, clientX: left, clientY: y }),
      );
    fire('pointerdown', top + 5);
    const spent = [];
    for (let n = 0; n < 60; n++) {
      const y = top + (bottom - top) * Math.abs(((n % 20) - 10) / 10);
      const begun = performance.now();
      fire('pointermove', y);
      spent.push(performance.now() - begun);
      await new Promise((done) => requestAnimationFrame(done));
    }
    fire('pointerup', top);
    return spent.toSorted((a, b) => a - b);
  });
  await browser.close();
  await game.stop();
  return [
    [
      'dragging a sentence, script per move',
      `${p95(times).toFixed(1)} ms`,
      `p95 of ${times.length}, most ${times.at(-1).toFixed(1)} ms, CPU slowed 4 times; limit 16`,
    ],
  ];
}
