// The picture of the map: lines and stations drawn, and over each station a button that carries its name. One tab stop; arrow keys walk.
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { wayKey, type ScenarioMap, type Station } from '../core/map.ts';
import type { Journey } from './map-journey.ts';
import { neighborOf } from './map-keys.ts';
import { APART, layoutOf, ROW, SIZE, widened, type Layout } from './map-layout.ts';
import { cordLine, wayLine } from './map-lines.ts';
import { Mark } from './map-marks.tsx';
import { nameOf } from './map-words.ts';

interface Props {
  readonly map: ScenarioMap;
  readonly journey: Journey;
  readonly open: string | null;
  readonly onOpen: (station: string) => void;
}

/** Room around the stations for badges, returns at the side and the focus ring. */
const MARGIN = 12;
/** Wider than this the columns only drift apart. */
const WIDEST = 560;

export function Picture({ map, journey, open, onOpen }: Props): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const room = useWidth(box);
  const seen = useSeen(box);
  const narrow = useMemo(() => layoutOf(map), [map]);
  const layout = useMemo(() => widened(narrow, Math.min(WIDEST, room) - 2 * MARGIN), [narrow, room]);
  const [width, height] = [layout.width + 2 * MARGIN, layout.height + 2 * MARGIN];
  const [current, setCurrent] = useState(journey.steps[0]?.station ?? map.stations[0]!.id);
  const walk = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    const to = neighborOf(layout, journey, current, event.key);
    if (to === null) return;
    event.preventDefault();
    setCurrent(to);
    box.current?.querySelector<HTMLElement>(`[data-station="${CSS.escape(to)}"]`)?.focus();
  };
  return (
    <div
      ref={box}
      class="map-box"
      role="group"
      aria-label="Stations. Arrow keys go from one to the next."
      tabIndex={width > room && room > 0 ? 0 : undefined}
      onKeyDown={walk}
    >
      <div class="map-sheet" style={{ width: `${width}px`, height: `${height}px` }}>
        <svg
          class={seen ? 'seen' : ''}
          width={width}
          height={height}
          viewBox={`${-MARGIN} ${-MARGIN} ${width} ${height}`}
          aria-hidden="true"
        >
          <Lines layout={layout} journey={journey} />
          {map.stations.map((s) => (
            <Mark
              key={s.id}
              station={s}
              at={layout.spots.get(s.id)!}
              number={journey.numbers.get(s.id)?.[0] ?? null}
              here={journey.steps.some((step) => step.station === s.id)}
              grade={journey.grades.get(s.id) ?? null}
            />
          ))}
          <Turn layout={layout} journey={journey} />
        </svg>
        {map.stations.map((s) => (
          <Stop
            key={s.id}
            station={s}
            layout={layout}
            journey={journey}
            stop={s.id === current}
            open={s.id === open}
            onFocus={() => setCurrent(s.id)}
            onOpen={() => onOpen(s.id)}
          />
        ))}
      </div>
      <Reached map={map} journey={journey} layout={layout} />
    </div>
  );
}

/** Under the ending reached its title, which its button has for a name. */
function Reached({
  map,
  journey,
  layout,
}: Pick<Props, 'map' | 'journey'> & { readonly layout: Layout }): JSX.Element | null {
  const ending = map.stations.find((s) => s.kind === 'ending' && s.id === journey.steps.at(-1)?.station);
  if (ending === undefined) return null;
  const [width, x] = [layout.width + 2 * MARGIN, layout.spots.get(ending.id)![0] + MARGIN];
  const beside = x < width / 3 ? 'start' : x > (width * 2) / 3 ? 'end' : 'center';
  const inset = {
    start: { marginLeft: `${x - SIZE / 2}px` },
    end: { marginRight: `${width - x - SIZE / 2}px` },
    center: { translate: `${x - width / 2}px` },
  };
  return (
    <p class="reached" aria-hidden="true" style={{ width: `${width}px` }}>
      <span style={{ textAlign: beside, justifySelf: beside, ...inset[beside] }}>{ending.name}</span>
    </p>
  );
}

function Lines({ layout, journey }: { layout: Layout; journey: Journey }): JSX.Element {
  const mine = new Set(journey.legs.map((l) => wayKey(l.from, l.to)));
  const ways = layout.ways.map((w) => ({
    ...w,
    line: wayLine(layout, w.from, w.to),
    mine: mine.has(wayKey(w.from, w.to)),
  }));
  return (
    <>
      {ways
        .filter((w) => !w.mine)
        .toSorted((a, b) => Number(a.walked) - Number(b.walked))
        .map((w) => (
          <path key={wayKey(w.from, w.to)} class={w.walked ? 'way walked' : 'way'} d={w.line} />
        ))}
      {ways
        .filter((w) => w.mine && w.back)
        .map((w) => (
          <path key={wayKey(w.from, w.to)} class="cord" d={w.line} pathLength={1} />
        ))}
      <path class="cord" d={cordLine(layout, journey.legs)} pathLength={1} />
    </>
  );
}

/** “most lost here”, beside the station where most was lost, if there is room. */
function Turn({ layout, journey }: { layout: Layout; journey: Journey }): JSX.Element | null {
  const spot = journey.turn === null ? undefined : layout.spots.get(journey.turn);
  if (spot === undefined) return null;
  const [x, y] = spot;
  const row = [...layout.spots.values()].filter((s) => s !== spot && Math.abs(s[1] - y) < ROW / 2).map((s) => s[0] - x);
  const right = Math.min(layout.width - x + MARGIN, ...row.filter((d) => d > 0)) > 124;
  const left = Math.min(x + MARGIN, ...row.filter((d) => d < 0).map((d) => -d)) > 124;
  if (!right && !left) return null;
  return (
    <text class="turn-word" x={right ? x + 23 : x - 19} y={y + 5} text-anchor={right ? 'start' : 'end'}>
      most lost here
    </text>
  );
}

interface StopProps {
  readonly station: Station;
  readonly layout: Layout;
  readonly journey: Journey;
  readonly stop: boolean;
  readonly open: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

const TARGET = { width: SIZE + APART, height: 44 };

function Stop({ station, layout, journey, stop, open, onFocus, onOpen }: StopProps): JSX.Element {
  const [x, y] = layout.spots.get(station.id)!;
  return (
    <button
      type="button"
      class="map-stop"
      data-station={station.id}
      aria-label={nameOf(station, journey)}
      aria-expanded={open}
      aria-controls="map-panel"
      tabIndex={stop ? 0 : -1}
      style={{ left: `${x + MARGIN - TARGET.width / 2}px`, top: `${y + MARGIN - TARGET.height / 2}px` }}
      onFocus={onFocus}
      onClick={onOpen}
    />
  );
}

function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const it = box.current!;
    // Rounded down, so that half a pixel makes nothing to scroll.
    const measure = (): void => setWidth(Math.floor(it.getBoundingClientRect().width));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(it);
    return () => watch.disconnect();
  }, []);
  return width;
}

/** True from when it is first scrolled to: the cord draws itself then. */
function useSeen(box: { readonly current: HTMLElement | null }): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver((all) => {
      if (!all.some((one) => one.isIntersecting)) return;
      setSeen(true);
      watch.disconnect();
    });
    watch.observe(box.current!);
    return () => watch.disconnect();
  }, []);
  return seen;
}
