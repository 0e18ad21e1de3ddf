// Keeps an email that is not sent yet across a reload: one small row a scenario, dropped at Send.
// Drafting is not picking: none of it is in an attempt, and none in a progress file.
import { whyNotSent } from '../core/email.ts';
import { decision } from '../core/playthrough.ts';
import type { Conversation } from './conversation.ts';
import type { Record } from './record.ts';
import { inOne, readingIn, type Draft } from './record-tables.ts';

/** Where nothing is written, nothing is kept. */
export async function keepDraft(record: Record, now: Conversation): Promise<void> {
  await inOne(await record.database(), ['drafts'], async (tx) => {
    const drafts = tx.objectStore('drafts');
    await (now.draft.length === 0 ? drafts.delete(now.attempt.scenario) : drafts.put(rowOf(now)));
  });
}

function rowOf({ attempt, playthrough, draft }: Conversation): Draft {
  const { scenario, id, hash, log } = attempt;
  return { scenario, attempt: id, hash, entries: log.length, node: playthrough.position.node, ids: draft };
}

/** What was written here before the page was loaded; empty where nothing was, or where it no longer fits. */
export async function draftOf(record: Record, now: Conversation): Promise<readonly string[]> {
  const tx = readingIn(await record.database(), ['drafts']);
  const kept = await tx.objectStore('drafts').get(now.attempt.scenario);
  const node = decision(now.playthrough);
  if (kept === undefined || node?.kind !== 'compose' || !isOfHere(kept, rowOf(now))) return [];
  return Array.isArray(kept.ids) && whyNotSent(node, kept.ids) === null ? kept.ids : [];
}

/** Before the first pick an attempt is not kept, and has another id after each load. */
function isOfHere(kept: Draft, here: Draft): boolean {
  if (kept.node !== here.node || kept.entries !== here.entries) return false;
  return kept.attempt === here.attempt || (here.entries === 0 && kept.hash === here.hash);
}
