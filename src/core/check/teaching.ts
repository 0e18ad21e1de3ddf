// What is declared and then not used: principles that cannot be practiced, variables that nothing sets or reads, endings without a node.
import type { Condition, Scenario } from '../scenario.ts';
import { finding, type Finding } from './finding.ts';
import { changesIn, comparisonsIn, effectsIn, nodesOf } from './pointers.ts';

export function teachingFindings(scenario: Scenario): Finding[] {
  return [...principles(scenario), ...variables(scenario), ...endings(scenario)];
}

function principles(scenario: Scenario): Finding[] {
  const effects = effectsIn(scenario).map(({ it }) => it);
  return scenario.principles.flatMap((p, i) => {
    const points = effects.filter((e) => e.principle === p).map((e) => e.points);
    const [kept, broken] = [points.some((n) => n > 0), points.some((n) => n < 0)];
    if (kept && broken) return [];
    const lacks = kept
      ? 'broken: no choice takes points for it'
      : broken
        ? 'kept: no choice gives points for it'
        : 'kept or broken';
    const says = `“${p}” can never be ${lacks}. Add what is missing, or take it out of the list.`;
    return [finding('one-sided-principle', `/principles/${i}`, says)];
  });
}

function variables(scenario: Scenario): Finding[] {
  const asked = (c: Condition) => ('var' in c ? [c.var] : []);
  const read = new Set([
    ...comparisonsIn(scenario).flatMap(asked),
    ...scenario.places.flatMap((p) => p.visitor?.shows ?? []),
  ]);
  const set = new Set(changesIn(scenario).flatMap(({ it }) => ('var' in it ? [it.var] : [])));
  return (scenario.variables ?? []).flatMap(({ id }, i) => [
    ...(read.has(id)
      ? []
      : [
          finding('variable-never-read', `/variables/${i}`, `No condition asks about “${id}”. Use it, or take it out.`),
        ]),
    ...(set.has(id)
      ? []
      : [
          finding(
            'variable-never-set',
            `/variables/${i}`,
            `Nothing ever sets “${id}”. Set it somewhere, or take it out.`,
          ),
        ]),
  ]);
}

function endings(scenario: Scenario): Finding[] {
  const led = new Set(nodesOf(scenario, 'end').map(({ it }) => it.ending));
  return scenario.endings.flatMap(({ id }, i) =>
    led.has(id)
      ? []
      : [
          finding(
            'ending-without-node',
            `/endings/${i}`,
            `No node leads to the ending “${id}”. Add a node of the kind “end” for it, or take the ending out.`,
          ),
        ],
  );
}
