// The guide for instructors: ten minutes from nothing to a class result, and what the gradebook can know and cannot.
import './teach-guide.css';
import type { JSX } from 'preact';
import type { Screen } from './actor.ts';
import { Bar } from './bar.tsx';
import { TeachHead } from './teach-head.tsx';

export function Guide({ screen }: { screen: Screen }): JSX.Element {
  return (
    <>
      <Bar screen={screen}>
        <b>For instructors</b>
      </Bar>
      <main class="teach guide">
        <TeachHead now="guide">Ten minutes to a class result</TeachHead>
        <p>
          There is no server and no account. Your class gets a link and sends back a code. This is all there is to do.
        </p>
        <div class="guide-parts">
          <div class="stack">
            <Steps />
            <Kept />
          </div>
          <div class="stack">
            <Kinds />
            <Knows />
          </div>
        </div>
      </main>
    </>
  );
}

function Steps(): JSX.Element {
  return (
    <section class="card" aria-labelledby="steps">
      <h2 id="steps">The six steps</h2>
      <ol>
        <li>
          <b>Play one yourself</b> (six minutes). <a href="#/play/handstand-call">Handstands</a> is the one to start
          with. Argue a little.
        </li>
        <li>
          <b>
            <a href="#/teach">Assign</a>
          </b>{' '}
          (one minute). What you find there could go out as it is: three scenarios, about twenty minutes, explained at
          the end, the best of three attempts. Change the title and the class.
        </li>
        <li>
          <b>Hand it out</b> (one minute). Copy the link into your course page or a mail, show the QR code, or print the
          handout. “See it as a student does” shows what they get.
        </li>
        <li>
          <b>They play.</b> In any browser, on a laptop or a phone, with no sign-in. They write a name or a code; tell
          them which one you want. Practice does not count, and they see which is which.
        </li>
        <li>
          <b>They hand in</b> a code, by mail, in a form or in your course system. It is a few lines of capital letters
          and digits. They keep its last four characters as a receipt, and you see the same four.
        </li>
        <li>
          <b>
            <a href="#/teach/gradebook">Gradebook</a>
          </b>{' '}
          (two minutes). Paste everything that came, in any order, mails and all, or drop the files. Each attempt is
          played again here, and the score shown is what those picks are worth.
        </li>
      </ol>
    </section>
  );
}

function Kinds(): JSX.Element {
  return (
    <section class="card" aria-labelledby="kinds">
      <h2 id="kinds">Which terms for what</h2>
      <dl>
        <dt>A first lesson</dt>
        <dd>Coached, as many attempts as they like, no pass mark. Then the three questions of the lesson sheet.</dd>
        <dt>Homework</dt>
        <dd>Explained at the end, three attempts, the best one counts, pass at 70. This is how the builder begins.</dd>
        <dt>A graded exercise</dt>
        <dd>
          Explained once handed in, one attempt, the same luck for all. Let them practice on another scenario first.
        </dd>
      </dl>
      <p class="note">
        Conduct is how they asked, from 0 to 100, and luck is no part of it. What they got is told apart: a perfect
        email may go unanswered.
      </p>
    </section>
  );
}

function Knows(): JSX.Element {
  return (
    <section class="card" aria-labelledby="knows">
      <h2 id="knows">What the gradebook knows</h2>
      <p>
        It replays every pick, so a score cannot be written into a code by hand. It sets apart codes that were changed
        on the way, that belong to another assignment, that were played faster than anybody reads, or that came under
        two names.
      </p>
      <p>
        It cannot know who sat at the keyboard, nor whether somebody with the skill for it made up a legal play. It says
        “checked replay” and means no more. For an exam, have them play in the room.
      </p>
    </section>
  );
}

function Kept(): JSX.Element {
  return (
    <section class="card" aria-labelledby="where">
      <h2 id="where">Where things are</h2>
      <ul>
        <li>Assignments and gradebooks: in this browser, on this device. Nothing is sent anywhere.</li>
        <li>
          To move or to be safe: “Save as a file” for one assignment, or <a href="#/yours">Yours to keep</a> for
          everything.
        </li>
        <li>
          To change an assignment that is out: open its link in the builder. A new note or due date leaves it the same.
          Any other change makes another assignment, and its results go into another gradebook.
        </li>
        <li>A student who changes devices starts anew there. The code holds what was played where it was made.</li>
        <li>Terms are not secret: whoever has the link can read them.</li>
      </ul>
    </section>
  );
}
