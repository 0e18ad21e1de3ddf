// Erasing everything: the first press asks, the second does it. What was there can then only come back from a file.
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { erase, ERASED } from '../store/erase.ts';
import type { Screen } from './actor.ts';

const STEPS = ['at first', 'asked', 'erased', 'failed'] as const;
type Step = (typeof STEPS)[number];

const GONE = 'Everything is erased. Nothing is kept on this device now.';
const FAILED = 'This browser did not let go of it. Close other tabs with this game, and try again.';

export function EraseAll({ screen, done }: { screen: Screen; done: () => void }): JSX.Element {
  const [step, go] = useState<Step>('at first');
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (step !== 'at first') place.current?.querySelector<HTMLElement>('[data-next]')?.focus();
  }, [step]);
  const yes = async (): Promise<void> => {
    const gone = await erase(screen.world.record).then(
      () => true,
      () => false,
    );
    if (gone) screen.act({ kind: 'restocked', stock: ERASED });
    go(gone ? 'erased' : 'failed');
    screen.say(gone ? GONE : FAILED);
    done();
  };
  return (
    <section class="card" aria-labelledby="erase" ref={place}>
      <h2 id="erase">Erase everything</h2>
      {step === 'asked' ? (
        <>
          <p>
            This erases every conversation, plan, assignment and gradebook, and your settings, from this device. Only a
            file brings them back.
          </p>
          <p class="ways">
            <button type="button" class="button" onClick={() => void yes()}>
              Yes, erase everything
            </button>
            <button type="button" class="button primary" data-next onClick={() => go('at first')}>
              Keep everything
            </button>
          </p>
        </>
      ) : (
        <>
          <p tabIndex={-1} data-next>
            {step === 'erased' ? GONE : step === 'failed' ? FAILED : 'Leaves nothing of yours on this device.'}
          </p>
          <p class="ways">
            <button type="button" class="button" onClick={() => go('asked')}>
              Erase everything
            </button>
          </p>
        </>
      )}
    </section>
  );
}
