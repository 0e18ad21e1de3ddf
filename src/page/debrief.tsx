// The debrief: how it ended, how you asked and what you got as two things, a bar a principle, and every decision with what it cost.
import './debrief.css';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { known } from '../core/analysis.ts';
import { counts, replayAttempt, type Attempt } from '../core/attempt.ts';
import { debrief, isProblem, type Debrief, type Told } from '../core/debrief.ts';
import { STAGE_TITLE } from '../core/principles.ts';
import { callsForPlans } from '../core/plans.ts';
import { luckOf } from '../core/luck.ts';
import type { Playthrough } from '../core/playthrough.ts';
import type { Scenario } from '../core/scenario.ts';
import { scenarioFor } from '../store/actions.ts';
import type { Screen } from './actor.ts';
import { Bar } from './bar.tsx';
import type { CardWords } from './card-words.ts';
import { SaveCard } from './card.tsx';
import { Icon, Stars } from './icons.tsx';
import { hashOf } from './routes.ts';
import { Sealed } from './sealed.tsx';
import { DecisionArticle } from './decision.tsx';
import { LuckCard } from './luck.tsx';
import { MapSoon } from './map-soon.tsx';
import { MakePlans } from './plans.tsx';
import { OtherWays } from './other-ways.tsx';
import { Figured } from './progress-figures.ts';
import { resultsOf } from './results.ts';
import { TakeAway } from './take-away.tsx';
import { Transcript } from './transcript.tsx';
import { isSealed } from '../store/sealed.ts';
import { playRoute, type State } from '../store/state.ts';
import { transcriptOf } from '../core/transcript.ts';

export function DebriefScreen({ screen, id }: { screen: Screen; id: string }): JSX.Element {
  const { state } = screen;
  const attempt = state.attempts?.find((a) => a.id === id);
  const scenario = attempt === undefined ? null : scenarioFor(state, attempt);
  if (attempt !== undefined && scenario !== null && scenario !== undefined)
    return <Of screen={screen} attempt={attempt} scenario={scenario} />;
  const waiting = state.attempts === null || scenario === undefined;
  return (
    <Apology screen={screen} title={waiting ? 'One moment …' : 'This conversation is not on this device'}>
      {waiting ? '' : 'It may have been played elsewhere, or been erased here.'}
    </Apology>
  );
}

function Of({ screen, attempt, scenario }: { screen: Screen; attempt: Attempt; scenario: Scenario }): JSX.Element {
  const replayed = useMemo(() => replayAttempt(attempt, scenario), [attempt, scenario]);
  if (replayed.kind === 'refused')
    return (
      <Apology screen={screen} title="This conversation cannot be read">
        {replayed.says}
      </Apology>
    );
  if (replayed.playthrough.ending === null) {
    return (
      <Apology screen={screen} title="This conversation is not over">
        <a href={hashOf(playRoute(attempt))}>Go on with it.</a>
      </Apology>
    );
  }
  if (isSealed(screen.state, attempt)) return <Sealed screen={screen} attempt={attempt} />;
  if (known(scenario) === null) return <Waiting screen={screen} />;
  const it = debrief(replayed.playthrough);
  if (isProblem(it))
    return (
      <Apology screen={screen} title="This conversation cannot be scored">
        {it.problem.says}
      </Apology>
    );
  return <Whole screen={screen} attempt={attempt} play={replayed.playthrough} it={it} />;
}

function Waiting({ screen }: { screen: Screen }): JSX.Element {
  return (
    <Apology screen={screen} title="One moment …">
      What each choice cost is being worked out.
    </Apology>
  );
}

function Apology({
  screen,
  title,
  children,
}: {
  screen: Screen;
  title: string;
  children: JSX.Element | string;
}): JSX.Element {
  return (
    <>
      <Bar screen={screen}>How it went</Bar>
      <main class="plain">
        <h1>{title}</h1>
        <p>
          {children} <a href="#/">Back to the desk</a>
        </p>
      </main>
    </>
  );
}

interface WholeProps {
  readonly screen: Screen;
  readonly attempt: Attempt;
  readonly play: Playthrough;
  readonly it: Debrief;
}

