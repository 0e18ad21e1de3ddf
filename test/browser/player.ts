// A player in a real browser: opens the game as somebody who was never here, presses keys, and notes everything the browser complains of.
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  type Page,
} from 'playwright';
import { inject } from 'vitest';
import { CHROMIUM_FLAGS } from '../../tools/chromium.mjs';

/** Words are drawn without the graphics process, which has none but software to draw with; the stage has it still. */
export const FLAGS = [...CHROMIUM_FLAGS, '--disable-gpu-compositing'];

let shared: Promise<Browser> | null = null;

/** One browser for all files of a worker, and for as long as it lives. */
export function launch(): Promise<Browser> {
  shared ??= chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium', args: FLAGS });
  return shared;
}

export interface Player {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly address: string;
  /** Errors, policy reports, dialogs and requests off the origin so far. */
  readonly complaints: string[];
  readonly go: (hash: string) => Promise<void>;
  readonly leave: () => Promise<void>;
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
  /** False where all is about words: the stage's code does not arrive then, as it may not with any player. */
  readonly stage?: false;
}

/** Pictures that move take most of a processor where graphics are drawn in software; the tests that want motion ask for it. */
const LOOKS = { viewport: SCREEN.wide, colorScheme: 'light', reducedMotion: 'reduce' } as const satisfies Looks;

interface Place {
  readonly page: Page;
  /** Of a debugger, for what Playwright has no words for. */
  readonly session: CDPSession;
  readonly complaints: string[];
}

/** Where somebody has left: with nothing kept and nothing routed, and the code of the game still in the browser's cache. */
let vacant: Place | null = null;

/** What is to be done `before` the page does anything is done again whenever it is loaded. */
export async function newPlayer(looks: Looks = {}, ...before: (() => void)[]): Promise<Player> {
  const place = vacant ?? (await newPlace());
  vacant = null;
  const { viewport, stage, ...media } = { ...LOOKS, ...looks };
  if (stage === false) await withoutStage(place.session);
  const scripts = await Promise.all(before.map((script) => prepare(place.session, script)));
  await place.page.setViewportSize(viewport);
  await place.page.emulateMedia({ media: null, ...media });
  return playerAt(place, inject('address'), async () => {
    vacant = await vacated(place, scripts);
  });
}

/** One in a browser context of its own, for what cannot be taken back: a worker, another clock, another address. */
export async function newStranger(options: BrowserContextOptions, address = inject('address')): Promise<Player> {
  const place = await newPlace(options, address);
  return playerAt(place, address, () => place.page.context().close());
}

function playerAt({ page, complaints }: Place, address: string, leave: () => Promise<void>): Player {
  const go = async (hash: string): Promise<void> => {
    await page.goto(`${address}${hash}`);
  };
  return { page, context: page.context(), address, complaints, go, leave };
}

/** Service workers are blocked, or they would answer in the place of `page.route`: offline.test.ts is where they are tried. */
async function newPlace(options: BrowserContextOptions = {}, address = inject('address')): Promise<Place> {
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

async function prepare(session: CDPSession, script: () => void): Promise<string> {
  await session.send('Page.enable');
  const { identifier } = await session.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${script})()` });
  return identifier;
}

export async function withoutStage(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls: ['*/follow-*.js'] });
}

/** The place as it would be in a new context, or none where that cannot be had. */
async function vacated(place: Place, scripts: readonly string[]): Promise<Place | null> {
  const { page, session, complaints } = place;
  const context = page.context();
  if (page.isClosed()) {
    await context.close();
    return null;
  }
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  for (const identifier of scripts) await session.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
  await page.goto('about:blank');
  await page.mouse.move(-1, -1);
  await session.send('Network.setBlockedURLs', { urls: [] });
  await session.send('Network.disable');
  await session.send('Storage.clearDataForOrigin', { origin: new URL(inject('address')).origin, storageTypes: 'all' });
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
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url()))
      complaints.push(`off the origin: ${request.url()}`);
  });
}
