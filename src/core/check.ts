// Everything that can be told to an author about a scenario: what is wrong, what may be, and the picks that show it. Never throws.
// What the reader refuses is reported first; where only ids and numbers are wrong, the rest is still looked at as far as it can be.
import { analyze, type Analyzed } from './analysis.ts';
import { conductFindings } from './check/conduct.ts';
import { cycleFinding } from './check/cycle.ts';
import { emailFindings } from './check/emails.ts';
import { finding, type Finding } from './check/finding.ts';
import { flowFindings, seenIn } from './check/flow.ts';
import { doubledKeys } from './check/keys.ts';
import { giveaways, minutesFindings, minutesFor } from './check/plays.ts';
import { stuckIn, type Stuck } from './check/stuck.ts';
import { MOST_POSITIONS, survey } from './check/survey.ts';
import { teachingFindings } from './check/teaching.ts';
import { textFindings } from './check/texts.ts';
import type { Problem } from './problem.ts';
import { readScenario, type Reading } from './reader.ts';
import type { Scenario } from './scenario.ts';

export { FINDINGS, type Finding, type FindingCode, type Severity } from './check/finding.ts';

/** Positions up to which lines and additions are followed too; beyond that only what decides where a conversation goes. */
const CLOSELY = 200_000;

/** Findings of one file that are told; the rest are counted. */
const MOST = 500;

export interface Checked {
  readonly findings: readonly Finding[];
  /** What an average play takes; null for what cannot be played. */
  readonly minutes: number | null;
}

/** `id` is the file's name without its ending. Errors come before warnings. */
export function check(id: string, text: string): readonly Finding[] {
  return checked(id, text).findings;
}

export function checked(id: string, text: string): Checked {
  const reading = readScenario(id, text);
  const minutes = reading.kind === 'scenario' ? minutesFor(reading.scenario) : null;
  const keys = isJson(reading) ? doubledKeys(text) : [];
  const all = [...refusals(reading), ...keys, ...lookedInto(reading, minutes)];
  const of = (severity: Finding['severity']) => all.filter((f) => f.severity === severity);
  return { findings: shortened([...of('error'), ...of('warning')]), minutes };
}

function shortened(all: readonly Finding[]): Finding[] {
  const left = all.length - MOST;
  if (left <= 0) return [...all];
  return [
    ...all.slice(0, MOST),
    finding('more', '', `There are ${left.toLocaleString('en-US')} more findings. Mend these first.`),
  ];
}

function refusals(reading: Reading): Finding[] {
  if (reading.kind === 'scenario') return [];
  const stuck = stuckIn(reading);
  return reading.problems.map((p) => found(p, stuck));
}

function found({ code = 'schema', pointer, says, offset }: Problem, stuck: Stuck): Finding {
  const picks = code === 'no-way-out' ? stuck(pointer) : null;
  return { ...finding(code, pointer, says, picks), ...(offset === undefined ? {} : { offset }) };
}

/** Whether there is an object with names in it to look at. */
function isJson(reading: Reading): boolean {
  if (reading.kind === 'scenario') return true;
  return reading.problems.every(
    ({ code }) => code !== 'too-large' && code !== 'not-utf8' && code !== 'not-json' && code !== 'too-deep',
  );
}

function lookedInto(reading: Reading, minutes: number | null): Finding[] {
  const scenario = reading.kind === 'scenario' ? reading.scenario : (reading.draft ?? null);
  if (scenario === null) return [];
  const told = [...teachingFindings(scenario), ...textFindings(scenario)];
  return minutes === null ? told : [...played(scenario), ...minutesFindings(scenario, minutes), ...told];
}

function played(scenario: Scenario): Finding[] {
  const analyzed = analyze(scenario);
  const tooMany = analyzed.kind === 'problem' && analyzed.seen !== undefined;
  const walked = tooMany
    ? [finding('too-many-states', '/variables', analyzed.problem.says)]
    : walkedOver(scenario, analyzed);
  return [...walked, ...emailFindings(scenario)];
}

function walkedOver(scenario: Scenario, analyzed: Analyzed): Finding[] {
  const close = survey(scenario, true, CLOSELY);
  const seen = close.complete ? close : survey(scenario, false);
  const flow = seen.complete ? flowFindings(scenario, seenIn(seen), close.complete) : [NOT_SEARCHED];
  if (analyzed.kind === 'problem') return [...flow, unanalyzable(scenario, analyzed.problem)];
  return [...flow, ...conductFindings(analyzed, seen), ...giveaways(scenario, analyzed)];
}

const NOT_SEARCHED = finding(
  'not-searched',
  '/variables',
  `Over ${MOST_POSITIONS.toLocaleString('en-US')} positions can be reached: too many to look for what never happens. Use fewer variables, or narrower ones.`,
);

/** Why there is no analysis: a way round, or nothing to win. */
function unanalyzable(scenario: Scenario, { says }: Problem): Finding {
  const cycle = cycleFinding(scenario, survey(scenario, false));
  if (cycle !== null) return cycle;
  // A loop that lies beyond what was seen is named by the analysis, with arrows.
  return finding(says.includes(' → ') ? 'cycle' : 'nothing-to-win', '/nodes', says);
}
