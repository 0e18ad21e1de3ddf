// For everyone: what is heard, what keys alone reach, and what stays readable however it is looked at.
import { readdirSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { analyze } from '../../src/core/analysis.ts';
import { followed, LINES } from '../../src/core/lines.ts';
import { start } from '../../src/core/playthrough.ts';
import { heardOn, listen, NO_PICTURE, playAtOnce, scriptOf } from './hearing.ts';
import { closeBrowser, newPlayer, type Player } from './player.ts';
import { log, scenarioAt } from './playing.ts';

const shipped = readdirSync(new URL('../../scenarios/', import.meta.url))
  .filter((f) => f.endsWith('.json') && !f.endsWith('.schema.json'))
  .map((f) => f.replace('.json', ''));
const listened = process.env['SOAK'] === undefined ? ['handstand-call', 'ring-or-write'] : shipped;
let player: Player;

afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});
afterAll(closeBrowser);

describe.each(listened)('whoever only listens to %s', (id) => {
  const scenario = scenarioAt(`../../scenarios/${id}.json`, id);

  it.each(LINES)('hears every word of the %s line once, in order', async (line) => {
    const analysis = analyze(scenario);
    if (analysis.kind === 'problem') throw new Error(analysis.problem.says);
    const play = followed(start(scenario, 1), analysis, line);
    player = await newPlayer({}, listen);
    await player.page.route(/\/follow-[^/]*\.js/, (route) => route.abort());
    await player.go(`#/play/${id}`);
    await log(player.page).locator('> *').first().waitFor({ state: 'attached' });
    await playAtOnce(player.page, play);
    const heard = await heardOn(player.page);
    expect(heard.filter((h) => h === `status: ${NO_PICTURE}`).length).toBeLessThanOrEqual(1);
    expect(heard.filter((h) => h !== `status: ${NO_PICTURE}`)).toEqual(scriptOf(play));
  });
});
