// Which of a student's attempts counts, and what is still wanting for a pass. The student's screen and the gradebook ask the same.
import type { Assignment } from './assignment.ts';
import type { Checked } from './gradebook.ts';
import { principle, type PrincipleId } from './principles.ts';
import { shareOf } from './score.ts';

/** What passing depends on in an attempt that is over. */
export type Played = Pick<Checked, 'conduct' | 'ending' | 'scenario' | 'marks'>;

/** The one that counts of these, oldest first; of two that are equally good, the one that is wanting in less, then the older. */
export function countedOf<T extends Played>(assignment: Assignment, place: number, attempts: readonly T[]): T | null {
  if (assignment.counts === 'first') return attempts[0] ?? null;
  if (assignment.counts === 'last') return attempts.at(-1) ?? null;
  const wanting = (it: T): number => missingAt(assignment, place, it).length;
  return attempts.reduce<T | null>((best, it) => {
    if (best === null || it.conduct > best.conduct) return it;
    return it.conduct === best.conduct && wanting(it) < wanting(best) ? it : best;
  }, null);
}

/** What is wanting at the scenario in this place, a phrase each. */
export function missingAt({ pass, scenarios }: Assignment, place: number, counted: Played | null): string[] {
  if (counted === null) return ['an attempt that counts'];
  const { endings } = scenarios[place]!;
  const missing: string[] = [];
  if (pass?.conduct !== undefined && counted.conduct < pass.conduct) missing.push(`Conduct ${pass.conduct} or more`);
  if (endings !== undefined && !endings.includes(counted.ending)) missing.push(endingWords(endings, counted));
  return missing;
}

function endingWords(endings: readonly string[], { scenario }: Played): string {
  const titles = endings.map((id) => `“${scenario.endings.find((e) => e.id === id)?.title ?? id}”`);
  return `the ending ${titles.join(' or ')}`;
}

/** What is wanting over the attempts that count at all scenarios: principles, a phrase each. */
export function missingOver({ pass }: Assignment, counted: readonly Played[]): string[] {
  return (pass?.principles ?? []).flatMap(({ principle: id, share }) => {
    const got = shareIn(id, counted);
    if (got !== null && got >= share) return [];
    return [`“${principle(id).title}” at ${share} or more${got === null ? ', which was not met' : ''}`];
  });
}

/** How a principle was kept over these attempts together, 0 to 100; null where none asked for it. */
export function shareIn(id: PrincipleId, attempts: readonly Pick<Played, 'marks'>[]): number | null {
  const asked = attempts.flatMap((a) => a.marks.filter((m) => m.principle === id));
  return asked.length === 0 ? null : shareOf(asked);
}
