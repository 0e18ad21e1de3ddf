// Lighthouse's four scores for home and a conversation, mobile settings, with the stage and without. Lighthouse is put into `.cache` at the first run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../chromium.mjs';
import { serveFolder } from './server.mjs';
import { median } from './spread.mjs';

/** 13 needs Node 22. */
const VERSION = '12.8.2';
const RUNS = Number(process.env.RUNS ?? 5);
const SCREENS = { home: '#/', play: '#/play/handstand-call' };
const PORT = 9333;
const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const folder = new URL('../../.cache/lighthouse/', import.meta.url);

/** Kept out of package.json: it is larger than all the rest, and wanted seldom. */
async function lighthouse() {
  const core = new URL('node_modules/lighthouse/core/index.js', folder);
  if (!existsSync(core)) {
    mkdirSync(folder, { recursive: true });
    const words = ['install', '--prefix', '.', '--no-save', `lighthouse@${VERSION}`];
    const npm = spawnSync('npm', words, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
    if (npm.status !== 0) throw new Error(`lighthouse@${VERSION} could not be installed.`);
  }
  return (await import(pathToFileURL(fileURLToPath(core)).href)).default;
}

async function measured(run, url, blocked) {
  const { lhr } = await run(url, {
    port: PORT,
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
    blockedUrlPatterns: blocked,
  });
  const scores = Object.values(lhr.categories).map(({ score }) => Math.round((score ?? 0) * 100));
  const failed = Object.values(lhr.audits).filter(
    ({ score, scoreDisplayMode }) => score === 0 && scoreDisplayMode === 'binary',
  );
  return {
    scores,
    shift: lhr.audits['cumulative-layout-shift'].numericValue,
    blocked: lhr.audits['total-blocking-time'].numericValue,
    machine: lhr.environment.benchmarkIndex,
    failed: failed.map(({ id }) => id),
  };
}

export async function bench() {
  const run = await lighthouse();
  const served = await serveFolder(dist);
  const rows = [];
  for (const [screen, hash] of Object.entries(SCREENS))
    for (const [stage, blocked] of Object.entries({
      'stage off': ['*/code/stage*'],
      'stage on': [],
    })) {
      const all = [];
      for (let n = 0; n < RUNS; n++) {
        const args = [...CHROMIUM_FLAGS, `--remote-debugging-port=${PORT}`];
        const browser = await chromium.launch({ executablePath: await findChromium(), args });
        all.push(await measured(run, `${served.address}${hash}`, blocked));
        await browser.close();
      }
      const scores = [0, 1, 2, 3].map((i) => median(all.map((one) => one.scores[i])));
      const shift = median(all.map((one) => one.shift)).toFixed(3);
      const failed = [...new Set(all.flatMap((one) => one.failed))].join(', ');
      const [blocking, machine] = ['blocked', 'machine'].map((what) => median(all.map((one) => one[what])).toFixed(0));
      const firsts = all.map(({ scores: [first] }) => first).join(', ');
      const limit = stage === 'stage off' ? 'limit 95 each' : 'limit 95 but for the first';
      rows.push([
        `${screen}, ${stage}`,
        scores.join(' / '),
        `performance, accessibility, best practices, SEO: ${limit}; layout shift ${shift} (limit 0.02); performance in each run ${firsts}; blocking time ${blocking} ms; Lighthouse's index of the machine ${machine}${failed === '' ? '' : `; not passed: ${failed}`}`,
      ]);
    }
  await served.stop();
  return rows;
}
