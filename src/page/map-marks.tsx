// The drawings of the map's stations: discs for decisions, open envelopes for emails, lozenges for chance, and cups for endings, bottom up.
// Solid is where somebody has been, dotted where nobody has. Decoration only: the names are on the buttons above them.
import type { JSX } from 'preact';
import type { Station } from '../core/map.ts';
import type { Outcome } from '../core/scenario.ts';
import type { Grade } from '../core/score.ts';

const SHAPES: Readonly<Record<Station['kind'], string>> = {
  decision: 'M0 -14A14 14 0 1 1 0 14A14 14 0 1 1 0 -14Z',
  email: 'M-16 -5L0 -16L16 -5V10A3 3 0 0 1 13 13H-13A3 3 0 0 1 -16 10Z',
  chance: 'M0 -14L14 0L0 14L-14 0Z',
  ending: 'M-8 -13H8A2 2 0 0 1 10 -11L14 12A2 2 0 0 1 12 14H-12A2 2 0 0 1 -14 12L-10 -11A2 2 0 0 1 -8 -13Z',
};

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  'hung up': 'M-6 3C-3 -1 3 -1 6 3M-4 -7L4 0M4 -7L-4 0',
  refused: 'M-4.5 -4L4.5 6M4.5 -4L-4.5 6',
  silence: 'M-5 1.500h.1M0 1.500h.1M5 1.500h.1',
  'kind words': 'M0 7C-9 1 -5 -6 0 -2C5 -6 9 1 0 7Z',
  'one reason': 'M-3 -3L1 -6V7M-3 7H5',
  'three areas': 'M-5 -4H5M-5 1H5M-5 6H5',
  'put to use': 'M-6 1L-2 6L6 -5',
};

const BADGES: Readonly<Record<Grade, string | null>> = {
  steady: null,
  wobble: 'M-3.500 1C-2 -2.500 -.5 -1 0 0S2 2.500 3.500 -1',
  tumble: 'M0 -3.500V3.500M-3 .5L0 3.500L3 .5',
};

interface Props {
  readonly station: Station;
  readonly at: readonly [x: number, y: number];
  /** The number of the first decision made here this time, if any was. */
  readonly number: number | null;
  readonly here: boolean;
  readonly grade: Grade | null;
}

export function Mark({ station, at: [x, y], number, here, grade }: Props): JSX.Element {
  const { kind, visited, outcome } = station;
  const look = `mark kind-${kind}${visited ? '' : ' unknown'}${here ? ' here' : ''}${grade === null ? '' : ` ${grade}`}`;
  return (
    <g class={look} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <path class="shape" d={SHAPES[kind]} />
      {kind === 'email' && number === null ? <path class="fold" d="M-15 -4L0 5L15 -4" /> : null}
      {outcome === null ? null : <path class="glyph" d={OUTCOMES[outcome]} />}
      {kind === 'chance' && visited ? <path class="glyph" d="M-4.500 0h.1M0 0h.1M4.500 0h.1" /> : null}
      {number === null ? null : (
        <text y={kind === 'email' ? 7 : 5} text-anchor="middle">
          {number}
        </text>
      )}
      <Badge grade={grade} />
    </g>
  );
}

export function Badge({ grade }: { grade: Grade | null }): JSX.Element | null {
  const line = grade === null ? null : BADGES[grade];
  if (line === null) return null;
  return (
    <g class="badge" transform="translate(12 -11)">
      <circle r="7" />
      <path d={line} />
    </g>
  );
}
