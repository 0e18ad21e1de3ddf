// The place of the map in the debrief: fetched once the words are there. Should that fail, it says so and can be asked again.
import type { ComponentType, JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Attempt } from '../core/attempt.ts';
import { visitsOf } from '../core/map-visits.ts';
import type { Playthrough } from '../core/playthrough.ts';
import type { Screen } from './actor.ts';
import type { MapProps } from './map.tsx';

interface Props {
  readonly screen: Screen;
  readonly play: Playthrough;
  readonly attempt: Attempt;
}

export function MapSoon({ screen, play, attempt }: Props): JSX.Element {
  const [ready, setReady] = useState<{ readonly Map: ComponentType<MapProps> } | 'coming' | 'failed'>('coming');
  const fetch = (): void => {
    setReady('coming');
    import('./map.tsx').then(
      ({ ScenarioMap }) => setReady({ Map: ScenarioMap }),
      () => setReady('failed'),
    );
  };
  useEffect(fetch, []);
  const all = screen.state.attempts;
  const visited = useMemo(() => {
    const others = (all ?? []).filter((a) => a.scenario === attempt.scenario && a.id !== attempt.id);
    // This attempt last, so that lines stand as they were said in it.
    return visitsOf(play.scenario, [...others, attempt]);
  }, [all, play, attempt]);
  if (typeof ready === 'object')
    return <ready.Map scenario={play.scenario} playthrough={play} visited={visited} say={screen.say} />;
  return (
    <section class="card map" aria-label="Map">
      <h2>Where it could have gone</h2>
      {ready === 'coming' ? (
        <p class="note">The map is being drawn …</p>
      ) : (
        <p class="note">
          The map could not be loaded.{' '}
          <button type="button" class="button small" onClick={fetch}>
            Try again
          </button>
        </p>
      )}
    </section>
  );
}
