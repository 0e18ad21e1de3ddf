// Visits to home and to progress, as a person makes them: cold, beside the least page there can be, and from one to the other inside the game.
// Usable is when the record's figures have been painted and the page is free to answer a key; then a key is pressed.

/** In a new page each time: nothing of the last one is left. */
export async function inPage(context, address, work) {
  const page = await context.newPage();
  listenTo(page);
  await page.goto(address);
  const result = await work(page);
  await page.close();
  return result;
}

export async function repeated(times, measure) {
  const all = [];
  for (let n = 0; n < times; n++) all.push(await measure());
  return all;
}

/** Somebody with a record has been here before. */
export async function firstVisit(context, address) {
  await inPage(context, `${address}#/progress`, settled);
}

/** By turns, so that what else the machine does falls on all of them alike. */
export async function visits(context, address, times) {
  const found = { least: [], home: [], progress: [], toProgress: [], toHome: [] };
  for (let n = 0; n < times; n++) {
    found.least.push(await inPage(context, `${address}alone/`, settled));
    found.home.push(await inPage(context, `${address}#/`, settled));
    found.progress.push(await inPage(context, `${address}#/progress`, settled));
    await inPage(context, `${address}#/`, async (page) => {
      await settled(page);
      found.toProgress.push(await pressed(page, 'Enter', () => document.querySelector('.because a').focus()));
      found.toHome.push(await pressed(page, 'Escape', () => {}));
    });
  }
  return found;
}

/** Of each page, what resolves once it says that it can be used. To ask it would have it read a script of ours just then, some 50 ms of it. */
const USABLE = new WeakMap();

function listenTo(page) {
  const said = (message) => message.text() === 'usable';
  const usable = page.waitForEvent('console', { predicate: said, timeout: 60_000 });
  // A page that is closed before is waited for by nobody.
  usable.catch(() => {});
  USABLE.set(page, usable);
}

/** Once all is read; with the time that the page takes for a key that is pressed as soon as it can be used. */
async function settled(page) {
  await USABLE.get(page);
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => window.noted.read !== null && window.noted.key !== null, null, { timeout: 60_000 });
  await page.waitForTimeout(500);
  return page.evaluate(() => window.noted);
}

/** From a key that leads to another screen; times count from it. */
async function pressed(page, key, before) {
  listenTo(page);
  await page.evaluate(before);
  await page.evaluate(() => window.noteAnew());
  await page.keyboard.press(key);
  return settled(page);
}

/** Notes the first moment at which the screen can be used, the first at which all is read, and what held up the page until then. */
export function noteWhatIsShown() {
  let from = 0;
  let screen = null;
  window.noteAnew = () => {
    const was = screen;
    screen = null;
    window.noted = { usable: null, read: null, key: null, longest: 0, was };
    addEventListener('keydown', (event) => (from = event.timeStamp), { once: true, capture: true });
  };
  window.noted = { usable: null, read: null, key: null, longest: 0, was: null };
  new PerformanceObserver((list) => {
    for (const task of list.getEntries())
      if (task.startTime >= from) window.noted.longest = Math.max(window.noted.longest, task.duration);
  }).observe({ type: 'longtask', buffered: true });
  const all = (what) => [...document.querySelectorAll(what)];
  const some = (list, is) => list.length > 0 && list.every(is);
  const told = (one) => !one.textContent.includes('…');
  const figures = {
    home: () => some(all('.slips li'), (slip) => slip.querySelector('h3 a') !== null && told(slip)),
    progress: () => some(all('.mastery .principle'), told) && some(all('.history-facts'), told),
    least: () => location.pathname.includes('/alone/') && all('h1').length > 0,
  };
  const whole = {
    home: () => all('.begin .button').length > 0,
    progress: () => all('.next .button.primary').length > 0 && some(all('.next, .lede'), told),
    least: () => true,
  };
  const look = () => {
    const now = Object.keys(figures).find((name) => name !== window.noted.was && figures[name]()) ?? null;
    if (now === null) return;
    const noted = window.noted;
    if (screen === null)
      painted(() => {
        noted.usable = performance.now() - from;
        console.debug('usable');
      });
    screen = now;
    if (whole[now]()) noted.read ??= performance.now() - from;
  };
  // The next frame shows it; the task after that would answer a key.
  const painted = (then) => requestAnimationFrame(() => setTimeout(() => then()));
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  const answered = (event) => {
    if (event.key !== 'Tab') return;
    const noted = window.noted;
    painted(() => (noted.key = performance.now() - event.timeStamp));
  };
  addEventListener('keydown', answered, { capture: true });
}
