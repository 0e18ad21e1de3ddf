// References in an email to be put together: its parts, sentences, rules and readings.
import { emailCount, MAX_EMAILS, type ComposeNode, type EmailCondition } from './email.ts';
import { expect, say, unique, type Known, type Path } from './known.ts';
import { checkEffects, checkLeads, checkLines } from './reference-parts.ts';

export function checkEmail(known: Known, node: ComposeNode, path: Path): void {
  unique(known, node.parts, 'part', [...path, 'parts']);
  unique(known, node.sentences, 'sentence', [...path, 'sentences']);
  expect(known, known.people, node.listener, 'person', [...path, 'listener']);
  checkLines(known, node.reply, [...path, 'reply']);
  checkLeads(known, node, path);
  const parts = new Set(node.parts.map((p) => p.id));
  const names = new Set([...parts, ...node.sentences.map((s) => s.id)]);
  node.sentences.forEach((s, i) => {
    expect(known, parts, s.part, 'part', [...path, 'sentences', i, 'part']);
    checkEffects(known, s, [...path, 'sentences', i]);
    if (parts.has(s.id))
      say(
        known,
        'duplicate-id',
        [...path, 'sentences', i, 'id'],
        `“${s.id}” is a part already. Give the sentence a name of its own.`,
      );
  });
  (node.rules ?? []).forEach((r, i) => {
    checkNames(known, names, r.if, [...path, 'rules', i, 'if']);
    checkEffects(known, r, [...path, 'rules', i]);
  });
  (node.checklist ?? []).forEach((c, i) => checkNames(known, names, c.if, [...path, 'checklist', i, 'if']));
  node.readings.forEach((r, i) => r.if !== undefined && checkNames(known, names, r.if, [...path, 'readings', i, 'if']));
  if (node.readings.at(-1)?.if !== undefined)
    say(
      known,
      'no-way-out',
      [...path, 'readings', node.readings.length - 1],
      'The last reading must have no condition, so that every email is read.',
    );
  const count = emailCount(node);
  if (count > MAX_EMAILS)
    say(
      known,
      'too-many-emails',
      [...path, 'sentences'],
      `${count.toLocaleString('en-US')} different emails could be written here; at most ${MAX_EMAILS.toLocaleString('en-US')} can be analyzed. Take out sentences, or put more of them in one part.`,
    );
}

function checkNames(known: Known, names: ReadonlySet<string>, c: EmailCondition, path: Path): void {
  if ('all' in c) return c.all.forEach((one, i) => checkNames(known, names, one, [...path, 'all', i]));
  if ('any' in c) return c.any.forEach((one, i) => checkNames(known, names, one, [...path, 'any', i]));
  if ('not' in c) return checkNames(known, names, c.not, [...path, 'not']);
  if ('words' in c) return;
  const asked = 'has' in c ? [c.has] : 'first' in c ? c.first : 'last' in c ? c.last : c.before;
  for (const name of asked) expect(known, names, name, 'sentence or part', path);
}
