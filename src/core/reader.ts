// Reads a scenario: text in, and out comes either a Scenario that cannot be wrong or every problem found, each with its place.
// Line and column are added by locate.ts, which needs a larger parser and is loaded only when there is something to report.
import type * as z from 'zod/mini';
import { scenarioFormat } from './format.ts';
import { brokenStrings, flawOf, withoutMark } from './json-text.ts';
import { pointerTo, type Problem } from './problem.ts';
import { referenceProblems } from './references.ts';
import { sentenceOf } from './sentences.ts';
import type { Scenario } from './scenario.ts';

export type Reading =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | {
      readonly kind: 'problems';
      readonly problems: readonly Problem[];
      /** What could be made of it, where only its ids and numbers are wrong and not its form. Not to be played. */
      readonly draft?: Scenario;
    };

/** Characters of text beyond which a file is refused unread. */
export const MAX_TEXT = 16_000_000;

/** `id` is the file's name without its ending. Never throws. */
export function readScenario(id: string, text: string): Reading {
  if (text.length > MAX_TEXT)
    return refused({
      code: 'too-large',
      pointer: '',
      says: 'This file is larger than 16 MB. Split the scenario, or take out what is not text.',
    });
  const flaw = flawOf(text);
  if (flaw !== null) return refused({ ...flaw, pointer: '' });
  const json = parse(withoutMark(text));
  if (json === undefined)
    return refused({
      code: 'not-json',
      pointer: '',
      says: 'This is not JSON. Mend the place that is marked; a missing or extra comma is the usual cause.',
    });
  const broken = brokenStrings(text, json).map(brokenAt);
  return broken.length > 0 ? refused(...broken) : readValue(id, json);
}

function readValue(id: string, json: unknown): Reading {
  const read = scenarioFormat.safeParse(json, { reportInput: true });
  if (!read.success) return refused(...read.error.issues.map(problemOf));
  const scenario: Scenario = { ...read.data, id };
  const problems = referenceProblems(scenario);
  return problems.length > 0 ? { kind: 'problems', problems, draft: scenario } : { kind: 'scenario', scenario };
}

function refused(...problems: readonly Problem[]): Reading {
  return { kind: 'problems', problems };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function brokenAt(path: readonly PropertyKey[]): Problem {
  return {
    code: 'broken-character',
    pointer: pointerTo(path),
    says: 'This text holds half a character. Type the character anew, whole.',
  };
}

type Issue = z.core.$ZodIssue;

function problemOf(issue: Issue): Problem {
  const { path, said } = nearest(issue, []);
  return { code: 'schema', pointer: pointerTo(path), says: said };
}

/** Of a union's branches, the one that the writer most likely meant: the one with least wrong in it. */
function nearest(issue: Issue, before: readonly PropertyKey[]): { path: readonly PropertyKey[]; said: string } {
  const path = [...before, ...issue.path];
  if (issue.code !== 'invalid_union') return { path, said: sentenceOf(issue) };
  const best = issue.errors.filter((branch) => branch.length > 0).toSorted((a, b) => a.length - b.length)[0];
  const meant = best !== undefined && (best.length === 1 || best.every((i) => i.path.length > 0));
  return meant ? nearest(best[0]!, path) : { path, said: sentenceOf(issue) };
}
