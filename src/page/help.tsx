// Help, in one screen: how to play, what the score means, what is kept.
import './settings.css';
import type { JSX } from 'preact';
import type { Screen } from './actor.ts';
import { Bar, WayBack } from './bar.tsx';
import { Anew } from './new-version.tsx';

export function Help({ screen }: { screen: Screen }): JSX.Element {
  return (
    <>
      <Bar screen={screen}>
        <b>Help</b>
      </Bar>
      <main class="settings">
        <h1>Help</h1>
        <div class="sheets">
          <HowToPlay />
          <HowItIsScored />
          <WhatIsKept />
          <Anew screen={screen} />
        </div>
        <p class="note">
          <a href="#/settings">Settings</a> · <WayBack screen={screen} />
        </p>
      </main>
    </>
  );
}

function HowToPlay(): JSX.Element {
  return (
    <section class="card" aria-labelledby="how">
      <h2 id="how">How to play</h2>
      <p>You read what the other person says, then choose what you say. There is no clock.</p>
      <dl class="keys">
        <dt>
          <kbd>1</kbd> to <kbd>9</kbd>
        </dt>
        <dd>say that</dd>
        <dt>
          <kbd>Enter</kbd>
        </dt>
        <dd>go on</dd>
        <dt>
          <kbd>R</kbd>
        </dt>
        <dd>hear the last line again; so does a tap on the person</dd>
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>leave; the conversation waits at the same line</dd>
      </dl>
    </section>
  );
}

function HowItIsScored(): JSX.Element {
  return (
    <section class="card" aria-labelledby="scored">
      <h2 id="scored">How it is scored</h2>
      <p>
        <b>How you asked</b> runs from 0 to 100. 100 is the best that this conversation allowed, and every choice that
        fell short of the best one there has its cost taken off. Luck never counts.
      </p>
      <p>
        <b>What you got</b> is told apart from it. You can ask perfectly and get nothing; that happens to people.
      </p>
      <p>
        Three stars from 90, two from 70, one from 40. If you take something back it is practice: a score, but no stars.
      </p>
    </section>
  );
}

function WhatIsKept(): JSX.Element {
  return (
    <section class="card" aria-labelledby="kept">
      <h2 id="kept">What is kept</h2>
      <p>
        Your conversations and settings are kept in this browser, on this device. Nothing is sent anywhere. Clearing the
        browser’s data for this site erases them.
      </p>
      <p>
        The advice is that of Suzanne Lucas (“Evil HR Lady”), in <cite>How to Ask Why You Didn’t Get The Job</cite>,
        March 30, 2011.
      </p>
    </section>
  );
}
