// The map of a conversation: every station as far as it has been found, this time's path as the cord, and the same as an outline.
// What has not been come to is drawn dotted and has no name.
import './map.css';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { mapOf, nearby, wayKey, type ScenarioMap as WholeMap } from '../core/map.ts';
import { outlineOf } from '../core/map-outline.ts';
import type { Visited } from '../core/map-visits.ts';
import type { Playthrough } from '../core/playthrough.ts';
import type { Scenario } from '../core/scenario.ts';
import { journeyOf, type Journey } from './map-journey.ts';
import { cordSample } from './map-lines.ts';
import { Badge } from './map-marks.tsx';
import { WholeOutline } from './map-outline.tsx';
import { Panel } from './map-panel.tsx';
import { Picture } from './map-picture.tsx';
import { spoken } from './map-words.ts';

/** More stations than this and only those found, and what they lead to, are drawn. */
const MOST = 120;

export interface MapProps {
  readonly scenario: Scenario;
  readonly playthrough: Playthrough;
  readonly visited: Visited;
  /** Says through the one status what has been opened. */
  readonly say?: (text: string) => void;
}

export function ScenarioMap({ scenario, playthrough, visited, say }: MapProps): JSX.Element {
  const whole = useMemo(() => mapOf(scenario, visited), [scenario, visited]);
  const map = useMemo(() => (whole.stations.length > MOST ? nearby(whole) : whole), [whole]);
  const journey = useMemo(() => journeyOf(playthrough), [playthrough]);
  const path = journey.steps.map((s) => s.station);
  const [open, setOpen] = useState<string | null>(null);
  const station = map.stations.find((s) => s.id === open);
  const toggle = (id: string): void => {
    setOpen(id === open ? null : id);
    const it = map.stations.find((s) => s.id === id)!;
    if (id !== open) say?.(spoken(it, journey));
  };
  return (
    <section class="card map" aria-label="Map">
      <h2>Where it could have gone</h2>
      <p class="found">
        <b>{counted(map.found.endings, map.all.endings, 'ending')} found</b>
        <span> · {counted(map.found.decisions, map.all.decisions, 'moment')} met</span>
      </p>
      <figure>
        <Picture map={map} journey={journey} open={open} onOpen={toggle} />
        <figcaption>
          <Legend map={map} journey={journey} />
        </figcaption>
      </figure>
      <div id="map-panel" class={station === undefined ? '' : 'map-panel'}>
        {station === undefined ? (
          <p class="note">Press a stop to read what was said there.</p>
        ) : (
          <Panel map={map} station={station} journey={journey} />
        )}
      </div>
      <details>
        <summary>Outline of the conversation</summary>
        <WholeOutline outline={outlineOf(map, path)} journey={journey} />
      </details>
    </section>
  );
}

function counted(some: number, all: number, what: string): string {
  return `${some} of ${all} ${all === 1 ? what : `${what}s`}`;
}

const COIL = cordSample([4, 10], [36, 10], 0.8);

const GRADE_MEANS = {
  wobble: 'a wobble: it cost less than 10 of 100',
  tumble: 'a tumble: it cost 10 or more',
} as const;

function Legend({ map, journey }: { map: WholeMap; journey: Journey }): JSX.Element {
  const graded = new Set(journey.grades.values());
  const mine = new Set(journey.legs.map((l) => wayKey(l.from, l.to)));
  return (
    <ul class="legend">
      <li>
        <Sample class="cord" d={COIL} /> your way; it tightens with what you gave away
      </li>
      {map.ways.some((w) => w.walked && !mine.has(wayKey(w.from, w.to))) ? (
        <li>
          <Sample class="way walked" d="M2 10H38" /> walked before
        </li>
      ) : null}
      <li>
        <Sample class="way" d="M2 10H38" /> not tried
      </li>
      {(['wobble', 'tumble'] as const)
        .filter((grade) => graded.has(grade))
        .map((grade) => (
          <li key={grade}>
            <svg class="sample badge-sample" width="20" height="20" viewBox="2 -21 20 20" aria-hidden="true">
              <Badge grade={grade} />
            </svg>
            {GRADE_MEANS[grade]}
          </li>
        ))}
    </ul>
  );
}

function Sample({ class: look, d }: { class: string; d: string }): JSX.Element {
  return (
    <svg class="sample" width="40" height="20" viewBox="0 0 40 20" aria-hidden="true">
      <path class={look} d={d} />
    </svg>
  );
}
