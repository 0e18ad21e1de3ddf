// A lesson sheet: what an instructor needs to talk about a scenario with a class. It tells of what happens, so it is not for students.
import './lesson.css';
import type { JSX } from 'preact';
import { lessonOf, type Lesson as Sheet } from '../core/lessons.ts';
import { principle } from '../core/principles.ts';
import type { Scenario } from '../core/scenario.ts';
import { bookOf } from '../store/state.ts';
import type { Screen } from './actor.ts';
import { Bar } from './bar.tsx';
import { TeachHead } from './teach-head.tsx';

/** Minutes of talk that three questions take a class. */
const TALK = 20;

export function Lesson({ screen, id }: { screen: Screen; id: string }): JSX.Element {
  const book = bookOf(screen.state, id);
  const lesson = lessonOf(id);
  return (
    <>
      <Bar screen={screen}>
        <b>For instructors</b>
      </Bar>
      <main class="teach lesson">
        {lesson === null || book === null || book.kind === 'broken' ? <Nothing id={id} /> : null}
        {lesson !== null && book?.kind === 'ready' ? <Whole scenario={book.scenario} lesson={lesson} /> : null}
        {book?.kind === 'loading' ? <TeachHead now={null}>Lesson sheet</TeachHead> : null}
      </main>
    </>
  );
}

function Nothing({ id }: { id: string }): JSX.Element {
  return (
    <>
      <TeachHead now={null}>Lesson sheet</TeachHead>
      <p>
        There is no lesson sheet for “{id.slice(0, 40)}”. Each scenario that comes with the game has one.{' '}
        <a href="#/teach">Back to the assignment.</a>
      </p>
    </>
  );
}

function Whole({ scenario, lesson }: { scenario: Scenario; lesson: Sheet }): JSX.Element {
  return (
    <>
      <TeachHead now={null}>Lesson sheet: {scenario.title}</TeachHead>
      <p class="for-you">
        <b>For the instructor.</b> It tells of what happens in the scenario. Hand it to nobody who has yet to play.
      </p>
      <p class="ways">
        <button type="button" class="button" onClick={() => print()}>
          Print this sheet
        </button>
        <a class="button" href={`#/play/${scenario.id}`}>
          Play the scenario
        </a>
      </p>
      <div class="lesson-parts">
        <AtAGlance scenario={scenario} lesson={lesson} />
        <div class="stack">
          <Questions lesson={lesson} />
          <LookFor lesson={lesson} />
        </div>
      </div>
    </>
  );
}

function AtAGlance({ scenario, lesson }: { scenario: Scenario; lesson: Sheet }): JSX.Element {
  return (
    <section class="card" aria-labelledby="glance">
      <h2 id="glance">At a glance</h2>
      <dl class="glance">
        <dt>What it is about</dt>
        <dd>{lesson.aim}</dd>
        <dt>The player’s goal</dt>
        <dd>{scenario.goal}</dd>
        <dt>Time</dt>
        <dd>
          {scenario.minutes} minutes to play, {TALK} to talk
        </dd>
        <dt>Principles</dt>
        <dd>{scenario.principles.map((id) => principle(id).title).join(' · ')}</dd>
      </dl>
    </section>
  );
}

function Questions({ lesson }: { lesson: Sheet }): JSX.Element {
  return (
    <section class="card" aria-labelledby="discuss">
      <h2 id="discuss">Three questions to discuss</h2>
      <ol class="questions">
        {lesson.questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </section>
  );
}

function LookFor({ lesson }: { lesson: Sheet }): JSX.Element {
  return (
    <section class="card" aria-labelledby="look-for">
      <h2 id="look-for">What to look for</h2>
      <ul class="look-for">
        {lesson.lookFor.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </section>
  );
}
