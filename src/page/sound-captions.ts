// Captions for the sounds that mean something, at the lower edge of the picture: a twin for the eyes. The log and the status
// tell all of it in their own words, so no screen reader is told again. They stay until the conversation moves on; nothing moves.
import { type Cue, cuesBetween, type Tableau } from '../core/cues.ts';
import type { Action } from '../store/actions.ts';
import type { Settings } from '../store/settings.ts';
import { shownNow, type State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { cuesFor } from '../store/telling.ts';
import { heardIn } from './sound-words.ts';

/** `touched` is whether the page has been pressed yet: nothing sounds before. */
export function captionSounds(store: Store<State, Action>, stage: HTMLElement, touched: () => boolean): void {
  const list = document.createElement('p');
  list.className = 'sound-captions';
  let scene: Tableau | null = null;
  let refused = false;
  const show = (captions: readonly string[]): void => {
    list.replaceChildren(...captions.slice(-3).map(captioned));
    // A stage that fails empties its element.
    if (list.parentElement !== stage) stage.append(list);
  };
  const tell = (state: State, cues: readonly Cue[]): void => {
    refused ||= state.notices.some(({ id }) => id === 'sound');
    list.hidden = !wanted(state.settings, refused || !touched());
    if (cues.length === 0) return;
    const heard = heardIn(scene, cues);
    scene = heard.scene;
    show(heard.captions);
  };
  const now = shownNow(store.now());
  if (now !== null) tell(store.now(), cuesBetween(null, now));
  store.listen((before, after) => tell(after, cuesFor(before, after)));
}

export function wanted({ captions, muted, master, effects }: Settings, unheard: boolean): boolean {
  return captions === 'always' || (captions === 'silent' && (unheard || muted || master * effects === 0));
}

function captioned(words: string): HTMLElement {
  const caption = document.createElement('span');
  caption.textContent = `(${words})`;
  return caption;
}
