// What a student is asked for: the terms, and each scenario with how it stands. Attempts that count and practice are told apart.
import type { JSX } from 'preact';
import type { KeptAssignment } from '../core/kept-assignment.ts';
import type { Standing } from '../core/standing.ts';
import type { Scenario } from '../core/scenario.ts';
import { hasUndo, type Attempt } from '../core/attempt.ts';
import { bookFor, IN_A_FILE, whyNoMore } from '../store/assigned.ts';
import { isKeptBack } from '../store/sealed.ts';
import type { Screen } from './actor.ts';
import { COUNTING_WORDS, dueWords, endingsWords, leftWords, termsWords } from './assigned-words.ts';
import { Icon } from './icons.tsx';
import { resultsOf } from './results.ts';
import { hashOf } from './routes.ts';

interface Props {
  readonly screen: Screen;
  readonly kept: KeptAssignment;
  readonly standings: readonly Standing[];
}

export function Terms({ kept: { assignment } }: Pick<Props, 'kept'>): JSX.Element {
  const { due, note } = assignment;
  return (
    <div class="terms">
      {assignment.class === undefined && due === undefined ? null : (
        <p class="for">
          {assignment.class === undefined ? null : <span>For {assignment.class}</span>}
          {due === undefined ? null : <span>Due {dueWords(due)}</span>}
        </p>
      )}
      {note === undefined ? null : <p class="from-instructor">{note}</p>}
      <ul>
        {termsWords(assignment).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

export function ToPlay({ screen, kept, standings }: Props): JSX.Element {
  return (
    <section class="to-play" aria-labelledby="to-play">
      <h2 id="to-play">What to play</h2>
      <ol>
        {standings.map((standing) => (
          <li key={standing.asked.id} class="card">
            <OneToPlay screen={screen} kept={kept} standing={standing} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface OneProps {
  readonly screen: Screen;
  readonly kept: KeptAssignment;
  readonly standing: Standing;
}

function OneToPlay({ screen, kept, standing }: OneProps): JSX.Element {
  const { id } = standing.asked;
  const book = bookFor(screen.state, standing);
  if (book?.kind === 'ready')
    return <Playable screen={screen} kept={kept} standing={standing} scenario={book.scenario} />;
  const coming = book?.kind === 'loading' || kept.own.some((s) => s.id === id);
  return (
    <>
      <h3>{id}</h3>
      <p>{book?.kind === 'broken' ? book.problems[0]?.says : coming ? 'One moment …' : whyMissing(standing)}</p>
      {standing.asked.own === undefined || coming ? null : (
        <p class="actions">
          <a class="button" href="#/a">
            Open a file
          </a>
        </p>
      )}
    </>
  );
}

function whyMissing({ asked }: Standing): string {
  return asked.own === undefined ? 'This version of the game has no such scenario. Load the page anew.' : IN_A_FILE;
}

function Playable({ screen, kept, standing, scenario }: OneProps & { scenario: Scenario }): JSX.Element {
  const endings = endingsWords(standing.asked, scenario);
  const why = whyNoMore(kept, standing);
  const practice = standing.begun.length === 0 ? 'Practice first' : 'Practice';
  return (
    <>
      <h3>
        {scenario.title} <small>{scenario.minutes} minutes</small>
      </h3>
      <p>{scenario.tagline}</p>
      {endings === null ? null : <p>{endings}</p>}
      <p class="stands">
        <b>{stateWords(standing)}</b> · {leftWords(standing, kept.assignment.attempts)}
        {conductWords(screen, kept, standing)}
      </p>
      <p class="actions">
        <Counted screen={screen} kept={kept} standing={standing} scenario={scenario} />
        <a class="button" aria-label={`${practice}: ${scenario.title}`} href={`#/play/${scenario.id}`}>
          {practice}
        </a>
      </p>
      <p class="aside">
        {why !== null && standing.open === null ? why : 'Practice is as often as you like, and does not count.'}
      </p>
    </>
  );
}

/** The way into an attempt that counts, or on with what was left open. */
function Counted({ screen, kept, standing, scenario }: OneProps & { scenario: Scenario }): JSX.Element | null {
  const { open } = standing;
  const route = { kind: 'play', scenario: scenario.id, assignment: kept.id } as const;
  const at = (what: string): string => `${what}: ${scenario.title}`;
  const begin = (): void => {
    screen.act({ kind: 'begin anew', scenario: scenario.id });
    screen.act({ kind: 'went', route });
  };
  const may = whyNoMore(kept, standing) === null;
  if (open !== null && isUndone(open))
    return (
      <>
        {may ? (
          <button type="button" class="button primary" aria-label={at('Begin one that counts')} onClick={begin}>
            <Icon name="play" /> Begin one that counts
          </button>
        ) : null}
        <a class="button" aria-label={at('Go on with practice')} href={hashOf(route)}>
          Go on with practice
        </a>
      </>
    );
  if (open === null && !may) return null;
  const what = open === null ? 'Begin' : 'Go on';
  return (
    <a class="button primary" aria-label={at(what)} href={hashOf(route)}>
      <Icon name="play" /> {what}
    </a>
  );
}

function isUndone(open: Attempt): boolean {
  return open.mode === 'practice' || hasUndo(open);
}

function stateWords({ open, finished }: Standing): string {
  const left = open === null ? '' : isUndone(open) ? 'Left open, as practice' : 'Left open';
  const done = finished.length === 0 ? '' : finished.length === 1 ? 'Done once' : `Done ${finished.length} times`;
  return [done, left].filter((words) => words !== '').join('; ') || 'Not begun';
}

/** What the attempt that counts came to, where that may be told. */
function conductWords({ state }: Screen, kept: KeptAssignment, { asked, finished }: Standing): string {
  if (finished.length === 0) return '';
  if (isKeptBack(kept)) return ' · how you asked is told once you have handed in';
  const ids = new Set(finished.map((a) => a.id));
  const conducts = resultsOf(state, asked.id)
    .filter((r) => ids.has(r.attempt.id))
    .map((r) => r.conduct);
  if (conducts.length < finished.length) return ' · …';
  const { counts } = kept.assignment;
  const one = counts === 'best' ? Math.max(...conducts) : counts === 'last' ? conducts.at(-1)! : conducts[0]!;
  const which = conducts.length === 1 ? '' : `; ${COUNTING_WORDS[counts]}`;
  return ` · how you asked: ${one} of 100${which}`;
}
