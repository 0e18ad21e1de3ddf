// The map in words, folded away: this time's way as a numbered list, other ways as lists within it.
import type { JSX } from 'preact';
import { readingOrder, type Outline, type OutlineItem } from '../core/map-outline.ts';
import type { Journey } from './map-journey.ts';
import { ChoiceLine, refer } from './map-panel.tsx';
import { calledOf, standing, unofferedWords } from './map-words.ts';

interface Telling {
  readonly journey: Journey;
  readonly order: ReadonlyMap<string, number>;
}

export function WholeOutline({ outline, journey }: { outline: Outline; journey: Journey }): JSX.Element {
  return <List outline={outline} journey={journey} order={readingOrder(outline)} />;
}

function List({ outline, ...telling }: Telling & { readonly outline: Outline }): JSX.Element {
  return (
    <ol class="outline">
      {outline.map((item, i) => (
        <Item key={item.station.id} item={item} next={outline[i + 1]?.station.id} {...telling} />
      ))}
    </ol>
  );
}

function Item({ item, next, ...telling }: Telling & { item: OutlineItem; next: string | undefined }): JSX.Element {
  const { station, choices } = item;
  const { journey, order } = telling;
  const where = (to: string): string => {
    if (to === next) return 'which is next';
    return order.get(to)! <= order.get(station.id)! ? 'see above' : 'see below';
  };
  return (
    <li data-station={station.id}>
      <p class="outline-name">
        {calledOf(station)} <span>{standing(station, journey).join(' ')}</span>
      </p>
      {choices.length === 0 ? null : (
        <ul class="map-choices">
          {choices.map(({ choice, led }) => (
            <ChoiceLine key={choice.id} station={station} choice={choice} journey={journey}>
              {led.map((to) => (
                <div key={to.station.id} class="led">
                  <p>
                    Led to {refer(to.station, journey)}
                    {to.line === null ? `, ${where(to.station.id)}.` : ':'}
                  </p>
                  {to.line === null ? null : <List outline={to.line} {...telling} />}
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
