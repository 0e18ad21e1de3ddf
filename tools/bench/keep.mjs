// What years of playing cost: the record of 1 and of 5,000 attempts in a Chromium with a profile on disk. How soon home and progress can
// be used, cold and from within the game; how long the page is ever held up; how long it takes to load the record, and to keep a pick.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from '../chromium.mjs';
import { compiledCore, read, shipped } from './compiled.mjs';
import { firstVisit, inPage, noteWhatIsShown, repeated, visits } from './keep-visits.mjs';
import { prng } from './peers/prng.mjs';
import { serveFolder } from './server.mjs';
import { median, p95 } from './spread.mjs';

const MANY = 5000;
const VISITS = 5;
const PICKS = 200;
const root = fileURLToPath(new URL('../../', import.meta.url));
const ms = (n, digits = 0) => `${n.toFixed(digits)} ms`;

export async function bench() {
  const [core, scripts] = [await compiledCore(), await recordAlone()];
  const attempts = playedAtRandom(core, MANY);
  const rows = [];
  const kept = [];
  for (const count of [1, MANY]) {
    const found = await withRecordOf(attempts.slice(0, count), scripts);
    kept.push(found.picks);
    rows.push(...rowsOf(count, found));
  }
  rmSync(scripts, { recursive: true });
  const [few, many] = kept.map(median);
  return [
    ...rows,
    [`keeping a pick, ${MANY} attempts against 1`, `${(many / few).toFixed(2)} times`, 'p95, medians; limit 1.5'],
  ];
}

function rowsOf(count, { loads, least, home, progress, toProgress, toHome, picks }) {
  const of = (what) => `${count.toLocaleString('en-US')} attempt${count === 1 ? '' : 's'}: ${what}`;
  const over = (list, key) => median(list.map((v) => v[key]));
  const most = (list, key) => ms(Math.max(...list.map((v) => v[key])));
  const floor = over(least, 'usable');
  const told = (all) =>
    `all read after ${ms(over(all, 'read'))}; a key answered in ${ms(over(all, 'key'))}; longest task ${ms(over(all, 'longest'))}, at most ${most(all, 'longest')} (limit 50)`;
  const cold = (name, all) => [
    of(`${name} usable, cold`),
    ms(over(all, 'usable')),
    `limit 300; ${ms(over(all, 'usable') - floor)} more than the least page; ${told(all)}`,
  ];
  const inside = (name, all) => [
    of(`${name}, in the running game`),
    ms(over(all, 'usable')),
    `limit 300; ${told(all)}`,
  ];
  return [
    [of('the least page, cold'), ms(floor), 'one heading, in the same browser, between the others'],
    cold('home', home),
    cold('progress', progress),
    inside('from home to progress', toProgress),
    inside('from progress to home', toHome),
    [of('loading the record'), ms(median(loads)), `at most ${ms(Math.max(...loads))}`],
    [of('keeping a pick, p95'), ms(median(picks), 1), `median of ${picks.length} times ${PICKS} picks; limit 16`],
  ];
}

/** The record's own modules, for a page that has nothing else. */
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
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Least</title><h1>The least page</h1>');
  return folder;
}

/** Every scenario in turn, played to its end without much thought, four times a day. */
function playedAtRandom(core, count) {
  const scenarios = shipped().map((file) => read(core, file));
  const luck = prng(5);
  return Array.from({ length: count }, (_, i) => {
    const scenario = scenarios[i % scenarios.length];
    const picks = playedOnce(core, scenario, i, luck);
    const log = picks.map((p, n) => ({
      ...(typeof p === 'string' ? { pick: p } : { compose: p }),
      at: (n + 1) * 4000,
    }));
    const started = Date.UTC(2024, 0, 1) + i * 6 * 3_600_000;
    const head = { v: 1, id: `a${i.toString(36)}`, scenario: scenario.id, ...core.fingerprint(scenario), seed: i };
    return { ...head, mode: i % 3 === 0 ? 'for real' : 'coached', started, log };
  });
}

