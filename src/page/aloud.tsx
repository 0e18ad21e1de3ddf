// The switch for reading aloud, which says where there is no voice to read with.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readersAmong } from '../store/voices.ts';

interface Props {
  readonly on: boolean;
  readonly muted: boolean;
  readonly set: (on: boolean) => void;
}

export function Aloud({ on, muted, set }: Props): JSX.Element {
  const voices = useVoices();
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={on}
          disabled={muted || (voices === 0 && !on)}
          aria-describedby="aloud"
          onChange={(event) => set(event.currentTarget.checked)}
        />
        <span>Read the lines aloud</span>
      </label>
      <p class="note" id="aloud">
        {voices === 0
          ? 'This browser has no English voice of its own on this device, so nothing can be read aloud.'
          : 'By this device’s own voices, in place of the murmur. A screen reader reads them anyway.'}
      </p>
    </>
  );
}

/** How many can read; some browsers find them only after a while. */
function useVoices(): number {
  const [count, know] = useState(countNow);
  useEffect(() => {
    if (!('speechSynthesis' in window)) return undefined;
    const look = (): void => know(countNow());
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => speechSynthesis.removeEventListener('voiceschanged', look);
  }, []);
  return count;
}

const countNow = (): number => ('speechSynthesis' in window ? readersAmong(speechSynthesis.getVoices()).length : 0);
