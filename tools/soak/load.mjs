// How long a record of thousands of attempts takes to load in Chromium: as rows for each pick, and put away whole as they are later.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { serveFolder } from '../bench/server.mjs';
import { CHROMIUM_FLAGS, findChromium } from '../chromium.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ATTEMPTS = 5000;
const PICKS = 10;

/** A folder with the record as a module, and a page that has nothing else. */
async function recordAlone() {
  const folder = mkdtempSync(join(tmpdir(), 'handstand-record-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      rollupOptions: {
        input: { record: `${root}src/store/record.ts`, whole: `${root}src/store/record-whole.ts` },
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Record</title>');
  return folder;
}

export async function bench() {
  const folder = await recordAlone();
  const server = await serveFolder(folder);
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
  const context = await browser.newContext();
  try {
    const rows = await inPage(context, server.address, fill, { attempts: ATTEMPTS, picks: PICKS });
    const whole = await inPage(context, server.address, putAway, null);
    const times = [];
    for (let n = 0; n < 5; n++) times.push((await inPage(context, server.address, load, null)).took);
    times.sort((a, b) => a - b);
    return [
      [
        `${ATTEMPTS} attempts of ${PICKS} picks, a row a pick`,
        `${rows.took.toFixed(0)} ms`,
        'only at the first visit after version 1',
      ],
      [
        'putting them away whole',
        `${whole.took.toFixed(0)} ms`,
        `in the background, in ${Math.ceil(ATTEMPTS / 100)} transactions`,
      ],
      [
        `${ATTEMPTS} attempts put away whole`,
        `${times[2].toFixed(0)} ms`,
        `median of 5, most ${times.at(-1).toFixed(0)} ms; limit 300`,
      ],
    ];
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

/** In a new page each time: nothing of the last one is left. */
async function inPage(context, address, work, given) {
  const page = await context.newPage();
  await page.goto(address);
  const result = await page.evaluate(work, given);
  await page.close();
  return result;
}

async function fill({ attempts, picks }) {
  const { openRecord } = await import('/record.js');
  const record = openRecord('handstand', () => {});
  const tx = (await record.database()).transaction(['attempts', 'entries'], 'readwrite');
  for (let i = 0; i < attempts; i++) {
    const id = `a${i.toString(36)}`;
    const mark = '0123456789abcdef';
    const seed = i * 7919;
    const started = 1.7e12 + i * 60_000;
    const head = { v: 1, id, scenario: 'handstand-call', hash: mark, rules: mark, seed, mode: 'coached', started };
    tx.objectStore('attempts').put(head);
    for (let n = 0; n < picks; n++)
      tx.objectStore('entries').put({ pick: `choice-${n}`, at: n * 4000, attempt: id, n });
  }
  await tx.done;
  const begun = performance.now();
  const { attempts: found } = await record.load();
  if (found.length !== attempts) throw new Error(`${found.length} attempts were loaded.`);
  return { took: performance.now() - begun };
}

async function putAway() {
  const [{ openRecord }, { putAway: away }] = await Promise.all([import('/record.js'), import('/whole.js')]);
  const record = openRecord('handstand', () => {});
  const { attempts } = await record.load();
  const begun = performance.now();
  await away(await record.database(), attempts);
  return { took: performance.now() - begun };
}

async function load() {
  const { openRecord } = await import('/record.js');
  const record = openRecord('handstand', () => {});
  const begun = performance.now();
  const { attempts, unreadable } = await record.load();
  const took = performance.now() - begun;
  if (attempts.length !== 5000 || unreadable !== null) throw new Error(`${attempts.length} attempts; ${unreadable}`);
  return { took };
}
