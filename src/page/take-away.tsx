// The email the player built, with blanks for names, to use for their real case. Nothing of it leaves the device but by their own hand.
import './take-away.css';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { analyze, bestEmail } from '../core/analysis.ts';
import type { ComposeNode } from '../core/email.ts';
import type { Playthrough, Turn } from '../core/playthrough.ts';
import { pickedAs } from '../core/what-if.ts';

/** As it was sent, and as it would have served best: nobody should send what has just cost them something. */
interface Versions {
  readonly sent: string;
  readonly mended: string;
}

export function TakeAway({ play }: { play: Playthrough }): JSX.Element | null {
  const turn = play.turns.findLast((t) => t.node.kind === 'compose');
  const versions = useMemo(() => (turn === undefined ? null : versionsOf(play, turn)), [turn]);
  if (turn?.node.kind !== 'compose' || versions === null) return null;
  return <Letter subject={turn.node.subject} versions={versions} />;
}

function versionsOf({ scenario }: Playthrough, { at, choice, node, picked }: Turn): Versions | null {
  if (node.kind !== 'compose' || typeof picked === 'string') return null;
  const sent = templateOf(node, picked);
  const analysis = analyze(scenario);
  if (analysis.kind === 'problem' || analysis.loss(at, choice) === 0) return { sent, mended: sent };
  const best = bestEmail(analysis, at, node);
  return { sent, mended: best === null ? sent : templateOf(node, [pickedAs(node, best)].flat()) };
}

function Letter({ subject, versions }: { subject: string; versions: Versions }): JSX.Element {
  const [texts, edit] = useState(versions);
  const [which, show] = useState<keyof Versions>('mended');
  const [copied, tell] = useState('');
  const text = texts[which];
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => tell('Copied.'),
      () => tell('This browser does not allow copying. Select the text and copy it by hand.'),
    );
  };
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  return (
    <section class="card take-away" aria-labelledby="take">
      <h2 id="take">Take it with you</h2>
      <label>
        <span class="note">
          {which === 'sent' || versions.sent === versions.mended
            ? 'Your email'
            : 'Your email as it would have served best'}
          , with [blanks] for your own case. Change it here as you like; it stays on this device until you send it.
        </span>
        <textarea rows={9} value={text} onInput={(event) => edit({ ...texts, [which]: event.currentTarget.value })} />
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
        {versions.sent === versions.mended ? null : (
          <button type="button" class="button small" onClick={() => show(which === 'sent' ? 'mended' : 'sent')}>
            {which === 'sent' ? 'Show it mended' : 'Show it as I sent it'}
          </button>
        )}
        <span class="note">{copied}</span>
      </p>
    </section>
  );
}

export function templateOf(node: ComposeNode, ids: readonly string[]): string {
  const sentences = ids.flatMap((id) => node.sentences.find((s) => s.id === id) ?? []);
  return sentences.map((s) => s.template ?? s.text).join('\n\n');
}
