// Fair luck: the odds before and after, how it fell, and how it falls a thousand times over.
import './luck.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { spread, type Luck } from '../core/luck.ts';

const TIMES = 1000;

export function LuckCard({ all, conduct }: { all: readonly Luck[]; conduct: number }): JSX.Element | null {
  if (all.length === 0) return null;
  return (
    <section class="card luck" aria-labelledby="luck">
      <h2 id="luck">What was luck</h2>
      {all.map((luck, i) => (
        <One key={i} luck={luck} />
      ))}
      <p class="note">
        {conduct >= 90 ? 'You asked as well as this could be asked. ' : ''}
        How it fell is no part of how you asked: chance counts at its odds, and never against you.
      </p>
    </section>
  );
}

function One({ luck }: { luck: Luck }): JSX.Element {
  const [counts, count] = useState<readonly number[] | null>(null);
  const fell = luck.ways.find((w) => w.fell);
  return (
    <>
      <table class="odds">
        <thead>
          <tr>
            <th scope="col">It could go</th>
            <th scope="col">Odds</th>
            <th scope="col">With what you did</th>
            {counts === null ? null : <th scope="col">In {TIMES} tries</th>}
          </tr>
        </thead>
        <tbody>
          {luck.ways.map((way, i) => (
            <tr key={way.id} class={way.fell ? 'fell' : ''}>
              <th scope="row">
                {way.label}
                {way.fell ? ' (this time)' : ''}
              </th>
              <td>{way.before} %</td>
              <td>{Math.round(way.after)} %</td>
              {counts === null ? null : (
                <td>
                  <i class="track" style={{ '--share': `${((counts[i] ?? 0) / TIMES) * 100}%` }} aria-hidden="true" />{' '}
                  {counts[i]}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {luck.because.length === 0 ? null : <p class="note">What moved the odds: {luck.because.join(' ')}</p>}
      <p>
        <button type="button" class="button small" onClick={() => count(spread(luck, TIMES))}>
          Try it {TIMES} times
        </button>{' '}
        {fell === undefined ? null : <span class="note">This time: {fell.label}.</span>}
      </p>
    </>
  );
}
