// Why a scenario is proposed, in one or two sentences. No praise and no urging: what happened, and what is waiting.
import type { Principle, PrincipleId } from './principles.ts';
import type { Scenario } from './scenario.ts';

/** What a principle can be practiced on. */
const WAITING: Readonly<Record<PrincipleId, string>> = {
  'want-feedback': 'a decision that has been made is waiting',
  'see-their-side': 'somebody with something to lose is waiting',
  respect: 'another person who chose somebody else is waiting',
  'write-dont-phone': 'another telephone is waiting',
  'thank-first': 'another first sentence is waiting',
  'disappointment-lightly': 'another disappointment is waiting',
  'ask-a-favor': 'another favor to ask is waiting',
  'ask-for-three': 'another chance to ask for three things is waiting',
  'make-it-easy': 'another busy person is waiting',
  'listen-dont-argue': 'another reason to hear out is waiting',
  'thank-full-stop': 'another answer to thank for is waiting',
  'accept-no': 'another no is waiting',
  'use-it': 'another piece of advice is waiting',
};

export function firstWords({ minutes }: Pick<Scenario, 'minutes'>): string {
  return `The way begins here. It takes about ${minutes} minutes, and there is no clock.`;
}

export function newWords({ minutes }: Scenario): string {
  return `Nothing needs going over today. This one is new to you, and takes about ${minutes} minutes.`;
}

export function practicedWords({ minutes }: Scenario): string {
  return `Nothing needs going over today. You have practiced this one; now it can count, in about ${minutes} minutes.`;
}

export function againWords({ title, id }: Principle, slips: number, scenario: Scenario): string {
  return `“${title}” slipped ${times(slips)}; ${waiting(id, scenario)}`;
}

export function forgottenWords({ title, id }: Principle, days: number, scenario: Scenario): string {
  const since = days <= 1 ? 'It is a day' : `It is ${days} days`;
  return `${since} since “${title}” was asked of you; ${waiting(id, scenario)}`;
}

export function weakestWords({ title, id }: Principle, scenario: Scenario): string {
  return `Nothing needs going over today. There is most left to win in “${title}”; ${waiting(id, scenario)}`;
}

function waiting(id: PrincipleId, { title }: Scenario): string {
  return `${WAITING[id]} in “${title}”.`;
}

export function times(n: number): string {
  return ['never', 'once', 'twice', 'three times', 'four times', 'five times'][n] ?? `${n} times`;
}
