// A file of the player's: chosen with a button, or dropped anywhere on the screen. What becomes of it is the caller's business.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props {
  readonly chosen: (file: File) => void;
  /** What the button says. */
  readonly label?: string;
  /** As the input takes it. */
  readonly accept?: string;
}

const JSON_FILES = '.json,application/json';

export function ChooseFile({ chosen, label = 'Choose a file', accept = JSON_FILES }: Props): JSX.Element {
  return (
    <label class="button choose-file">
      {label}
      <input
        type="file"
        class="unseen"
        accept={accept}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) chosen(file);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}

/** Whether a file is held over the page; `dropped` gets the first that is let go. */
export function useDrops(dropped: (file: File) => void): boolean {
  return useFileDrops(([first]) => {
    if (first !== undefined) dropped(first);
  });
}

/** The same with all that are let go, one at least. */
export function useFileDrops(dropped: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hover = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      // A part of the screen has taken it.
      if (event.defaultPrevented) return setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      setOver(false);
      dropped(files);
    };
    document.addEventListener('dragover', hover);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', hover);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  });
  return over;
}
