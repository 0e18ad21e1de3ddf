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

/** Marks a button, and calls back once that has been painted. */
export function mark(button: Element, then: () => void): void {
  button.classList.add('taken');
  const done = (): void => {
    button.classList.remove('taken');
    then();
  };
  // A page that nobody sees is not painted.
  if (document.hidden) done();
  else requestAnimationFrame(() => setTimeout(done));
}
