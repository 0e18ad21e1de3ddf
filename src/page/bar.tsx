// The bar at the top of every screen but home: the way home, where you are, and the few switches.
import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { onScreen, playRoute } from '../store/state.ts';
import type { Screen } from './actor.ts';
import { Icon, Wordmark } from './icons.tsx';
import { hashOf } from './routes.ts';

export function Bar({ screen, children }: { screen: Screen; children: ComponentChildren }): JSX.Element {
  return (
    <header class="bar">
      <a class="logo" href="#/" aria-label="Handstand, home">
        <img src="assets/mark.svg" width="36" height="36" loading="lazy" alt="" />
        <span class="logo-word" aria-hidden="true">
          <Wordmark />
        </span>
      </a>
      <p class="crumb">{children}</p>
      <Switches screen={screen} />
    </header>
  );
}

export function Switches({ screen: { state, act } }: { screen: Screen }): JSX.Element {
  const { muted, theme, coached } = state.settings;
  const night = isNight(theme);
  const mine = onScreen(state)?.attempt.assignment === undefined;
  // The same from one pick to the next: not looked through again at each.
  return useMemo(
    () => (
      <div class="switches">
        {mine ? (
          <button
            type="button"
            class="switch wide"
            aria-pressed={coached}
            title="Explanations after each choice, or all at the end"
            onClick={() => act({ kind: 'set', settings: { coached: !coached } })}
          >
            Coach<span class="unseen"> after each choice</span>: {coached ? 'on' : 'off'}
          </button>
        ) : null}
        <button
          type="button"
          class="switch"
          aria-pressed={!muted}
          aria-label="Sound"
          title={muted ? 'Sound is off' : 'Sound is on'}
          onClick={() => act({ kind: 'set', settings: { muted: !muted } })}
        >
          <Icon name={muted ? 'silent' : 'sound'} />
        </button>
        <button
          type="button"
          class="switch spare"
          aria-pressed={night}
          aria-label="Night colors"
          title={night ? 'Night colors' : 'Day colors'}
          onClick={() => act({ kind: 'set', settings: { theme: night ? 'day' : 'night' } })}
        >
          <Icon name={night ? 'moon' : 'sun'} />
        </button>
        <a class="switch spare" href="#/help" aria-label="Help" title="Help">
          <Icon name="help" />
        </a>
        <a class="switch" href="#/settings" aria-label="Settings" title="Settings">
          <Icon name="settings" />
        </a>
      </div>
    ),
    [mine, muted, night, coached],
  );
}

let dark: MediaQueryList | null = null;

export function isNight(theme: 'system' | 'day' | 'night'): boolean {
  if (theme !== 'system') return theme === 'night';
  // Asked at every drawing of the page, so it is asked once.
  dark ??= matchMedia('(prefers-color-scheme: dark)');
  return dark.matches;
}

/** Back to the conversation that is under way, or else to the desk. */
export function WayBack({ screen: { state } }: { screen: Screen }): JSX.Element {
  const { conversation } = state;
  if (conversation === null || conversation.playthrough.ending !== null) return <a href="#/">Back to the desk</a>;
  return <a href={hashOf(playRoute(conversation.attempt))}>Back to the conversation</a>;
}
