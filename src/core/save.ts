// The saved form of an attempt: one line of text, small enough for a mail, with every number in base 36 and times as steps.
// `1.id.scenario.hash.rules.seed.mode.started.assignment;pick@step;-@step;a,b@step` — read back by the same schema as everything else.
import type { Attempt, Entry } from './attempt.ts';
import { attemptFormat } from './attempt-format.ts';
import { MODES } from './vocabulary.ts';

export function packAttempt(attempt: Attempt): string {
  const { v, id, scenario, hash, rules, seed, mode, assignment, started, log } = attempt;
  const head = [
    v,
    id,
    scenario,
    hash,
    rules,
    seed.toString(36),
    MODES.indexOf(mode),
    started.toString(36),
    assignment ?? '',
  ].join('.');
  let before = 0;
  const entries = log.map((entry) => {
    const step = entry.at - before;
    before = entry.at;
    return `${what(entry)}@${step.toString(36)}`;
  });
  return [head, ...entries].join(';');
}

/** Null for anything that is not a packed attempt. */
export function unpackAttempt(text: string): Attempt | null {
  const [head, ...entries] = text.split(';');
  const [v, id, scenario, hash, rules, seed, mode, started, assignment] = (head ?? '').split('.');
  let at = 0;
  const log = entries.map((entry) => {
    const [done, step] = entry.split('@');
    at += number(step);
    return entryOf(done ?? '', at);
  });
  const read = attemptFormat.safeParse({
    v: Number(v),
    id,
    scenario,
    hash,
    rules,
    seed: number(seed),
    mode: MODES[Number(mode)],
    started: number(started),
    ...(assignment === '' ? {} : { assignment }),
    log,
  });
  return read.success ? read.data : null;
}

function what(entry: Entry): string {
  if ('undo' in entry) return '-';
  return 'pick' in entry ? entry.pick : `,${entry.compose.join()}`;
}

function entryOf(done: string, at: number): Entry {
  if (done === '-') return { undo: true, at };
  if (!done.startsWith(',')) return { pick: done, at };
  return {
    compose: done
      .slice(1)
      .split(',')
      .filter((id) => id !== ''),
    at,
  };
}

function number(text: string | undefined): number {
  return text !== undefined && /^[0-9a-z]{1,10}$/.test(text) ? Number.parseInt(text, 36) : Number.NaN;
}
