// The thirteen principles the game teaches, in the order a job seeker meets them.
// Drawn from Suzanne Lucas ("Evil HR Lady"), "How to Ask Why You Didn't Get The Job", March 30, 2011; the words here are ours.

import { PRINCIPLE_IDS, type PrincipleId } from './principle-ids.ts';

export { PRINCIPLE_IDS, type PrincipleId };

export const STAGES = ['mindset', 'ask', 'hear', 'act'] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_TITLE: Readonly<Record<Stage, string>> = {
  mindset: 'Mindset',
  ask: 'Ask',
  hear: 'Hear',
  act: 'Act',
};

export interface Principle {
  readonly id: PrincipleId;
  readonly stage: Stage;
  readonly title: string;
  /** What to do, as an instruction. */
  readonly rule: string;
  /** Why it works on the person at the other end. */
  readonly reason: string;
}

export const PRINCIPLES: readonly Principle[] = [
  {
    id: 'want-feedback',
    stage: 'mindset',
    title: 'Want feedback, not the job',
    rule: 'Ask so that you learn something, and leave the decision where it is.',
    reason:
      'Nobody can defend a decision to the person it went against. Ask for it to be justified or undone, and the talk is over before you have learned a thing.',
  },
  {
    id: 'see-their-side',
    stage: 'mindset',
    title: 'See their side',
    rule: 'Remember that everyone they met could do the job, and that telling you why is a risk for them.',
    reason:
      'A reason given today can look like an excuse in three months, when they hire somebody who lacks that very thing. Saying little is the safe choice, and it is not malice.',
  },
  {
    id: 'respect',
    stage: 'mindset',
    title: 'No entitlement, no insults',
    rule: 'Praise yourself less than they would, and never run down them or the person they hired.',
    reason: 'People help people they would like to help. A boast or a jab tells them they chose well.',
  },
  {
    id: 'write-dont-phone',
    stage: 'ask',
    title: 'Write, don’t phone',
    rule: 'Ask by email.',
    reason:
      'A call puts them on the spot and makes them defend themselves. An email can be thought over, answered on a good day, or let go without a red face.',
  },
  {
    id: 'thank-first',
    stage: 'ask',
    title: 'Thank them first',
    rule: 'Open with thanks for the interview: which job, and whom you met.',
    reason: 'The first sentence tells them what kind of message this is. Thanks says it is not a complaint.',
  },
  {
    id: 'disappointment-lightly',
    stage: 'ask',
    title: 'Disappointed, lightly',
    rule: 'Say once that you had hoped for it, and blame nobody.',
    reason: 'It is honest, and it shows you wanted the job. Said twice, it becomes their problem to fix.',
  },
  {
    id: 'ask-a-favor',
    stage: 'ask',
    title: 'Ask it as a favor',
    rule: 'Ask as a favor, and say what it is for: to interview better and to mend what you lack.',
    reason:
      'They owe you nothing, and this is work most people dislike. A favor can be granted; a demand can only be met or refused.',
  },
  {
    id: 'ask-for-three',
    stage: 'ask',
    title: 'Ask for three areas',
    rule: 'Ask for three areas to improve.',
    reason:
      'One invites the empty answer. Three makes them think a little further, and promises that nobody has to write an essay.',
  },
  {
    id: 'make-it-easy',
    stage: 'ask',
    title: 'Make it easy to answer',
    rule: 'Keep it short: one question, no attachments, no deadline, and room to say no.',
    reason: 'A favor that takes two minutes gets done. One that takes an afternoon gets flagged, and then forgotten.',
  },
  {
    id: 'listen-dont-argue',
    stage: 'hear',
    title: 'Listen, don’t argue',
    rule: 'Make it plain that you are only listening, and then only listen.',
    reason:
      'Every reason you dispute costs them an effort and wins you nothing. After the second one they stop giving you true ones.',
  },
  {
    id: 'thank-full-stop',
    stage: 'hear',
    title: 'Thank you, full stop',
    rule: 'Whatever they said, thank them and stop.',
    reason: 'Nothing that comes after the thanks helps you. “But” turns a gift into a debate.',
  },
  {
    id: 'accept-no',
    stage: 'hear',
    title: 'Take a no gracefully',
    rule: 'Let a refusal, or a silence, be an answer.',
    reason:
      'No way of asking is sure to get an answer, since people truly dislike giving it. Chasing makes them glad they kept quiet.',
  },
  {
    id: 'use-it',
    stage: 'act',
    title: 'Put it to use',
    rule: 'Weigh what they said, and change something in how you look for work.',
    reason: 'That is the whole point of asking. Feedback that is filed away was a favor wasted.',
  },
];

const BY_ID: ReadonlyMap<string, Principle> = new Map(PRINCIPLES.map((p) => [p.id, p]));

export function principle(id: PrincipleId): Principle {
  const found = BY_ID.get(id);
  if (found === undefined) throw new RangeError(`There is no principle “${id}”.`);
  return found;
}
