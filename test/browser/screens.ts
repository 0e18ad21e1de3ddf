// Walks through every screen and its states on one page, and lets somebody look at each.
import { analyze } from '../../src/core/analysis.ts';
import type { Page } from 'playwright';
import type { Attempt } from '../../src/core/attempt.ts';
import { followed } from '../../src/core/lines.ts';
import { picksOf, start, type Playthrough } from '../../src/core/playthrough.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import type { Player } from './player.ts';
import { choices, handstandCall, scenarioAt, waysToEndings } from './playing.ts';
import { attemptOf } from './remembered.ts';

const call = handstandCall();
const email = scenarioAt('../../scenarios/six-small-moves.json', 'six-small-moves');
const silence = scenarioAt('../../scenarios/the-silence.json', 'the-silence');

export const SCREENS = [
  'home',
  'a broken file',
  'play',
  'explanation',
  'a later choice',
  'an empty email',
  'an email',
  'the end',
  'debrief',
  'what if',
  'a line',
  'a line explained',
  'side by side',
  'settings',
  'help',
  'nowhere',
  'in person',
  'messages',
  'progress',
  'a drill',
  'a drill explained',
  'yours',
] as const;
export type ScreenName = (typeof SCREENS)[number];

function bestOf(scenario: Scenario): Playthrough {
  const analysis = analyze(scenario);
  if (analysis.kind === 'problem') throw new Error(analysis.problem.says);
  return followed(start(scenario, 1), analysis, 'best');
}

/** The best line, left off before its n-th pick. */
function leftAt(scenario: Scenario, n: (play: Playthrough) => number): Attempt {
  const play = bestOf(scenario);
  const whole = attemptOf(scenario, scenario.id, picksOf(play));
  return { ...whole, log: whole.log.slice(0, n(play)) };
}

export const ATTEMPTS = [
  attemptOf(call, 'argued', waysToEndings(call).get('handstand')!),
  leftAt(email, (play) => play.turns.findIndex((t) => t.node.kind === 'compose')),
  leftAt(silence, (play) => play.turns.length - 1),
];

/** The player is one who has the attempts. The page is left at the last screen. */
export async function walk(
  player: Player,
  visit: (name: ScreenName) => Promise<void>,
  parts: readonly Part[] = [desk, conversation, mail, after, lines, rest],
): Promise<void> {
  for (const part of parts) await part(player, visit);
}

/** At once: a press of the same key within half a second would not count. */
async function press(page: Page, selector: string): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate((e) => (e as HTMLElement).click());
}

export type Part = (player: Player, visit: (name: ScreenName) => Promise<void>) => Promise<void>;

export const desk: Part = async ({ page, go }, visit) => {
  await go('#/');
  await page.locator('.slip:nth-child(10) .standing', { hasNotText: '…' }).waitFor();
  await visit('home');
  const buffer = Buffer.from('{"format": 1, "title": "A title and little else"}');
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'a-rather-long-name-of-a-file-that-is-broken.json', mimeType: 'application/json', buffer });
  await page.getByText('cannot be played yet').first().waitFor();
  await visit('a broken file');
};

export const conversation: Part = async ({ page, go }, visit) => {
  await go('#/play/handstand-call');
  await choices(page).first().waitFor();
  await visit('play');
  await press(page, '.choices li:last-child .choice');
  await page.getByRole('button', { name: 'Go on' }).waitFor();
  await visit('explanation');
  await press(page, '.go-on .primary');
  await choices(page).first().waitFor();
  await visit('a later choice');
};

export const mail: Part = async ({ page, go }, visit) => {
  await go('#/play/six-small-moves');
  await page.locator('.option').first().waitFor();
  await visit('an empty email');
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('.part')) part.querySelector<HTMLElement>('.option')?.click();
  });
  await page.locator('.letter li').nth(2).waitFor();
  await visit('an email');
  await go('#/play/the-silence');
  await choices(page).first().waitFor();
  await press(page, '.choice');
  await page.getByText('That is where it ends').waitFor();
  await visit('the end');
};

export const after: Part = async ({ page, go }, visit) => {
  await go('#/debrief/argued');
  await page.locator('.map-stop').first().waitFor();
  await visit('debrief');
  await press(page, '.said .decision + .decision summary');
  await page.locator('.what-if').first().waitFor();
  await press(page, '.map-stop:nth-of-type(3)');
  await press(page, '.map details summary');
  await visit('what if');
};

export const lines: Part = async ({ page, go }, visit) => {
  await go('#/watch/argued/costliest');
  await page.getByRole('heading', { name: 'What is said next' }).waitFor();
  await visit('a line');
  await press(page, '.go-on .primary');
  await page.locator('#heard').waitFor();
  await visit('a line explained');
  await go('#/compare/argued/costliest');
  await page.locator('.beside').waitFor();
  await visit('side by side');
};

export const rest: Part = async ({ page, go }, visit) => {
  for (const [hash, name] of [
    ['#/settings', 'settings'],
    ['#/help', 'help'],
    ['#/nothing-is-here', 'nowhere'],
  ] as const) {
    await go(hash);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await visit(name);
  }
};

/** Not on the usual walk, which is taken many times. */
export const others: Part = async ({ page, go }, visit) => {
  for (const [id, name] of [
    ['three-that-sting', 'in person'],
    ['one-line', 'messages'],
  ] as const) {
    await go(`#/play/${id}`);
    await choices(page).first().waitFor();
    await visit(name);
  }
  await go('#/progress');
  await page.locator('.standing-of').first().waitFor();
  await visit('progress');
  await go('#/drill/7');
  await choices(page).first().waitFor();
  await visit('a drill');
  await press(page, '.choice');
  await page.locator('#heard').waitFor();
  await visit('a drill explained');
  await go('#/yours');
  await page.locator('.counts li').first().waitFor();
  await visit('yours');
};
