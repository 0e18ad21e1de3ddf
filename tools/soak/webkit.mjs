// Two whole plays in WebKitGTK's own small browser, driven by its own driver over W3C WebDriver. It needs a screen: Xvfb lends one.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveFolder } from '../bench/server.mjs';
import { playWhole } from './whole-play.mjs';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const DRIVER = '/usr/bin/WebKitWebDriver';
const BROWSERS = ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`);
const SCREEN = '/usr/bin/Xvfb';
const PORT = 4777;
const DISPLAY = ':77';
/** WebDriver's own code points. */
const KEYS = { Enter: '\uE007' };

export async function bench() {
  const binary = BROWSERS.find(existsSync);
  if (binary === undefined || ![DRIVER, SCREEN].every(existsSync))
    throw new Error('There is no WebKitGTK to drive here. Debian: apt-get install webkit2gtk-driver xvfb.');
  const server = await serveFolder(dist);
  const screen = spawn(SCREEN, [DISPLAY, '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
  // As root there is no sandbox for its processes.
  const env = { ...process.env, DISPLAY, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  const driver = spawn(DRIVER, [`--port=${PORT}`], { stdio: 'ignore', env });
  try {
    return await inSession(binary, server.address);
  } finally {
    driver.kill();
    screen.kill();
    await server.stop();
  }
}

async function inSession(binary, address) {
  await answering();
  const options = { binary, args: ['--automation'] };
  const wanted = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const { sessionId, capabilities } = await call('POST', '/session', { capabilities: wanted });
  const session = `/session/${sessionId}`;
  try {
    await call('POST', `${session}/url`, { url: address });
    return await playWhole(driverOf(session, `WebKitGTK ${capabilities.browserVersion}`));
  } finally {
    await call('DELETE', session);
  }
}

function driverOf(session, name) {
  const run = (script, args = []) => call('POST', `${session}/execute/sync`, { script, args });
  return {
    name,
    go: (hash) => run('location.hash = arguments[0]', [hash]),
    look: (at) => run(`return (${at})()`),
    press: (key) => {
      const value = KEYS[key] ?? key;
      const actions = [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
      return call('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    click: async (selector) => {
      const found = await call('POST', `${session}/element`, { using: 'css selector', value: selector });
      return call('POST', `${session}/element/${Object.values(found)[0]}/click`, {});
    },
    reload: () => call('POST', `${session}/refresh`, {}),
  };
}

async function answering() {
  const end = Date.now() + 15_000;
  for (;;) {
    const up = await call('GET', '/status').catch(() => null);
    if (up !== null) return;
    if (Date.now() > end) throw new Error('The driver of WebKitGTK does not answer.');
    await new Promise((go) => setTimeout(go, 200));
  }
}

async function call(method, path, body) {
  const headers = { 'content-type': 'application/json' };
  const sent = body === undefined ? {} : { headers, body: JSON.stringify(body) };
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`, { method, ...sent });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
