// One station opened beneath the map: its line, the choices there, which of them were taken, and where those led.
import type { JSX } from 'preact';
import type { ScenarioMap, Station, StationChoice } from '../core/map.ts';
import type { Journey } from './map-journey.ts';
import { standing, trialOf, trialWords, unofferedWords } from './map-words.ts';

interface Props {
  readonly map: ScenarioMap;
  readonly station: Station;
  readonly journey: Journey;
}

export function Panel({ map, station, journey }: Props): JSX.Element {
  return (
    <>
      <h3>{station.kind === 'ending' || !station.visited ? station.name : titleOf(station, journey)}</h3>
      {station.line === '' ? null : <p class={station.kind === 'ending' ? '' : 'map-line'}>{station.line}</p>}
      {station.choices.length === 0 ? null : (
        <ul class="map-choices">
          {station.choices.map((c) => (
            <ChoiceLine key={c.id} station={station} choice={c} journey={journey}>
              {c.ledTo.length === 0 ? null : <p class="led">Led to {listed(map, c.ledTo, journey)}.</p>}
            </ChoiceLine>
          ))}
        </ul>
      )}
      {unofferedWords(station) === null ? null : <p class="note">{unofferedWords(station)}</p>}
    </>
  );
}

function titleOf(station: Station, journey: Journey): string {
  if (station.kind === 'chance') return 'Chance';
  return standing(station, journey)[0] ?? '';
}

function listed(map: ScenarioMap, ids: readonly string[], journey: Journey): string {
  const names = ids.map((id) => refer(map.stations.find((s) => s.id === id)!, journey));
  return names.join(', or ');
}

/** A station referred to: by its number this time, and its name. */
export function refer(station: Station, journey: Journey): string {
  const number = journey.numbers.get(station.id)?.[0];
  const name = station.kind === 'ending' ? `the ending “${station.name.replace(/\.$/, '')}”` : `“${station.name}”`;
  if (station.kind === 'chance') return 'chance';
  return number === undefined ? name : `pick ${number}, ${name}`;
}

interface ChoiceProps {
  readonly station: Station;
  readonly choice: StationChoice;
  readonly journey: Journey;
  readonly children?: JSX.Element | (JSX.Element | null)[] | null;
}

/** A choice with a tick if it was taken, and words that say the same. */
export function ChoiceLine({ station, choice, journey, children }: ChoiceProps): JSX.Element {
  const trial = trialOf(station, choice, journey);
  return (
    <li class={`map-choice ${trial.replace(' ', '-')}`}>
      <svg class="icon" width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">
        {trial === 'not tried' ? <circle cx="12" cy="12" r="7" /> : <path d="M4 13l5 5L20 6" />}
      </svg>
      <p>
        {station.kind === 'decision' ? `“${choice.text}”` : choice.text} <b>{trialWords(station, trial)}</b>
      </p>
      {children}
    </li>
  );
}
