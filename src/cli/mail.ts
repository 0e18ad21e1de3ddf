// An email put together in a terminal: its sentences have numbers, and the numbers typed, in their order, are the email.
// Nothing is sent before it has been read once more.
import { checked, whyNotSent, wordsIn, type ComposeNode } from '../core/email.ts';
import { listenerOf, type Scenario } from '../core/scenario.ts';
import { moveOf, type Move } from './move.ts';
import { setterFor } from './told.ts';
import type { World } from './world.ts';

type Sentence = ComposeNode['sentences'][number];

export async function writeEmail(scenario: Scenario, node: ComposeNode, world: World): Promise<Move> {
  const sentences = inOrder(node);
  world.write(tray(scenario, node, world));
  let draft: readonly string[] = [];
  for (;;) {
    const typed = await world.ask(draft.length === 0 ? 'Numbers in their order > ' : 'Enter sends it > ');
    const move = moveOf(typed);
    if (move !== null) return move;
    if (draft.length > 0 && typed?.trim() === '') return { kind: 'pick', picked: draft };
    const ids = idsIn(typed ?? '', sentences);
    const why = ids === null ? `Type numbers from 1 to ${sentences.length}, like “1 4 5 8”.` : whyNotSent(node, ids);
    if (ids !== null && why === null) {
      draft = ids;
      world.write(letter(node, draft, world));
    } else world.write(setterFor(world.width)(why ?? ''));
  }
}

/** As they are numbered: part after part. */
function inOrder(node: ComposeNode): readonly Sentence[] {
  return node.parts.flatMap((p) => node.sentences.filter((s) => s.part === p.id));
}

function idsIn(typed: string, sentences: readonly Sentence[]): string[] | null {
  const words = typed.split(/[\s,]+/).filter((w) => w !== '');
  const ids = words.map((w) => sentences[Number(w) - 1]?.id);
  return ids.every((id) => id !== undefined) ? ids : null;
}

function tray(scenario: Scenario, node: ComposeNode, { width }: World): string {
  const set = setterFor(width);
  const all = inOrder(node);
  const number = (s: Sentence) => `${all.indexOf(s) + 1}`.padStart(4);
  const parts = node.parts.map(({ id, asks }) => {
    const own = all.filter((s) => s.part === id).map((s) => set(s.text, `${number(s)}  `));
    return `\n${set(asks)}${own.join('')}`;
  });
  const head = set(`To: ${listenerOf(scenario, node).name}`) + set(`Subject: ${node.subject}`);
  return `\nWhat do you write?\n${head}${parts.join('')}\n${set('Of each kind at most one, in any order.')}`;
}

function letter(node: ComposeNode, ids: readonly string[], { width }: World): string {
  const set = setterFor(width);
  const text = ids.map((id) => node.sentences.find((s) => s.id === id)!.text).join(' ');
  const list = checked(node, ids).map((c) => set(c.text, c.done ? '  [x] ' : '  [ ] '));
  return `\n${set(text, '    ')}\n${set(`${wordsIn(text)} words. New numbers change it.`)}${list.join('')}`;
}
