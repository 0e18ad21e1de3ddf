// A press in the conversation is answered within a frame: its button is marked in the next one, and what follows is drawn right after.
// Nothing waits but that drawing: the pick has been made, stands in the log, and is on its way to the record.
import { onScreen, type Conversation, type State } from '../store/state.ts';

/** The button whose press led from one state to the next within a conversation; null for every other change. */
export function pressed(before: State, after: State, page: ParentNode): Element | null {
  const [was, is] = [onScreen(before), onScreen(after)];
  if (was === null || is === null || was.attempt.id !== is.attempt.id) return null;
  if (was.attempt.log.length === is.attempt.log.length)
    return was.explaining === is.explaining ? null : page.querySelector('.go-on > .primary');
  return is.playthrough.turns.length < was.playthrough.turns.length ? null : buttonOf(is, page);
}

function buttonOf({ playthrough }: Conversation, page: ParentNode): Element | null {
  const picked = playthrough.turns.at(-1)?.picked;
  if (typeof picked !== 'string') return page.querySelector('.sending .primary');
  return page.querySelector(`[data-choice="${CSS.escape(picked)}"]`);
}

/** A page may be left unpainted without being told so: then this is when the rest is drawn. Milliseconds. */
const LONGEST = 150;

/**
 * Marks a button, and calls back once that has been painted. Meanwhile the part that it is in is for the eye alone: whoever looks for
 * what can be pressed next, by ear or by name, must not find what was pressed before.
 */
export function mark(button: Element, then: () => void): void {
  const part = button.closest('[data-guarded]');
  let over = false;
  const done = (): void => {
    if (over) return;
    over = true;
    button.classList.remove('taken');
    part?.removeAttribute('aria-hidden');
    then();
  };
  // A page that nobody sees is not painted.
  if (document.hidden) return done();
  button.classList.add('taken');
  const held = document.activeElement;
  if (held instanceof HTMLElement && part?.contains(held) === true) held.blur();
  part?.setAttribute('aria-hidden', 'true');
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, LONGEST);
}
