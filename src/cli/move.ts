// What can be typed where something has to be decided, whatever is being decided.
import type { Picked } from '../core/playthrough.ts';

export type Move =
  | { readonly kind: 'pick'; readonly picked: Picked }
  | { readonly kind: 'take back' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'no more input' };

/** What every prompt understands beside its own answers; null for anything else. */
export function moveOf(typed: string | null): Move | null {
  if (typed === null) return { kind: 'no more input' };
  const word = typed.trim().toLowerCase();
  if (word === 'u') return { kind: 'take back' };
  return word === 'q' ? { kind: 'leave' } : null;
}
