// Handing in: the student's name or code, which attempts go in, and the result as a code. Handing in is the student's own doing:
// nothing is sent from here. A name is asked for only when it is needed, and kept on this device.
import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { resultOf } from '../core/hand-in.ts';
import type { KeptAssignment } from '../core/kept-assignment.ts';
import { NAME_LENGTH, receiptOf, resultCode, studentName } from '../core/result.ts';
import type { Standing } from '../core/standing.ts';
import type { Attempt } from '../core/attempt.ts';
import { scenarioFor } from '../store/actions.ts';
import { isKeptBack } from '../store/sealed.ts';
import { bookOf, type State } from '../store/state.ts';
import type { Screen } from './actor.ts';
import { HandInWays } from './hand-in-ways.tsx';
import { whenWords } from './when.ts';

interface Props {
  readonly screen: Screen;
  readonly kept: KeptAssignment;
  readonly standings: readonly Standing[];
}

const NAME_MISSING = 'Write your name or code first. It is how your instructor knows that this is yours.';

export function HandIn({ screen, kept, standings }: Props): JSX.Element {
  const [missing, miss] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const code = useCode(screen.state, kept, standings);
  const done = code !== null && kept.handedIn.at(-1)?.receipt === receiptOf(code);
  const handIn = (): void => {
    miss(kept.student === '');
    if (code === null) {
      screen.say(NAME_MISSING);
      return field.current?.focus();
    }
    const receipt = receiptOf(code);
    const handedIn = [...kept.handedIn, { at: screen.world.clock(), receipt }];
    screen.act({ kind: 'assignment kept', assignment: { ...kept, handedIn } });
    screen.say(`Your result is ready. Its receipt is ${receipt.split('').join(' ')}.`);
  };
  return (
    <section class="card hand-in" aria-labelledby="hand-in">
      <h2 id="hand-in">Hand in</h2>
      <Name screen={screen} kept={kept} field={field} missing={missing && kept.student === ''} />
      <WhatGoesIn state={screen.state} standings={standings} />
      {done ? <HandInWays screen={screen} kept={kept} code={code} /> : null}
      {done || finishedIn(standings).length === 0 ? null : (
        <>
          <p>{before(kept)}</p>
          <p class="actions">
            <button type="button" class="button primary" onClick={handIn}>
              {kept.handedIn.length === 0 ? 'Hand in' : 'Hand in again'}
            </button>
          </p>
        </>
      )}
      <Receipts kept={kept} />
    </section>
  );
}

/** What is to be known before the button is pressed. */
function before(kept: KeptAssignment): string {
  if (kept.handedIn.length > 0)
    return 'Something has changed since you handed in: an attempt, or your name. Handing in again makes a new, longer code that holds everything.';
  if (isKeptBack(kept)) return 'Once you hand in, the explanations open, and no further attempt counts.';
  return 'You get a code to send to your instructor. You can play on and hand in again later.';
}

/** All finished attempts as a code; null without any, or without a name. */
function useCode(state: State, kept: KeptAssignment, standings: readonly Standing[]): string | null {
  const { id, assignment, student } = kept;
  return useMemo(() => {
    const attempts = finishedIn(standings);
    if (student === '' || attempts.length === 0) return null;
    return resultCode(resultOf(id, assignment, student, attempts, (attempt) => scenarioFor(state, attempt)));
  }, [state.attempts, state.library, state.versions, id, student]);
}

function finishedIn(standings: readonly Standing[]): Attempt[] {
  return standings.flatMap((s) => s.finished).toSorted((a, b) => a.started - b.started);
}

interface NameProps extends Pick<Props, 'screen' | 'kept'> {
  readonly field: { current: HTMLInputElement | null };
  readonly missing: boolean;
}

function Name({ screen, kept, field, missing }: NameProps): JSX.Element {
  const [written, write] = useState(kept.student);
  const keep = (text: string): void => {
    write(text);
    const student = studentName(text);
    // Not before the record has been read: what is kept of it must not be lost.
    if (screen.state.attempts !== null && student !== kept.student)
      screen.act({ kind: 'assignment kept', assignment: { ...kept, student } });
  };
  return (
    <div class="field">
      <label for="student">Your name or code</label>
      <input
        id="student"
        ref={field}
        value={written === '' ? kept.student : written}
        maxLength={NAME_LENGTH}
        autocomplete="off"
        spellcheck={false}
        aria-describedby="student-note"
        aria-invalid={missing}
        onInput={(event) => keep(event.currentTarget.value)}
      />
      <p id="student-note" class={missing ? 'wrong' : 'aside'}>
        {missing ? NAME_MISSING : 'It stays on this device, and is sent only in what you hand in.'}
      </p>
    </div>
  );
}

function WhatGoesIn({ state, standings }: { state: State; standings: readonly Standing[] }): JSX.Element {
  const some = standings.filter((s) => s.finished.length > 0);
  if (some.length === 0) return <p>Nothing to hand in yet. Finish an attempt that counts, and it goes in.</p>;
  const missing = standings.length - some.length;
  return (
    <>
      <p>These go in:</p>
      <ul class="goes-in">
        {some.map(({ asked, finished }) => {
          const book = bookOf(state, asked.id);
          return (
            <li key={asked.id}>
              {book?.kind === 'ready' ? book.scenario.title : asked.id}:{' '}
              {finished.length === 1 ? '1 attempt' : `${finished.length} attempts`}
            </li>
          );
        })}
      </ul>
      {missing === 0 ? null : (
        <p class="aside">
          {missing === 1 ? 'One scenario is' : `${missing} scenarios are`} not done yet. What is left open stays here.
        </p>
      )}
    </>
  );
}

function Receipts({ kept: { handedIn } }: Pick<Props, 'kept'>): JSX.Element | null {
  if (handedIn.length === 0) return null;
  return (
    <div class="receipts">
      <h3>Your receipts</h3>
      <ul>
        {handedIn.map(({ at, receipt }) => (
          <li key={`${at} ${receipt}`}>
            <b class="receipt">{receipt}</b> {whenWords(at)}
          </li>
        ))}
      </ul>
      <p class="aside">Write the last one down. Your instructor sees the same four characters.</p>
    </div>
  );
}
