// The map in words, folded away: this time's way as a numbered list, other ways as lists within it.
import type { JSX } from 'preact';
import type { Outline, OutlineItem } from '../core/map-outline.ts';
import type { Journey } from './map-journey.ts';
import { ChoiceLine, refer } from './map-panel.tsx';
import { nameOf, unofferedWords } from './map-words.ts';

export function OutlineList({ outline, journey }: { outline: Outline; journey: Journey }): JSX.Element {
  return (
    <ol class="outline">
      {outline.map((item) => (
        <Item key={item.station.id} item={item} journey={journey} />
      ))}
    </ol>
  );
}

function Item({ item, journey }: { item: OutlineItem; journey: Journey }): JSX.Element {
  const { station, choices } = item;
  return (
    <li data-station={station.id}>
      <p class="outline-name">{nameOf(station, journey)}</p>
      {choices.length === 0 ? null : (
        <ul class="map-choices">
          {choices.map(({ choice, led }) => (
            <ChoiceLine key={choice.id} station={station} choice={choice} journey={journey}>
              {led.map((to) => (
                <div key={to.station.id} class="led">
                  {to.line === null ? (
                    <p>Led to {refer(to.station, journey)}, told apart.</p>
                  ) : (
                    <>
                      <p>Led to:</p>
                      <OutlineList outline={to.line} journey={journey} />
                    </>
                  )}
                </div>
              ))}
            </ChoiceLine>
          ))}
        </ul>
      )}
      {unofferedWords(station) === null ? null : <p class="note">{unofferedWords(station)}</p>}
    </li>
  );
}
