// The map in the debrief: walked with the keyboard, opened, and read as an outline. Axe looks at it in access.test.ts.
import { afterEach, describe, expect, it } from 'vitest';
import { mapOf } from '../../src/core/map.ts';
import { pathOf, visitsOf } from '../../src/core/map-visits.ts';
import { replayAttempt, type Attempt } from '../../src/core/attempt.ts';
import type { Player } from './player.ts';
import { handstandCall, press, waysToEndings } from './playing.ts';
import { attemptOf, newPlayerWith } from './remembered.ts';

const scenario = handstandCall();
const ways = waysToEndings(scenario);
const argued = attemptOf(scenario, 'argued', ways.get('handstand')!);
const before = attemptOf(scenario, 'before', ways.get('three-areas')!);
const visited = visitsOf(scenario, [before, argued]);
const map = mapOf(scenario, visited);
const path = stationsOf(argued);
let player: Player;

afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});

function stationsOf(attempt: Attempt): string[] {
  const replayed = replayAttempt(attempt, scenario);
  if (replayed.kind === 'refused') throw new Error(replayed.says);
  return [...new Set(pathOf(replayed.playthrough).map((s) => s.station))];
}

async function open(): Promise<Player> {
  player = await newPlayerWith([before, argued]);
  await player.go('#/debrief/argued');
  await stations().first().waitFor();
  return player;
}

const region = () => player.page.getByRole('region', { name: 'Map' });
const stations = () =>
  region()
    .getByRole('group', { name: /^Stations/ })
    .getByRole('button');
const focused = () => player.page.evaluate(() => (document.activeElement as HTMLElement).dataset['station'] ?? null);

describe('the map, by keyboard', () => {
  it('is one tab stop, and the down arrow walks this time’s way to its ending', async () => {
    const { page } = await open();
    expect(await stations().count()).toBe(map.stations.length);
    expect(await region().locator('.map-stop[tabindex="0"]').count()).toBe(1);
    await region().locator('.map-stop[tabindex="0"]').focus();
    for (const station of path) {
      expect(await focused()).toBe(station);
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Home');
    expect(await focused()).toBe(path[0]);
    await page.keyboard.press('End');
    expect(await focused()).toBe(path.at(-1));
    await page.keyboard.press('Tab');
    expect(await focused()).toBeNull();
  });

  it('opens a station with Enter, says so once, and tells what was chosen and what was not', async () => {
    const { page } = await open();
    await region().locator('.map-stop[tabindex="0"]').focus();
    await press(page, 'Enter');
    const start = map.stations.find((s) => s.id === path[0])!;
    const panel = page.locator('#map-panel');
    expect(await panel.innerText()).toContain(start.line);
    const shown = await panel.getByRole('listitem').allInnerTexts();
    expect(shown.length).toBe(start.choices.length);
    for (const [i, c] of start.choices.entries()) {
      expect(shown[i]).toContain(c.text);
      if (c.ledTo.length === 0) expect(shown[i]).toContain('not tried');
      else expect(shown[i]).toMatch(/your choice|tried before/);
    }
    expect(await page.getByRole('status').innerText()).toContain(start.choices[0]!.text);
    expect(await page.locator('.map-stop[aria-expanded="true"]').count()).toBe(1);
    await press(page, 'Enter');
    expect(await panel.getByRole('listitem').count()).toBe(0);
  });
});

describe('the map', () => {
  it('counts what has been found, and does not name the rest', async () => {
    await open();
    expect(await region().innerText()).toContain(`2 of ${scenario.endings.length} endings found`);
    const names = await stations().evaluateAll((all) => all.map((b) => b.getAttribute('aria-label')!));
    const unknown = map.stations.filter((s) => !s.visited).length;
    expect(names.filter((n) => /not found|not come to/.test(n)).length).toBe(unknown);
    const text = `${names.join()} ${await region().innerText()}`;
    const hidden = scenario.endings.filter((e) => !visited.endings.has(e.id)).map((e) => e.title);
    expect(hidden.filter((title) => text.includes(title))).toEqual([]);
  });

  it('has an outline that tells the same: every station found once, and each choice tried or not', async () => {
    await open();
    await region().getByText('Outline of the conversation').click();
    const outline = region().locator('details');
    const listed = await outline
      .locator('[data-station]')
      .evaluateAll((all) => all.map((li) => (li as HTMLElement).dataset['station']!));
    expect(listed.toSorted()).toEqual(
      map.stations
        .filter((s) => s.visited)
        .map((s) => s.id)
        .toSorted(),
    );
    const choices = map.stations.flatMap((s) => s.choices);
    expect(await outline.locator('.map-choice').count()).toBe(choices.length);
    expect(await outline.locator('.map-choice.not-tried').count()).toBe(
      choices.filter((c) => c.ledTo.length === 0).length,
    );
    expect(await outline.locator('.map-choice.this-time').count()).toBe(path.length - 1);
  });

  it('stands still for somebody who asked for less motion', async () => {
    await open();
    await region().scrollIntoViewIfNeeded();
    const moving = await region()
      .locator('.cord')
      .evaluateAll((all) => all.flatMap((c) => c.getAnimations()).length);
    expect(moving).toBe(0);
  });

  it('can be asked for again where it could not be loaded', async () => {
    player = await newPlayerWith([argued]);
    await player.page.route(/\/code\/map-.*\.js/, (route) => route.abort());
    await player.go('#/debrief/argued');
    await region().getByRole('button', { name: 'Try again' }).waitFor();
    expect(await player.page.getByRole('region', { name: 'How you asked' }).count()).toBe(1);
  });
});
