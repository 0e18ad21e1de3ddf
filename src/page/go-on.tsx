// The one way on where there is nothing to choose: a button, and Enter wherever the focus is.
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Press, Screen } from './actor.ts';
import { isWriting } from './presses.ts';

interface Props {
  readonly screen: Screen;
  readonly children?: ComponentChildren;
  /** What going on is here. */
  readonly press?: Press;
  /** The same, where it is no press that the state knows of. */
  readonly go?: () => void;
}

export function GoOn({
  screen,
  children,
  press = { kind: 'went on' },
  go = () => screen.act(press),
}: Props): JSX.Element {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const onControl = event.target instanceof Element && event.target.closest('button, a, summary') !== null;
      if (event.key === 'Enter' && !onControl && !isWriting(event.target)) go();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  return (
    <div class="go-on">
      <button type="button" class="button primary" onClick={go}>
        Go on <kbd aria-hidden="true">Enter</kbd>
      </button>
      {children}
    </div>
  );
}
