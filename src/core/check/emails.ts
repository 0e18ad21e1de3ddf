// Which of an email's conditions have only one answer, though every email were sent: its rules, its checklist, its readings.
import { checked, MAX_EMAILS, type ComposeNode, type EmailCondition } from '../email.ts';
import type { Scenario } from '../scenario.ts';
import { finding, type Finding } from './finding.ts';
import { nodesOf } from './pointers.ts';

export function emailFindings(scenario: Scenario): Finding[] {
  return nodesOf(scenario, 'compose').flatMap(({ it, pointer }) => oneNode(it, pointer));
}

function oneNode(node: ComposeNode, pointer: string): Finding[] {
  const rules = node.rules ?? [];
  const list = node.checklist ?? [];
  const conditions = [...rules, ...list, ...node.readings].map((one) => one.if ?? null);
  const { holding, failing, read } = answers(node, conditions, rules.length + list.length);
  const constant = (i: number, where: string, what: string): Finding[] => {
    if (isAlways(conditions[i] ?? ALWAYS) || (holding.has(i) && failing.has(i))) return [];
    const always = holding.has(i);
    const says = `This ${what} holds for ${always ? 'every' : 'no'} email that can be written. Mend its condition, or take it out.`;
    return [finding(always ? 'condition-always' : 'condition-never', `${pointer}/${where}/if`, says)];
  };
  const unread = node.readings.flatMap((r, i) =>
    read.has(i)
      ? []
      : [
          finding(
            'reading-never',
            `${pointer}/readings/${i}`,
            `No email is read as “${r.id}”: those before it take them all, or its condition never holds. Mend it, or take it out.`,
          ),
        ],
  );
  return [
    ...rules.flatMap((_, i) => constant(i, `rules/${i}`, 'rule')),
    ...list.flatMap((_, i) => constant(rules.length + i, `checklist/${i}`, 'line of the checklist')),
    ...unread,
  ];
}

interface Answers {
  readonly holding: Set<number>;
  readonly failing: Set<number>;
  /** The readings that some email gets. */
  readonly read: Set<number>;
}

function answers(node: ComposeNode, conditions: readonly (EmailCondition | null)[], readings: number): Answers {
  const found: Answers = { holding: new Set(), failing: new Set(), read: new Set() };
  const asked = conditions.map((c) => c ?? ALWAYS);
  const asking = asked.map((c, i) => ({ id: `q${i}`, text: 'Asked.', if: c }));
  const probe: ComposeNode = { ...node, checklist: asking };
  let tried = 0;
  for (const email of emailsOf(node)) {
    if (++tried > MAX_EMAILS || settled(found, asked, readings)) break;
    const done = checked(probe, email).map((one) => one.done);
    done.forEach((yes, i) => (yes ? found.holding : found.failing).add(i));
    found.read.add(done.indexOf(true, readings) - readings);
  }
  return found;
}

/** How a rule that is meant to hold for every email is written: a rule must have a condition. */
const ALWAYS: EmailCondition = { words: 1 };

function isAlways(condition: EmailCondition): boolean {
  return 'words' in condition && condition.words === 1;
}

function settled(
  { holding, failing, read }: Answers,
  conditions: readonly EmailCondition[],
  readings: number,
): boolean {
  const open = conditions.findIndex((c, i) => i < readings && !isAlways(c) && !(holding.has(i) && failing.has(i)));
  return open < 0 && read.size === conditions.length - readings;
}

/** Every email that can be written: of a part at most one sentence, in any order. */
function* emailsOf(
  node: ComposeNode,
  before: readonly string[] = [],
  parts: ReadonlySet<string> = new Set(),
): Generator<string[]> {
  for (const s of node.sentences) {
    if (parts.has(s.part)) continue;
    const email = [...before, s.id];
    yield email;
    yield* emailsOf(node, email, new Set([...parts, s.part]));
  }
}
