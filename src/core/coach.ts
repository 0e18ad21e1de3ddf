// Whether something said gave anything away: what the coach's arrow and its sound go by.
import { analyze } from './analysis.ts';
import type { Playthrough, Turn } from './playthrough.ts';

/** False where the scenario cannot be analyzed. */
export function gaveAway({ scenario }: Pick<Playthrough, 'scenario'>, turn: Turn): boolean {
  const analysis = analyze(scenario);
  return analysis.kind === 'analysis' && analysis.loss(turn.at, turn.choice) > 0;
}
