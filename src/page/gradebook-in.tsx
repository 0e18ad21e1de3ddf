// Where codes come in: pasted, dropped or chosen, in any mixture and hundreds at once. What held no code is named, so that nothing is lost unseen.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { codesIn } from '../core/result.ts';
import type { Screen } from './actor.ts';
import { useFileDrops } from './file-choice.tsx';
import type { Codes } from './gradebook-codes.ts';

/** Bytes beyond which a file is not even opened. */
const MOST_BYTES = 64_000_000;
/** Milliseconds after which the page may draw. */
const SLICE_MS = 30;

interface Report {
  readonly came: number;
  readonly added: number;
  /** What had no code in it, or could not be read. */
  readonly without: readonly string[];
}

interface Source {
  readonly name: string;
  readonly text: () => Promise<string>;
}

const PASTED = 'what you pasted';

export function ComeIn({ screen, codes }: { screen: Screen; codes: Codes }): JSX.Element {
  const [report, tell] = useState<Report | 'reading' | null>(null);
  const [text, type] = useState('');
  const take = async (sources: readonly Source[]): Promise<void> => {
    tell('reading');
    const { found, without } = await foundIn(sources);
    const added = found.length === 0 ? 0 : await codes.add(found);
    tell({ came: found.length, added, without });
    screen.say(reportWords({ came: found.length, added, without }));
  };
  const takeFiles = (files: readonly File[]): void =>
    void take(files.map((f) => ({ name: f.name, text: () => textOf(f) })));
  const takeText = (written: string): void => void take([{ name: PASTED, text: async () => written }]);
  const over = useFileDrops(takeFiles);
  return (
    <section class={over ? 'card come-in over no-print' : 'card come-in no-print'} aria-labelledby="in">
      <h2 id="in">Bring in results</h2>
      <label class="pasting">
        <span>Paste codes here, with whatever stands around them: mails, a column of a sheet, a forum page.</span>
        <textarea
          rows={2}
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData('text/plain') ?? '';
            if (!/HS1\s*:/i.test(pasted)) return;
            event.preventDefault();
            takeText(pasted);
          }}
        />
      </label>
      <p class="ways">
        <button
          type="button"
          class="button small"
          disabled={text.trim() === ''}
          onClick={() => {
            takeText(text);
            type('');
          }}
        >
          Read what is written there
        </button>
        <label class="button small choose-file">
          Choose files
          <input
            type="file"
            class="unseen"
            multiple
            onChange={(event) => {
              takeFiles([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
        </label>
        <span class="note">Or drop any number of files anywhere on this screen.</span>
      </p>
      <ReportOf report={report} />
      {codes.notKept === null ? null : <p class="wrong">{codes.notKept}</p>}
    </section>
  );
}

function ReportOf({ report }: { report: Report | 'reading' | null }): JSX.Element | null {
  if (report === null) return null;
  if (report === 'reading') return <p class="report">One moment …</p>;
  return <p class="report">{reportWords(report)}</p>;
}

const MOST_NAMED = 8;

function reportWords({ came, added, without }: Report): string {
  const known = came - added;
  const codes = came === 1 ? '1 code' : `${came.toLocaleString('en-US')} codes`;
  const before = known === 0 ? '' : ` ${known.toLocaleString('en-US')} had come before.`;
  const more = without.length > MOST_NAMED ? ` and ${without.length - MOST_NAMED} more` : '';
  const empty = without.length === 0 ? '' : ` No code was found in ${without.slice(0, MOST_NAMED).join(', ')}${more}.`;
  return `${codes} came in.${before}${empty}`;
}

async function foundIn(sources: readonly Source[]): Promise<{ found: string[]; without: string[] }> {
  const found: string[] = [];
  const without: string[] = [];
  let awake = performance.now();
  for (const { name, text } of sources) {
    const codes = codesIn(await text());
    found.push(...codes);
    if (codes.length === 0) without.push(name);
    if (performance.now() - awake < SLICE_MS) continue;
    await new Promise((done) => setTimeout(done));
    awake = performance.now();
  }
  return { found, without };
}

async function textOf(file: File): Promise<string> {
  if (file.size > MOST_BYTES) return '';
  return file.text().catch(() => '');
}
