// What to play next and why, and what is due when, in words.
import type { JSX } from 'preact';
import { principle, PRINCIPLES } from '../core/principles.ts';
import type { Card, Proposal } from '../core/schedule.ts';
import { Icon } from './icons.tsx';
import { daysUntil, untilWords } from './progress-days.ts';

export interface Due {
  /** Null where there is nothing to play. */
  readonly next: Proposal | null;
  /** Null where the schedule cannot be had. */
  readonly cards: readonly Card[] | null;
}

interface Props {
  /** Null until all attempts have been read and the schedule has come. */
  readonly due: Due | null;
  /** The cards of the last visit, if they still fit. */
  readonly before: readonly Card[] | null;
  readonly now: number;
}

export function DueCard({ due, before, now }: Props): JSX.Element {
  const next = due?.next ?? null;
  return (
    <section class="card next" aria-labelledby="next">
      <div>
        <h2 id="next">What next</h2>
        {next === null || next.says === '' ? null : <p class="because">{next.says}</p>}
        {due === null ? <p class="because">…</p> : null}
        <p class="actions">
          {next === null ? null : (
            <a class="button primary" href={`#/play/${next.scenario.id}`}>
              <Icon name="play" /> Play: {next.scenario.title}
            </a>
          )}
          <a class="button" href="#/drill">
            Drill, about three minutes
          </a>
        </p>
      </div>
      <div>
        <h2 id="due">When to go over what</h2>
        <WhenOrWhyNot due={due} before={before} now={now} />
      </div>
    </section>
  );
}

function WhenOrWhyNot({ due, before, now }: Props): JSX.Element {
  const cards = due?.cards ?? before;
  if (cards !== null) return <When cards={cards} now={now} />;
  if (due === null) return <p class="note">…</p>;
  return <p class="note">What works this out could not be loaded. Check your connection. What you did is kept.</p>;
}

function When({ cards, now }: { cards: readonly Card[]; now: number }): JSX.Element {
  const asked = new Set(cards.map((c) => c.principle));
  const never = PRINCIPLES.filter((p) => !asked.has(p.id)).map((p) => p.title);
  return (
    <>
      <dl class="when" aria-labelledby="due">
        {byDays(cards, now).map(([days, titles]) => (
          <div key={days}>
            <dt>{untilWords(days)}</dt>
            <dd>{titles.join('; ')}</dd>
          </div>
        ))}
        {never.length === 0 ? null : (
          <div>
            <dt>Not asked yet</dt>
            <dd>{never.join('; ')}</dd>
          </div>
        )}
      </dl>
      <p class="note">What you keep comes back later each time; what slips comes back soon. Practice is not counted.</p>
    </>
  );
}

/** Soonest first. */
function byDays(cards: readonly Card[], now: number): [number, string[]][] {
  const groups = new Map<number, string[]>();
  for (const card of cards) {
    const days = daysUntil(card.due, now);
    groups.set(days, [...(groups.get(days) ?? []), principle(card.principle).title]);
  }
  return [...groups].toSorted(([a], [b]) => a - b);
}
