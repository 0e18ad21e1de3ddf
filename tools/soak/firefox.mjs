// Two whole plays in Firefox, driven over WebDriver BiDi. Says how to get what is missing.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveFolder } from '../bench/server.mjs';
import { playWhole } from './whole-play.mjs';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const USUAL = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

export async function bench() {
  const executablePath = USUAL.find((path) => path && existsSync(path));
  if (executablePath === undefined)
    throw new Error('There is no Firefox here. Debian: apt-get install firefox-esr; or set FIREFOX_PATH to one.');
  const { default: puppeteer } = await import('puppeteer-core').catch(() => {
    throw new Error('Firefox is driven by puppeteer-core, which is not installed: run npm ci.');
  });
  const server = await serveFolder(dist);
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  try {
    return await playWhole(await driverOf(browser, server.address));
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function driverOf(browser, address) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  const complaints = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(address);
  return {
    name: (await browser.version()).replace('/', ' '),
    go: (hash) => page.evaluate((to) => void (location.hash = to), hash),
    look: (at) => {
      if (complaints.length > 0) throw new Error(complaints.join('; '));
      return page.evaluate(at);
    },
    press: (key) => page.keyboard.press(key),
    // Where a player would have it before pressing: not under a notice at the edge.
    click: async (selector) => {
      await page.$eval(selector, (it) => it.scrollIntoView({ block: 'center' }));
      await page.click(selector);
    },
    reload: () => page.reload(),
  };
}
