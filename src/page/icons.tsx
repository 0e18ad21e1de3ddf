// Small drawings in the line of the text: decoration only, always beside words or inside a named button.
import type { JSX } from 'preact';
import type { Stage } from '../core/principles.ts';

const PATHS = {
  sound: ['M4 10v4h3.5L12 18V6L7.5 10z', 'M15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11'],
  silent: ['M4 10v4h3.5L12 18V6L7.5 10z', 'M16 9.5l5 5M21 9.5l-5 5'],
  moon: ['M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z'],
  sun: [
    'M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8z',
    'M12 2.500v2.500M12 19v2.500M2.500 12H5M19 12h2.500M5.300 5.300l1.700 1.700M17 17l1.700 1.700M18.700 5.300 17 7M7 17l-1.700 1.700',
  ],
  play: ['M8 5.5v13l10.5-6.5z'],
  again: ['M5 12a7 7 0 1 0 2.4-5.3', 'M4.5 4v4.5H9'],
  up: ['M12 19V5M6 11l6-6 6 6'],
  down: ['M12 5v14M6 13l6 6 6-6'],
  phone: [
    'M6 4h4l1.5 5L9 10.5a11 11 0 0 0 4.500 4.500L15 12.500l5 1.500v4a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2z',
  ],
  help: [
    'M9 9.300a3.100 3.100 0 1 1 4.400 2.800c-.9.5-1.400 1-1.400 2.100v.6',
    'M12 18.400v.1',
    'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z',
  ],
  settings: [
    'M4 7h9M17 7h3M4 12h3M11 12h9M4 17h7M15 17h5',
    'M15 5a2 2 0 1 0 0 4a2 2 0 0 0 0-4z',
    'M9 10a2 2 0 1 0 0 4a2 2 0 0 0 0-4z',
    'M13 15a2 2 0 1 0 0 4a2 2 0 0 0 0-4z',
  ],
  save: ['M12 4v11M7 10.500l5 5 5-5M5 20h14'],
  cross: ['M6.500 6.500l11 11M17.500 6.500l-11 11'],
  back: ['M14.5 5 7.5 12l7 7'],
  mindset: [
    'M9 20v-3H6.5a1.5 1.5 0 0 1-1.500-1.500V13l-2-.6L5 9a7 7 0 1 1 12.400 4.600L17 20',
    'M9.500 9.500h5M12 7v5',
  ],
  ask: [
    'M5.5 5.500h13a2.500 2.500 0 0 1 2.500 2.500v8a2.500 2.500 0 0 1-2.500 2.500h-13A2.500 2.500 0 0 1 3 16V8a2.500 2.500 0 0 1 2.500-2.500z',
    'M4 8l8 6 8-6',
  ],
  hear: [
    'M7 9a5.200 5.200 0 1 1 10.400 0c0 4-3.900 4.600-3.900 8a3.300 3.300 0 0 1-6.300 1.300',
    'M9.800 9.200a2.500 2.500 0 0 1 5 0c0 1.700-2 2-2 3.600',
  ],
  act: ['M3 17.500h18v-2c0-2-2-2.600-4.500-3L13 9.500 11 6H5.500L4 12z', 'M11.500 9l-2 1.200M13.400 11l-2 1.200'],
} as const satisfies Readonly<Record<string, readonly string[]>> & Readonly<Record<Stage, readonly string[]>>;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }): JSX.Element {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {/* One path each: from the sixth in a layer on, a browser smooths all of it in a way that takes three times as long. */}
      <path d={PATHS[name].join('')} />
    </svg>
  );
}

const STAR =
  'M12 2.600l2.900 6.100 6.600.9-4.800 4.600 1.200 6.600L12 17.600 6.100 20.800l1.200-6.600L2.500 9.600l6.600-.9z';

/** Three in one drawing: home has ten of these. */
export function Stars({ count }: { count: number }): JSX.Element {
  return (
    <span class="stars" role="img" aria-label={`${count} of 3 stars`}>
      <svg width="56" height="18" viewBox="0 0 74.67 24" aria-hidden="true">
        {[0, 1, 2].map((n) => (
          <path key={n} class={n < count ? 'star on' : 'star'} d={STAR} transform={`translate(${n * 25.33})`} />
        ))}
      </svg>
    </span>
  );
}

/** The name of the game, whose last “a” does a handstand. Read aloud it is an ordinary word. */
export function Wordmark(): JSX.Element {
  return (
    <>
      <span aria-hidden="true">
        Handst<span class="flip">a</span>nd
      </span>
      <span class="unseen">Handstand</span>
    </>
  );
}
