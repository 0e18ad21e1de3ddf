// A player in a real browser: opens the game in a context of its own, presses keys, and notes everything the browser complains of.
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright';
import { inject } from 'vitest';

export const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

let shared: Promise<Browser> | null = null;

export function launch(): Promise<Browser> {
  shared ??= chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium', args: FLAGS });
  return shared;
}

export async function closeBrowser(): Promise<void> {
  await (await shared)?.close();
  shared = null;
}

export interface Player {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly address: string;
  /** Errors, policy reports and requests off the origin so far. */
  readonly complaints: string[];
  readonly go: (hash: string) => Promise<void>;
  readonly leave: () => Promise<void>;
}

export const SCREEN = {
  wide: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
} as const;

/** Service workers are blocked, or they would answer in the place of `page.route`: offline.test.ts is where they are tried. */
export async function newPlayer(
  options: BrowserContextOptions = {},
  init?: () => void,
  address = inject('address'),
): Promise<Player> {
  const browser = await launch();
  // Pictures that move take most of a processor where graphics are drawn in software; the tests that want motion ask for it.
  const still = { reducedMotion: 'reduce' } as const;
  const context = await browser.newContext({ viewport: SCREEN.wide, serviceWorkers: 'block', ...still, ...options });
  const complaints: string[] = [];
  context.on('page', (page) => note(page, address, complaints));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  if (init !== undefined) await context.addInitScript(init);
  const page = await context.newPage();
  return {
    page,
    context,
    address,
    complaints,
    go: async (hash) => {
      await page.goto(`${address}${hash}`);
    },
    leave: () => context.close(),
  };
}

function note(page: Page, address: string, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url()))
      complaints.push(`off the origin: ${request.url()}`);
  });
}