function Whole({ screen, attempt, play, it }: WholeProps): JSX.Element {
  const { scenario } = play;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [attempt.id]);
  const player = scenario.cast.find((p) => p.id === scenario.player);
  return (
    <>
      <Bar screen={screen}>
        <b>{scenario.title}</b>
        <span class="count"> · how it went</span>
      </Bar>
      <Figured screen={screen} />
      <main class="debrief">
        <div class="outcome">
          <img
            class="outcome-art"
            src={`assets/portraits/${player?.look ?? 'you'}-${moodAfter(it)}.svg`}
            width="200"
            height="200"
            alt=""
          />
          <div class="outcome-text">
            <h1 ref={heading} tabIndex={-1}>
              {it.ending.title}
            </h1>
            <p>{it.ending.text}</p>
          </div>
          <div class="two">
            <section aria-labelledby="got" class="fact">
              <h2 id="got">What you got</h2>
              <p>
                <b>{it.outcome}</b>
              </p>
            </section>
            <section aria-labelledby="asked" class="fact">
              <h2 id="asked">How you asked</h2>
              <p class="conduct">
                {counts(attempt) ? <Stars count={it.stars} /> : <b>Practice</b>}
                <span>
                  <span class="figure">{it.score.conduct}</span> of 100
                </span>
              </p>
            </section>
          </div>
        </div>
        <div class="columns">
          <div class="side">
            <Bars it={it} compared={comparison(screen.state, attempt, it.score.conduct)} />
            <MapSoon screen={screen} play={play} attempt={attempt} />
            <OtherWays state={screen.state} attempt={attempt} scenario={scenario} />
            <LuckCard all={luckOf(play)} conduct={it.score.conduct} />
            <TakeAway play={play} />
            {callsForPlans(scenario.principles) ? <MakePlans screen={screen} /> : null}
          </div>
          <section aria-labelledby="said" class="card said">
            <h2 id="said">What you said</h2>
            <p class="note">Steady gave nothing away. A wobble cost less than 10 of 100, a tumble 10 or more.</p>
            {it.score.pastZero ? (
              <p class="note">Together these cost more than there was to win, so the score stops at 0.</p>
            ) : null}
            {it.said.map((told) => (
              <DecisionArticle
                key={told.number}
                screen={screen}
                attempt={attempt}
                play={play}
                told={told}
                pastZero={it.score.pastZero}
                turningPoint={told === it.turningPoint}
                explained={attempt.mode === 'coached'}
              />
            ))}
            <p class="actions">
              <Transcript text={transcriptOf(attempt, scenario)} name={scenario.id} />
              <SaveCard words={cardOf(attempt, play, it)} name={scenario.id} say={screen.say} />
              {attempt.assignment === undefined ? null : (
                <a class="button primary" href={`#/a/${attempt.assignment}`}>
                  Back to the assignment
                </a>
              )}
              <button
                type="button"
                class={attempt.assignment === undefined ? 'button primary' : 'button'}
                onClick={() => screen.act({ kind: 'again', scenario: scenario.id })}
              >
                <Icon name="again" /> Play again{attempt.assignment === undefined ? '' : ', as practice'}
              </button>
              <a class="button" href="#/progress">
                Progress
              </a>
              <a class="button" href="#/">
                Back to the desk
              </a>
            </p>
          </section>
        </div>
      </main>
    </>
  );
}

function cardOf(attempt: Attempt, { scenario }: Playthrough, it: Debrief): CardWords {
  const stars = counts(attempt) ? it.stars : null;
  return { scenario: scenario.title, ending: it.ending.title, conduct: it.score.conduct, stars };
}

function moodAfter(it: Debrief): string {
  if (it.score.conduct >= 70) return 'warm';
  return it.score.conduct >= 40 ? 'thinking' : 'deflated';
}

/** How this one stands to the best that counts, in a sentence. */
function comparison(state: State, attempt: Attempt, conduct: number): string | null {
  const others = resultsOf(state, attempt.scenario).filter((r) => r.counts && r.attempt.id !== attempt.id);
  if (others.length === 0) return null;
  const best = Math.max(...others.map((r) => r.conduct));
  if (conduct > best) return `Your best so far was ${best}. This is ${conduct - best} better.`;
  return conduct === best
    ? `As good as your best so far.`
    : `Your best so far is ${best}, ${best - conduct} more than this.`;
}

function Bars({ it, compared }: { it: Debrief; compared: string | null }): JSX.Element {
  return (
    <section aria-labelledby="bars" class="card bars">
      <h2 id="bars">By principle</h2>
      {it.bars.map(({ stage, bars }) => (
        <div key={stage} class={`group of-${stage}`}>
          <h3>
            <Icon name={stage} size={18} /> {STAGE_TITLE[stage]}
          </h3>
          {bars.map(({ principle, share }) => (
            <p key={principle.id} class="principle">
              <span>{principle.title}</span>
              <i class="track" style={{ '--share': `${share}%` }} aria-hidden="true" />
              <b>{share}</b>
            </p>
          ))}
        </div>
      ))}
      <Tip worst={it.turningPoint} />
      {compared === null ? null : <p class="note">{compared}</p>}
      {it.notAsked.length === 0 ? null : (
        <p class="note">
          <b>Not asked of you this time:</b> {it.notAsked.map((p) => p.title.toLowerCase()).join('; ')}.
        </p>
      )}
    </section>
  );
}

function Tip({ worst }: { worst: Told | null }): JSX.Element {
  if (worst === null)
    return <p class="tip">Nothing you said gave anything away. That is as well as this can be done.</p>;
  return (
    <p class="tip">
      <b>Worth most next time</b>
      {worst.choice.better ?? worst.choice.why} That was {worst.decision.shownCost} points.
    </p>
  );
}
