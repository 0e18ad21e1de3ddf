// The conversation to take away: a text file, made on the device.
import type { JSX } from 'preact';
import { Icon } from './icons.tsx';

export function Transcript({ text, name }: { text: string; name: string }): JSX.Element {
  const save = (): void => {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: `${name}.txt` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <button type="button" class="button" onClick={save}>
      <Icon name="save" /> Save as text
    </button>
  );
}
