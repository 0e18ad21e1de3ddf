// Where a player is: a page of the one browser, with what it is asked for before it opens the game, and what is undone when somebody leaves.
import { chromium, type Browser, type BrowserContextOptions, type CDPSession, type Page } from 'playwright';
import { inject } from 'vitest';
import { CHROMIUM_FLAGS } from '../../tools/chromium.mjs';

/** Everything is drawn in software, alike on every machine; the stage as by a graphics processor, the words without one, which is quicker. */
export const FLAGS = [...CHROMIUM_FLAGS, '--use-angle=swiftshader', '--disable-gpu-compositing'];

let shared: Promise<Browser> | null = null;

/** One browser for all files of a worker, and for as long as it lives. */
export function launch(): Promise<Browser> {
  shared ??= chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium', args: FLAGS });
  return shared;
}

export const SCREEN = {
  wide: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
} as const;

/** What a page can be asked for that is open already. */
export interface Looks {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
  /** False where all is about words: the stage's code does not arrive then, as it may not with any player. */
  readonly stage?: false;
}

/** Pictures that move take most of a processor where graphics are drawn in software; the tests that want motion ask for it. */
export const LOOKS = {
  viewport: SCREEN.wide,
  colorScheme: 'light',
  reducedMotion: 'reduce',
  forcedColors: 'none',
} as const satisfies Looks;

export interface Place {
  readonly page: Page;
  /** Of a debugger, for what Playwright has no words for. */
  readonly session: CDPSession;
  readonly complaints: string[];
}

/** Service workers are blocked, or they would answer in the place of `page.route`: offline.test.ts is where they are tried. */
export async function newPlace(options: BrowserContextOptions = {}, address = inject('address')): Promise<Place> {
  const context = await (await launch()).newContext({ serviceWorkers: 'block', ...LOOKS, ...options });
  const complaints: string[] = [];
  context.on('page', (page) => note(page, address, complaints));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  const page = await context.newPage();
  return { page, session: await context.newCDPSession(page), complaints };
}

/** Done before anything else whenever the page is loaded. Gives the name by which it is taken back. */
export async function prepare(session: CDPSession, script: () => void): Promise<string> {
  await session.send('Page.enable');
  const { identifier } = await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(${script.toString()})()`,
  });
  return identifier;
}

/** Parts of the code do not arrive from now on. */
export async function without(session: CDPSession, parts: readonly ('follow' | 'offline')[]): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls: parts.map((part) => `*/${part}-*.js`) });
}

/** Of the same origin, and nothing of the game. */
export const aside = (address: string): string => `${address}assets/mark.svg`;

/** Its tables stay: they are the same for everybody. */
async function emptyRecord(): Promise<void> {
  localStorage.clear();
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'handstand')) return;
  const db = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('handstand');
    opening.addEventListener('success', () => done(opening.result));
  });
  const tx = db.transaction([...db.objectStoreNames], 'readwrite');
  for (const table of db.objectStoreNames) tx.objectStore(table).clear();
  await new Promise((done) => tx.addEventListener('complete', done));
  db.close();
}

/** The place as it would be in a new context, or none where that cannot be had. */
export async function vacated(place: Place, scripts: readonly string[]): Promise<Place | null> {
  const { page, session, complaints } = place;
  const context = page.context();
  if (page.isClosed()) {
    await context.close();
    return null;
  }
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  for (const identifier of scripts) await session.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
  await page.goto(aside(inject('address')));
  await page.evaluate(emptyRecord);
  await page.mouse.move(-1, -1);
  await session.send('Network.setBlockedURLs', { urls: [] });
  await session.send('Network.disable');
  complaints.length = 0;
  return place;
}

function note(page: Page, address: string, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      complaints.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    complaints.push(`asked: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('response', (response) => {
    // Of a scenario that is not there, the game tells itself.
    if (response.status() === 404 && !response.url().includes('/scenarios/'))
      complaints.push(`not there: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url()))
      complaints.push(`off the origin: ${request.url()}`);
  });
}
