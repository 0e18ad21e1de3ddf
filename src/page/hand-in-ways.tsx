// The code of a result and the ways to send it: copied, as a file, by the device's share sheet or in a mail. Each is the student's own press.
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { KeptAssignment } from '../core/kept-assignment.ts';
import { receiptOf } from '../core/result.ts';
import type { Screen } from './actor.ts';
import { Icon } from './icons.tsx';
import { whenWords } from './when.ts';
import { nameOf, saveFile } from './yours-file.ts';

interface Props {
  readonly screen: Screen;
  readonly kept: KeptAssignment;
  readonly code: string;
}

/** Characters of a `mailto:` that mail programs still take. */
const MOST_MAIL = 1800;

export function HandInWays({ screen, kept, code }: Props): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const [told, tell] = useState('');
  // Only where it has just been made: not on a visit later.
  const [since] = useState(kept.handedIn.at(-1)?.at ?? 0);
  useEffect(() => {
    if (screen.world.clock() - since < 2000) heading.current?.focus();
  }, []);
  const say = (text: string): void => {
    tell(text);
    screen.say(text);
  };
  const copy = (): void => {
    navigator.clipboard.writeText(code).then(
      () => say('Copied. Paste it where your instructor asked for it.'),
      () => say('This browser does not allow copying. Select the code and copy it by hand.'),
    );
  };
  const save = (): void => {
    saveFile(
      `handstand-${nameOf(`${kept.assignment.title} ${kept.student}`, 'result')}.txt`,
      textOf(kept, code),
      'text/plain',
    );
    say('Saved as a file. Send it to your instructor.');
  };
  const share = (): void => {
    // Whoever closes the share sheet has changed their mind: nothing has gone wrong.
    navigator.share({ title: subjectOf(kept), text: textOf(kept, code) }).catch(() => {});
  };
  const mail = mailOf(kept, code);
  return (
    <div class="result">
      <h3 ref={heading} tabIndex={-1}>
        Your result
      </h3>
      <p>
        Send this code to your instructor, all of it. It holds what you picked and when, and no score: that is worked
        out from it.
      </p>
      <textarea
        readOnly
        rows={4}
        aria-label="Your result, as a code"
        spellcheck={false}
        value={code}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p class="actions">
        <button type="button" class="button primary" onClick={copy}>
          Copy
        </button>
        <button type="button" class="button" onClick={save}>
          <Icon name="save" /> Save as a file
        </button>
        {'share' in navigator ? (
          <button type="button" class="button" onClick={share}>
            Share
          </button>
        ) : null}
        <a class="button" href={mail.href}>
          Mail
        </a>
      </p>
      {mail.holds ? null : (
        <p class="aside">The code is too long for a mail that is begun here: save it as a file and attach that.</p>
      )}
      <p class="aside">{told}</p>
    </div>
  );
}

function subjectOf({ assignment, student }: KeptAssignment): string {
  return `${assignment.title}: ${student}`;
}

/** The code with words above it, so that a person who finds it knows what it is. */
function textOf({ assignment, student, handedIn }: KeptAssignment, code: string): string {
  const at = handedIn.at(-1)?.at;
  return [
    assignment.title,
    ...(assignment.class === undefined ? [] : [assignment.class]),
    student,
    `${at === undefined ? 'Handed in' : `Handed in ${whenWords(at)}`}, receipt ${receiptOf(code)}`,
    '',
    code,
    '',
  ].join('\r\n');
}

/** A mail with the code in it; without it where a mail program would cut it short. */
function mailOf(kept: KeptAssignment, code: string): { href: string; holds: boolean } {
  const begun = `mailto:?subject=${encodeURIComponent(subjectOf(kept))}&body=`;
  const whole = begun + encodeURIComponent(textOf(kept, code));
  if (whole.length <= MOST_MAIL) return { href: whole, holds: true };
  return { href: begun + encodeURIComponent('My result is in the attached file.\r\n'), holds: false };
}
