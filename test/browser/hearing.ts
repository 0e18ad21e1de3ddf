// What somebody who only listens is told: a record of all that the log and the status say, and the script it should follow.
// Words that stand in a log when it comes into the page count as unheard: no screen reader speaks them.
import type { Page } from 'playwright';
import type { Beat, Playthrough, Turn } from '../../src/core/playthrough.ts';
import { personOf, type Scenario } from '../../src/core/scenario.ts';
import { speakerOf } from '../../src/core/transcript.ts';
import { patienceWord } from '../../src/page/patience.tsx';

/** Said when the stage does not arrive, as it never does where this is used. */
export const NO_PICTURE = 'The picture cannot be shown here. Everything is in the words; play on.';

/** To be run before the page is there. The luck of every conversation is that of seed 1. */
export function listen(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  const chance = crypto.getRandomValues.bind(crypto);
  crypto.getRandomValues = (list) => (list instanceof Uint32Array ? list.fill(1) : chance(list));
  const place = (node: Node): string | null =>
    (node instanceof Element ? node : node.parentElement)?.closest(
      '[role=log], [role=status], [role=alert], [aria-live]',
    )?.role ?? null;
  const note = (mutation: MutationRecord): void => {
    const where = place(mutation.target);
    if (mutation.type === 'characterData' && where !== null) heard.push(`changed: ${mutation.target.textContent}`);
    for (const node of mutation.addedNodes) {
      const text = node.textContent ?? '';
      if (where !== null && text !== '') heard.push(`${where}: ${text}`);
      if (where === null && node instanceof Element)
        for (const line of node.querySelectorAll('[role=log] > *')) heard.push(`unheard: ${line.textContent}`);
    }
  };
  new MutationObserver((mutations) => mutations.forEach(note)).observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}

export const heardOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { heard: string[] }).heard.map((line) => line.replace('\u00A0', '')));

/** All that a playthrough says to the ear when each pick is made, explained, and gone on from. */
export function scriptOf(play: Playthrough): string[] {
  const { turns, beats, scenario } = play;
  const until = turns[0]?.from ?? beats.length;
  const opening = toldIn(scenario, beats.slice(0, until));
  return [...opening, ...turns.flatMap((turn, i) => turnIn(play, turn, turns[i + 1]?.from ?? beats.length))];
}

function turnIn({ scenario, beats }: Playthrough, turn: Turn, until: number): string[] {
  const drafted =
    typeof turn.picked === 'string' ? [] : turn.picked.map((_, n) => `status: Added. ${sentences(n + 1)} so far.`);
  return [
    ...drafted,
    ...toldIn(scenario, beats.slice(turn.from, turn.answered)),
    ...toldIn(scenario, beats.slice(turn.answered, until)),
  ];
}

const sentences = (count: number): string => (count === 1 ? 'One sentence' : `${count} sentences`);

/** Lines first, in their order; then all the patience that changed, in one breath. */
function toldIn(scenario: Scenario, beats: readonly Beat[]): string[] {
  const patience = beats.filter((b) => b.kind === 'patience').map((b) => patienceIn(scenario, b));
  return [
    ...beats.flatMap((b) => lineIn(scenario, b)),
    ...(patience.length === 0 ? [] : [`status: ${patience.join(' ')}`]),
  ];
}

function lineIn(scenario: Scenario, beat: Beat): string[] {
  if (beat.kind !== 'says') return [];
  const speaker = speakerOf(scenario, beat.by);
  if (speaker === null) return [`log: ${beat.text}`];
  const mood = beat.by === scenario.player || beat.mood === null ? '' : `, ${beat.mood}`;
  return [`log: ${speaker}${mood}: ${beat.text}`];
}

function patienceIn(scenario: Scenario, { who, to }: Extract<Beat, { kind: 'patience' }>): string {
  return `${personOf(scenario, who).name}’s patience: ${to} of 6, ${patienceWord(to).toLowerCase()}.`;
}

/** Plays it through the page as fast as the page can follow, to its end. */
export async function playAtOnce(page: Page, play: Playthrough): Promise<void> {
  const steps = play.turns.flatMap((turn) => [...wordsOf(turn), 'Go on']);
  await page.evaluate(async (words) => {
    const buttons = () => [...document.querySelectorAll('.choice, .option, .go-on .primary, .sending .primary')];
    const find = (text: string) =>
      buttons().find((b) => b.lastElementChild?.textContent === text || b.textContent?.trim().startsWith(text));
    for (const text of words) {
      const until = performance.now() + 10_000;
      let button = find(text);
      while (button === undefined && performance.now() < until) {
        await new Promise((go) => setTimeout(go, 4));
        button = find(text);
      }
      if (!(button instanceof HTMLElement)) throw new Error(`There is no “${text}” to press.`);
      button.click();
      await new Promise((go) => setTimeout(go, 0));
    }
  }, steps);
}

function wordsOf({ node, picked, choice }: Turn): string[] {
  if (node.kind !== 'compose' || typeof picked === 'string') return [choice.text];
  return [...picked.map((id) => node.sentences.find((s) => s.id === id)!.text), 'Send'];
}
