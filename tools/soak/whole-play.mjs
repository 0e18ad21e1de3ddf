// Two whole plays in some browser, by what a player sees and presses: a call by keys, an email by pointer, and back after a reload.
// Knows no browser: whoever drives one hands in how to go, look, press and click. What is looked with runs in the page, by itself.

/** So many presses and nothing over: something hangs. */
const MOST = 120;
const PLAYS = ['handstand-call', 'six-small-moves'];
/** The same key twice within half a second is once. */
const APART = 560;

/** Rows of a name, a figure and a note. Throws with what is not as it should be. */
export async function playWhole(driver) {
  const rows = [];
  for (const id of PLAYS) rows.push(await played(driver, id));
  await driver.go('#/progress');
  await until(driver, () => document.querySelector('main h1') !== null, 'progress');
  const over = await driver.look(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) throw new Error(`Progress can be scrolled ${over} px sideways.`);
  return rows;
}

async function played(driver, id) {
  await driver.go(`#/play/${id}`);
  await driver.look(watch);
  await until(driver, () => (document.getElementById('stage')?.dataset.figures ?? '') !== '', 'anybody in the picture');
  for (let presses = 0; presses < MOST; presses++) {
    await until(driver, () => document.querySelector('.choice, .go-on .primary, .option, #asked') !== null, 'a way on');
    const { at, faults, drawn } = await driver.look(now);
    if (faults.length > 0) throw new Error(`${id}: ${faults.join('; ')}`);
    if (at === 'over') return [`${driver.name}, ${id}`, `${presses} presses`, await kept(driver, id)];
    if (!drawn) throw new Error(`${id}: the picture is gone.`);
    await new Promise((go) => setTimeout(go, APART));
    await PRESSES[at](driver);
  }
  throw new Error(`${id} was not over after ${MOST} presses.`);
}

const PRESSES = {
  choose: (driver) => driver.press('1'),
  'go on': (driver) => driver.press('Enter'),
  write: (driver) => driver.click('.part:not(:has([aria-pressed="true"])) .option'),
  send: (driver) => driver.click('.sending .primary'),
};

/** The score, and that it is there again after a reload. */
async function kept(driver, id) {
  const score = () => document.querySelector('.conduct .figure')?.textContent ?? '';
  const before = await driver.look(score);
  if (!/\d/.test(before)) throw new Error(`${id} ended without a score.`);
  await driver.reload();
  await until(driver, () => document.getElementById('asked') !== null, 'the debrief again');
  if ((await driver.look(score)) !== before) throw new Error(`${id}: another score after a reload.`);
  const notices = await driver.look(() => document.querySelector('.notices')?.textContent ?? '');
  return `asked ${before} of 100, kept over a reload${notices === '' ? '' : `; told: ${notices}`}`;
}

async function until(driver, is, what) {
  const end = Date.now() + 60_000;
  while (!(await driver.look(is))) {
    if (Date.now() > end) throw new Error(`There was never ${what}.`);
    await new Promise((go) => setTimeout(go, 100));
  }
}

/** Notes from now on whatever the page complains of. */
function watch() {
  if (window.faults !== undefined) return;
  window.faults = [];
  addEventListener('error', ({ message }) => window.faults.push(`error: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => window.faults.push(`error: ${reason}`));
  addEventListener('securitypolicyviolation', (e) => window.faults.push(`policy: ${e.violatedDirective}`));
}

function now() {
  const has = (selector) => document.querySelector(selector) !== null;
  const at = has('#asked')
    ? 'over'
    : has('.go-on .primary')
      ? 'go on'
      : has('.choice')
        ? 'choose'
        : has('.part:not(:has([aria-pressed="true"]))')
          ? 'write'
          : 'send';
  return { at, faults: window.faults ?? [], drawn: has('#stage canvas') };
}
