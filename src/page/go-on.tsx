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
}

export function GoOn({ screen, children, press: going = { kind: 'went on' } }: Props): JSX.Element {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const onControl = event.target instanceof Element && event.target.closest('button, a, summary') !== null;
      if (event.key === 'Enter' && !onControl && !isWriting(event.target)) screen.act(going);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  return (
    <div class="go-on">
      <button type="button" class="button primary" onClick={() => screen.act(going)}>
        Go on <kbd aria-hidden="true">Enter</kbd>
      </button>
      {children}
    </div>
  );
}
