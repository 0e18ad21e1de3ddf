// The mail window: an email is put together from sentences, in any order, and sent. Everything that dragging does, buttons do.
import './compose.css';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { checked, whyNotSent, wordsIn, type ComposeNode } from '../core/email.ts';
import { listenerOf } from '../core/scenario.ts';
import { draftOf, keepDraft } from '../store/drafts.ts';
import type { Conversation } from '../store/state.ts';
import type { Screen } from './actor.ts';
import { useDrag } from './dragging.ts';
import { useHeldFocus } from './held-focus.ts';
import { MoveButton, moved } from './move-button.tsx';

interface Props {
  readonly screen: Screen;
  readonly conversation: Conversation;
  readonly node: ComposeNode;
}

export function Compose({ screen, conversation, node }: Props): JSX.Element {
  const { scenario } = conversation.playthrough;
  const draft = conversation.draft;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  useKeptDraft(screen, conversation);
  const write = (ids: readonly string[], said: string): void => {
    screen.act({ kind: 'drafted', ids });
    screen.say(`${said} ${ids.length === 1 ? 'One sentence' : `${ids.length} sentences`} so far.`);
  };
  const send = (): void => {
    screen.act({ kind: 'picked', choice: draft });
    keepDraft(screen.world.record, { ...conversation, draft: [] }).catch(() => {});
  };
  return (
    <section class="compose" aria-labelledby="question" data-guarded>
      <div class="window">
        <h2 id="question" ref={heading} tabIndex={-1}>
          What do you write?
        </h2>
        <dl class="envelope">
          <dt>To</dt>
          <dd>{listenerOf(scenario, node).name}</dd>
          <dt>Subject</dt>
          <dd>{node.subject}</dd>
        </dl>
        <Letter node={node} draft={draft} write={write} />
        <Sending screen={screen} node={node} draft={draft} send={send} />
      </div>
      <div class="tray">
        {node.parts.map((part) => (
          <Part key={part.id} node={node} part={part} draft={draft} write={write} />
        ))}
      </div>
      {conversation.attempt.mode === 'coached' ? <Checklist node={node} draft={draft} /> : null}
    </section>
  );
}

/** Keeps what is written, and puts it back where it was written before the page was loaded. */
function useKeptDraft({ act, world: { record } }: Screen, conversation: Conversation): void {
  const { draft } = conversation;
  const written = useRef(draft);
  useEffect(() => {
    draftOf(record, conversation).then(
      (ids) => (ids.length === 0 || written.current !== draft ? undefined : act({ kind: 'drafted', ids })),
      () => {},
    );
  }, []);
  useEffect(() => {
    if (written.current === draft) return;
    written.current = draft;
    // Where nothing can be kept, the next pick says so.
    keepDraft(record, conversation).catch(() => {});
  }, [draft]);
}

type Write = (ids: readonly string[], said: string) => void;

function textOf(node: ComposeNode, id: string): string {
  return node.sentences.find((s) => s.id === id)?.text ?? '';
}

function Letter({ node, draft, write }: { node: ComposeNode; draft: readonly string[]; write: Write }): JSX.Element {
  const move = (from: number, to: number): void => write(moved(draft, from, to), `Moved to place ${to + 1}.`);
  const { list, grab, lifted } = useDrag(move);
  const hold = useHeldFocus();
  const shift = (label: string, from: number, to: number): void => {
    hold(label);
    move(from, to);
  };
  const remove = (i: number): void => {
    const next = draft[i + 1] ?? draft[i - 1];
    hold(next === undefined ? null : `Remove: ${textOf(node, next)}`);
    write(
      draft.filter((_, n) => n !== i),
      'Removed.',
    );
  };
  if (draft.length === 0) return <p class="empty">Nothing yet. Choose a sentence, and it goes in here.</p>;
  return (
    <ol class="letter" ref={list} aria-label="Your email">
      {draft.map((id, i) => (
        <li key={id} class={lifted === i ? 'lifted' : ''}>
          <span class="grip" aria-hidden="true" onPointerDown={(event) => grab(event, i)}>
            ⋮⋮
          </span>
          <span class="sentence">{textOf(node, id)}</span>
          <span class="moves">
            <MoveButton
              label={`Move up: ${textOf(node, id)}`}
              icon="up"
              disabled={i === 0}
              press={(label) => shift(label, i, i - 1)}
            />
            <MoveButton
              label={`Move down: ${textOf(node, id)}`}
              icon="down"
              disabled={i === draft.length - 1}
              press={(label) => shift(label, i, i + 1)}
            />
            <MoveButton label={`Remove: ${textOf(node, id)}`} icon="cross" disabled={false} press={() => remove(i)} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function Part({
  node,
  part,
  draft,
  write,
}: {
  node: ComposeNode;
  part: ComposeNode['parts'][number];
  draft: readonly string[];
  write: Write;
}): JSX.Element {
  const own = node.sentences.filter((s) => s.part === part.id);
  const put = (id: string): void => {
    if (draft.includes(id))
      return write(
        draft.filter((d) => d !== id),
        'Removed.',
      );
    const other = draft.findIndex((d) => own.some((s) => s.id === d));
    write(
      other === -1 ? [...draft, id] : draft.map((d, i) => (i === other ? id : d)),
      other === -1 ? 'Added.' : 'Replaced.',
    );
  };
  return (
    <section class="part" aria-label={part.asks}>
      <h3>{part.asks}</h3>
      <ul>
        {own.map((s) => (
          <li key={s.id}>
            <button type="button" class="option" aria-pressed={draft.includes(s.id)} onClick={() => put(s.id)}>
              {s.text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Words a person reads in a second, unhurried. */
const WORDS_A_SECOND = 3.4;

function lengthOf(words: number): string {
  if (words === 0) return 'No words yet.';
  const seconds = Math.max(1, Math.round(words / WORDS_A_SECOND));
  return `${words} words, about ${seconds === 1 ? 'one second' : `${seconds} seconds`} to read.`;
}

function Sending({
  screen,
  node,
  draft,
  send,
}: {
  screen: Screen;
  node: ComposeNode;
  draft: readonly string[];
  send: () => void;
}): JSX.Element {
  const why = whyNotSent(node, draft);
  const words = draft.reduce((sum, id) => sum + wordsIn(textOf(node, id)), 0);
  return (
    <div class="sending">
      <p>
        {lengthOf(words)} {why}
      </p>
      <button
        type="button"
        class="button primary"
        aria-disabled={why !== null}
        onClick={() => (why === null ? send() : screen.say(why))}
      >
        Send
      </button>
    </div>
  );
}

function Checklist({ node, draft }: { node: ComposeNode; draft: readonly string[] }): JSX.Element | null {
  const lines = checked(node, draft);
  if (lines.length === 0) return null;
  return (
    <section class="checklist card" aria-labelledby="checklist">
      <h3 id="checklist">Before you press send</h3>
      <ul>
        {lines.map(({ id, text, done }) => (
          <li key={id} class={done ? 'done' : ''}>
            <span class="tick" aria-hidden="true">
              {done ? '✓' : ''}
            </span>
            {text}
            <span class="unseen">: {done ? 'yes' : 'not yet'}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
