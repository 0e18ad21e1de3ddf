// The figures that a screen can show now: those of the reading, or those of the last visit as long as they fit. What has been read is handed on for the next one.
import { useEffect, useMemo } from 'preact/hooks';
import { figuresOf, type Figures } from '../core/figures.ts';
import { fits, sightNow, stampOf } from '../store/first-sight.ts';
import type { Screen } from './actor.ts';
import { useReading, type Reading } from './progress-reading.ts';

export function useFigures(reading: Reading, { state, act }: Screen): Figures | null {
  const progress = reading.kind === 'read' ? reading.progress : null;
  const figures = useMemo(() => progress && figuresOf(progress, dayOf), [progress]);
  useEffect(() => {
    if (progress === null || figures === null || progress.finished.length === 0) return;
    if (state.sight !== null && fits(state.sight, state)) return;
    const of = stampOf(state);
    import('../core/schedule.ts').then(
      ({ cardsOf }) => act({ kind: 'figured', sight: { of, figures, cards: cardsOf(progress) } }),
      () => {},
    );
  }, [progress]);
  return figures ?? sightNow(state)?.figures ?? null;
}

/** Nothing to be seen: for a screen that most leave the game from. */
export function Figured({ screen }: { screen: Screen }): null {
  useFigures(useReading(screen.state), screen);
  return null;
}

function dayOf(at: number): string {
  return new Date(at).toDateString();
}
