// What the check tells of an email to be put together: every email that can be written is tried.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/check.ts';
import { readScenario } from '../../src/core/reader.ts';
import type { Scenario } from '../../src/core/scenario.ts';

type Node = Record<string, unknown> & { kind: string };

const letter = readFileSync(new URL('../fixtures/letter.json', import.meta.url), 'utf8');

/** The fixture with some of its email's fields replaced, and the findings that are there only since. */
function findings(change: (email: Node, nodes: Node[]) => void) {
  const scenario = JSON.parse(letter) as Scenario & { nodes: Node[] };
  change(scenario.nodes.find((n) => n.kind === 'compose')!, scenario.nodes);
  const before = new Set(check('letter', letter).map((f) => f.pointer + f.says));
  return check('letter', JSON.stringify(scenario)).filter((f) => !before.has(f.pointer + f.says));
}

const codes = (change: Parameters<typeof findings>[0]) => findings(change).map((f) => `${f.code} ${f.pointer}`);
const reading = { heard: 'A question.', thought: 'Hm.', better: 'Nothing is missing.' };
const why = 'He read it, and he thought of this and of that, and then of the lamp, and then he put it down again.';

describe('an email', () => {
  const at = `/nodes/${(JSON.parse(letter) as { nodes: Node[] }).nodes.findIndex((n) => n.kind === 'compose')}`;

  it('has a rule that no email can break, or none can meet', () => {
    const rules = [
      { id: 'short', if: { not: { words: 60 } } },
      { id: 'both', if: { all: [{ has: 'why' }, { has: 'areas' }] } },
    ];
    expect(codes((email) => void (email['rules'] as unknown[]).push(...rules))).toEqual([
      `condition-always ${at}/rules/2/if`,
      `condition-never ${at}/rules/3/if`,
    ]);
  });

  it('may have a rule that is meant for every email', () => {
    expect(codes((email) => void (email['rules'] as unknown[]).push({ id: 'sent', if: { words: 1 } }))).toEqual([]);
  });

  it('has a line in its checklist that is never ticked', () => {
    const checklist = [{ id: 'c', text: 'Twice', if: { before: ['areas', 'why'] } }];
    expect(codes((email) => void (email['checklist'] = checklist))).toEqual([`condition-never ${at}/checklist/0/if`]);
  });

  it('has a reading that those before it leave no email for', () => {
    const readings = [
      { ...reading, id: 'asks', why: `One. ${why}`, if: { has: 'ask' } },
      { ...reading, id: 'three', why: `Two. ${why}`, if: { has: 'areas' } },
      { ...reading, id: 'other', why: `Three. ${why}` },
    ];
    expect(codes((email) => void (email['readings'] = readings))).toEqual([`reading-never ${at}/readings/1`]);
  });

  it('is shown in brackets among the picks that lead somewhere', () => {
    const found = findings((email, nodes) => {
      email['to'] = 'round';
      nodes.push({
        kind: 'choose',
        id: 'round',
        choices: [
          { id: 'on', text: 'On.', heard: 'On.', thought: 'On.', why, to: 'wait' },
          { id: 'again', text: 'Again.', heard: 'Again.', thought: 'Hm.', why: `Again. ${why}`, to: 'round' },
        ],
      });
    });
    const cycle = found.find((f) => f.code === 'cycle');
    expect(cycle?.picks?.some((p) => /^\[[a-z,]+\]$/.test(p))).toBe(true);
    expect(cycle?.says).toContain('round → round (by picking again)');
  });

  it('stands in a fixture that reads well', () => {
    expect(readScenario('letter', letter).kind).toBe('scenario');
  });
});
