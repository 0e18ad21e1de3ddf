// The instructor's own export of an LMS: chosen or dropped here, one column filled, looked over, and saved again. It goes nowhere.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Read } from '../core/kept.ts';
import { MOST_EXPORT, readExport, type LmsExport } from '../core/lms-export.ts';
import type { Scored } from '../core/lms-fill.ts';
import type { Screen } from './actor.ts';
import { ChooseFile } from './file-choice.tsx';
import { FillForm } from './gradebook-out-form.tsx';

interface Props {
  readonly screen: Screen;
  readonly scores: readonly Scored[];
  readonly title: string;
}

interface Chosen {
  readonly name: string;
  readonly read: Read<LmsExport>;
}

const KINDS = '.csv,.txt,.tsv,.xls,text/csv,text/plain,text/tab-separated-values';

export function FillExport({ screen, scores, title }: Props): JSX.Element {
  const [chosen, choose] = useState<Chosen | null>(null);
  const [over, setOver] = useState(false);
  const open = async (file: File): Promise<void> => {
    const read = await exportIn(file);
    choose({ name: file.name, read });
    if ('why' in read) screen.say(`${file.name}: ${read.why}`);
  };
  const drop = (event: DragEvent): void => {
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    // So that the screen does not take it for codes.
    event.preventDefault();
    void open(file);
  };
  return (
    <section
      class={over ? 'out-part out-fill over' : 'out-part out-fill'}
      aria-labelledby="out-fill"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h3 id="out-fill">Fill your LMS’s own file</h3>
      <p>
        Export the gradebook from Canvas, Moodle or Blackboard as CSV and drop it here. You get it back with one column
        filled and every other byte as it was. It is read on this device and goes nowhere.
      </p>
      <p class="ways">
        <ChooseFile label="Choose the export" accept={KINDS} chosen={(file) => void open(file)} />
      </p>
      {chosen === null ? null : 'why' in chosen.read ? (
        <p class="wrong">
          {chosen.name}: {chosen.read.why}
        </p>
      ) : (
        <FillForm
          key={chosen.name}
          screen={screen}
          from={chosen.read.value}
          name={chosen.name}
          scores={scores}
          title={title}
        />
      )}
    </section>
  );
}

async function exportIn(file: File): Promise<Read<LmsExport>> {
  if (file.size > MOST_EXPORT) return { why: 'This file is larger than 20 MB. No gradebook is.' };
  try {
    return readExport(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { why: 'This file could not be read. Choose it once more.' };
  }
}
