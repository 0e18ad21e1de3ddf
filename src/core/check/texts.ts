// What an author should look at in the words: lengths, and explanations that are missing, alike or hard to read.
import { wordsIn } from '../email.ts';
import { readingGrade } from '../reading-grade.ts';
import type { Scenario } from '../scenario.ts';
import { finding, type Finding } from './finding.ts';
import { choicesIn, effectsIn, linesIn, readingsIn } from './pointers.ts';

const MOST = { choice: 90, line: 160 } as const;
/** Words of a `why`. Under `none` it explains nothing at all. */
const WHY = { none: 5, least: 20, most: 60, grade: 8 } as const;

export function textFindings(scenario: Scenario): Finding[] {
  return [...lengths(scenario), ...explanations(scenario), ...reasons(scenario), ...twins(scenario)];
}

function lengths(scenario: Scenario): Finding[] {
  const choices = choicesIn(scenario).flatMap(({ it, pointer }) =>
    tooLong('long-choice', `${pointer}/text`, it.text, MOST.choice),
  );
  const lines = linesIn(scenario).flatMap(({ it, pointer }) => [
    ...tooLong('long-line', `${pointer}/text`, it.text, MOST.line),
    ...(it.or ?? []).flatMap((text, i) => tooLong('long-line', `${pointer}/or/${i}`, text, MOST.line)),
  ]);
  return [...choices, ...lines];
}

function tooLong(code: 'long-choice' | 'long-line', pointer: string, text: string, most: number): Finding[] {
  if (text.length <= most) return [];
  return [finding(code, pointer, `This has ${text.length} characters. Say it in at most ${most}.`)];
}

function explained(scenario: Scenario) {
  return [...choicesIn(scenario), ...readingsIn(scenario)].map(({ it, pointer }) => ({
    why: it.why,
    pointer: `${pointer}/why`,
  }));
}

function explanations(scenario: Scenario): Finding[] {
  return explained(scenario).flatMap(({ why, pointer }) => {
    const words = wordsIn(why);
    return words < WHY.none ? [missing(words, pointer)] : [...tooFewOrMany(words, pointer), ...tooHard(why, pointer)];
  });
}

function missing(words: number, pointer: string): Finding {
  const explains = words === 1 ? 'One word explains' : `${words} words explain`;
  const says = `${explains} nothing. Say why this serves or does not, in ${WHY.least} to ${WHY.most} words.`;
  return finding('missing-explanation', pointer, says);
}

function tooFewOrMany(words: number, pointer: string): Finding[] {
  if (words >= WHY.least && words <= WHY.most) return [];
  const says = `This has ${words} words. Explain in ${WHY.least} to ${WHY.most}.`;
  return [finding(words < WHY.least ? 'short-why' : 'long-why', pointer, says)];
}

function tooHard(why: string, pointer: string): Finding[] {
  const grade = readingGrade(why);
  if (grade <= WHY.grade) return [];
  const says = `This reads at grade ${grade.toFixed(1)}. Use shorter words and sentences, for grade ${WHY.grade} or below.`;
  return [finding('hard-why', pointer, says)];
}

/** A reason of one word is none. */
function reasons(scenario: Scenario): Finding[] {
  return effectsIn(scenario)
    .filter(({ it }) => wordsIn(it.reason) < 2)
    .map(({ pointer }) =>
      finding(
        'missing-explanation',
        `${pointer}/reason`,
        'One word is no reason. Say what earned or cost these points.',
      ),
    );
}

function twins(scenario: Scenario): Finding[] {
  const first = new Map<string, string>();
  return explained(scenario).flatMap(({ why, pointer }) => {
    const key = why
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const before = first.get(key);
    if (before === undefined) first.set(key, pointer);
    return before === undefined
      ? []
      : [finding('same-why', pointer, `The same explanation stands at ${before}. Say what is special about this one.`)];
  });
}
