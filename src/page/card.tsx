// The button that saves a card of how it went: a picture made on the device, with no name on it and sent nowhere.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CardWords } from './card-words.ts';
import { cardAlt } from './card-words.ts';
import { Icon } from './icons.tsx';

interface Props {
  readonly words: CardWords;
  /** The scenario's id, for the file's name. */
  readonly name: string;
  readonly say: (text: string) => void;
}

export function SaveCard({ words, name, say }: Props): JSX.Element {
  const [busy, work] = useState(false);
  const save = async (): Promise<void> => {
    if (busy) return;
    work(true);
    try {
      const { drawCard } = await import('./card-picture.ts');
      toFile(await drawCard(words), `handstand-${name}.png`);
      say(`Card saved: ${cardAlt(words)}`);
    } catch {
      say('The card could not be made in this browser.');
    }
    work(false);
  };
  return (
    <button type="button" class="button" aria-disabled={busy} onClick={() => void save()}>
      <Icon name="save" /> Save a card
    </button>
  );
}

function toFile(picture: Blob, name: string): void {
  const address = URL.createObjectURL(picture);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
