// The email the player built, with blanks for names, to use for their real case. Nothing of it leaves the device but by their own hand.
import './take-away.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ComposeNode } from '../core/email.ts';
import type { Playthrough } from '../core/playthrough.ts';

export function TakeAway({ play }: { play: Playthrough }): JSX.Element | null {
  const turn = play.turns.findLast((t) => t.node.kind === 'compose');
  if (turn === undefined || turn.node.kind !== 'compose' || typeof turn.picked === 'string') return null;
  return <Letter node={turn.node} ids={turn.picked} />;
}

function Letter({ node, ids }: { node: ComposeNode; ids: readonly string[] }): JSX.Element {
  const [text, edit] = useState(() => templateOf(node, ids));
  const [copied, tell] = useState('');
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => tell('Copied.'),
      () => tell('This browser does not allow copying. Select the text and copy it by hand.'),
    );
  };
  const mail = `mailto:?subject=${encodeURIComponent(node.subject)}&body=${encodeURIComponent(text)}`;
  return (
    <section class="card take-away" aria-labelledby="take">
      <h2 id="take">Take it with you</h2>
      <label>
        <span class="note">
          Your email, with [blanks] for your own case. Mend it here as you like; it stays on this device until you send
          it.
        </span>
        <textarea rows={9} value={text} onInput={(event) => edit(event.currentTarget.value)} />
      </label>
      <p class="actions">
        <button type="button" class="button small" onClick={copy}>
          Copy
        </button>
        <button type="button" class="button small" onClick={() => print()}>
          Print
        </button>
        <a class="button small" href={mail}>
          Open in my mail program
        </a>
        <span class="note">{copied}</span>
      </p>
    </section>
  );
}

export function templateOf(node: ComposeNode, ids: readonly string[]): string {
  const sentences = ids.flatMap((id) => node.sentences.find((s) => s.id === id) ?? []);
  return sentences.map((s) => s.template ?? s.text).join('\n\n');
}