function playedOnce(core, scenario, seed, luck) {
  const any = (list) => list[Math.floor(luck() * list.length)];
  const picks = [];
  for (let play = core.start(scenario, seed); play.ending === null; ) {
    const node = core.decision(play);
    const email = () => node.parts.map(({ id }) => any(node.sentences.filter((s) => s.part === id)).id);
    const picked = node.kind === 'compose' ? email() : any(core.offered(play)).id;
    picks.push(picked);
    play = core.pick(play, picked);
  }
  return picks;
}

async function withRecordOf(attempts, scripts) {
  const profile = mkdtempSync(join(tmpdir(), 'handstand-kept-'));
  const server = await serveFolder(join(root, 'dist'), { alone: scripts });
  const executablePath = await findChromium();
  const options = { executablePath, args: CHROMIUM_FLAGS, serviceWorkers: 'block' };
  const context = await chromium.launchPersistentContext(profile, options);
  try {
    await context.addInitScript(noteWhatIsShown);
    const alone = (work, given) => inPage(context, `${server.address}alone/`, (page) => page.evaluate(work, given));
    await alone(fill, attempts);
    await firstVisit(context, server.address);
    return {
      loads: await repeated(VISITS, () => alone(load, attempts.length)),
      ...(await visits(context, server.address, VISITS)),
      picks: await repeated(5, async () => p95(await alone(keepPicks, PICKS))),
    };
  } finally {
    await context.close();
    await server.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function fill(attempts) {
  const [{ openRecord }, { putAway }] = await Promise.all([import('/alone/record.js'), import('/alone/whole.js')]);
  const record = openRecord('handstand', () => {});
  const db = await record.database();
  const tx = db.transaction(['attempts', 'entries'], 'readwrite');
  for (const { log, ...head } of attempts) {
    tx.objectStore('attempts').put(head);
    log.forEach((entry, n) => tx.objectStore('entries').put({ ...entry, attempt: head.id, n }));
  }
  await tx.done;
  if (attempts.length > 1) await putAway(db, (await record.load()).attempts);
  db.close();
}

async function load(count) {
  const { openRecord } = await import('/alone/record.js');
  const record = openRecord('handstand', () => {});
  await record.database();
  const begun = performance.now();
  const { attempts, unreadable } = await record.load();
  const took = performance.now() - begun;
  if (attempts.length !== count || unreadable !== null) throw new Error(`${attempts.length} attempts; ${unreadable}`);
  return took;
}

/** Pick by pick in conversations of ten, as they are played; each waits for the one before. All of it is taken out again. */
async function keepPicks(count) {
  const { openRecord } = await import('/alone/record.js');
  const record = openRecord('handstand', () => {});
  const db = await record.database();
  const hash = '0123456789abcdef';
  const head = { v: 1, scenario: 'kept', hash, rules: hash, seed: 1, mode: 'coached', started: Date.now() };
  const times = [];
  for (let n = 0; n < count; n++) {
    const log = Array.from({ length: (n % 10) + 1 }, (_, i) => ({ pick: `choice-${i}`, at: i * 4000 }));
    const attempt = { ...head, id: `kept-${Math.floor(n / 10)}`, log };
    const begun = performance.now();
    await record.append(attempt, n % 10, { id: 'kept', title: 'x'.repeat(20_000) });
    times.push(performance.now() - begun);
  }
  const tx = db.transaction(['attempts', 'entries', 'scenarios'], 'readwrite');
  for (let n = 0; n < count / 10; n++) {
    tx.objectStore('attempts').delete(`kept-${n}`);
    tx.objectStore('entries').delete(IDBKeyRange.bound([`kept-${n}`], [`kept-${n}`, []]));
  }
  tx.objectStore('scenarios').delete(hash);
  await tx.done;
  db.close();
  return times;
}
