// Faults as authors make them, each a function of a scenario (a copy, to be spoiled) and a picker of chances.
// Returns where the fault is, as pointers any of which is the right place to report; null where the scenario has no room for it.
// A fault in the text itself returns the text and the line instead.

const nodesOf = (s, kind) => s.nodes.flatMap((n, i) => (n.kind === kind ? [{ n, at: `/nodes/${i}` }] : []));
const choicesOf = (s) =>
  nodesOf(s, 'choose').flatMap(({ n, at }) => n.choices.map((c, i) => ({ n, c, at: `${at}/choices/${i}` })));
const linesOf = (s) =>
  s.nodes.flatMap((n, i) => (n.lines ?? []).map((l, k) => ({ n, l, at: `/nodes/${i}/lines/${k}` })));
const jumpsOf = (s) =>
  nodesOf(s, 'go').flatMap(({ n, at }) => n.jumps.map((j, i) => ({ n, j, at: `${at}/jumps/${i}` })));
const drawsOf = (s) =>
  nodesOf(s, 'chance').flatMap(({ n, at }) => n.draws.map((d, i) => ({ n, d, at: `${at}/draws/${i}` })));
const effectsOf = (s) =>
  choicesOf(s).flatMap(({ c, at }) => (c.effects ?? []).map((e, i) => ({ e, at: `${at}/effects/${i}` })));
const conditionsOf = (s) =>
  [
    ...linesOf(s).map(({ l, at }) => ({ it: l, at })),
    ...choicesOf(s).map(({ c, at }) => ({ it: c, at })),
    ...jumpsOf(s).map(({ j, at }) => ({ it: j, at })),
  ]
    .filter(({ it }) => it.if !== undefined && 'var' in it.if)
    .map(({ it, at }) => ({ c: it.if, at: `${at}/if` }));
const leadsOf = (s) => [
  ...choicesOf(s).map(({ c, at }) => ({ it: c, at })),
  ...jumpsOf(s).map(({ j, at }) => ({ it: j, at })),
  ...drawsOf(s).map(({ d, at }) => ({ it: d, at })),
  ...nodesOf(s, 'compose').map(({ n, at }) => ({ it: n, at })),
];

/** Every place that names a node, with the name. */
function namesOfNodes(s) {
  const named = leadsOf(s).flatMap(({ it, at }) => [
    [it.to, `${at}/to`],
    ...(it.back ? [[it.back, `${at}/back`]] : []),
  ]);
  const otherwise = s.nodes.flatMap((n, i) => (n.otherwise ? [[n.otherwise, `/nodes/${i}/otherwise`]] : []));
  const gone = s.cast.flatMap((p, i) => (p.patience ? [[p.patience.gone, `/cast/${i}/patience/gone`]] : []));
  return [...named, ...otherwise, ...gone];
}

const misspelled = (word, rnd) => {
  const i = 1 + Math.floor(rnd() * (word.length - 2));
  return word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2) === word
    ? `${word}s`
    : word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2);
};

export const KINDS = {
  'a node removed': (s, any) => {
    const i = any([...s.nodes.keys()].filter((k) => s.nodes[k].id !== s.start));
    const [gone] = s.nodes.splice(i, 1);
    return namesOfNodes(s)
      .filter(([name]) => name === gone.id)
      .map(([, at]) => at);
  },
  'a target misspelled': (s, any, rnd) => {
    const { it, at } = any(leadsOf(s));
    it.to = misspelled(it.to, rnd);
    return [`${at}/to`];
  },
  'ids of two kinds swapped': (s, any) => {
    const { it, at } = any(leadsOf(s));
    it.to = any(s.endings.map((e) => e.id).filter((id) => !s.nodes.some((n) => n.id === id)));
    return [`${at}/to`];
  },
  'a condition on no variable': (s, any, rnd) => {
    const { c, at } = any(conditionsOf(s));
    c.var = misspelled(c.var, rnd);
    return [`${at}/var`];
  },
  'a condition on a wrong value': (s, any) => {
    const { c, at } = any(conditionsOf(s));
    delete c.atLeast;
    delete c.atMost;
    c.is = typeof c.is === 'boolean' ? 'yes' : 1000;
    return [`${at}/is`];
  },
  'a condition that can never hold': (s, any) => {
    const { c, at } = any(conditionsOf(s));
    const same = { ...c };
    for (const key of Object.keys(c)) delete c[key];
    c.all = [same, { not: { ...same } }];
    return [at];
  },
  'a condition that always holds': (s, any) => {
    const { c, at } = any(conditionsOf(s));
    const same = { ...c };
    for (const key of Object.keys(c)) delete c[key];
    c.any = [same, { not: { ...same } }];
    return [at];
  },
  'a reason missing': (s, any) => {
    const { e, at } = any(effectsOf(s));
    delete e.reason;
    return [`${at}/reason`];
  },
  'an explanation of one word': (s, any) => {
    const { c, at } = any(choicesOf(s));
    c.why = 'Because.';
    return [`${at}/why`];
  },
  'an explanation copied': (s, any) => {
    const [a, b] = [any(choicesOf(s)), any(choicesOf(s))];
    if (a.c === b.c) return null;
    b.c.why = a.c.why;
    return [`${a.at}/why`, `${b.at}/why`];
  },
  'a way back to the same place': (s, any) => {
    const { n, c, at } = any(
      choicesOf(s).filter(({ c }) => c.times === undefined && c.set === undefined && c.back === undefined),
    );
    c.to = n.id;
    return [at];
  },
  'a required key dropped': (s, any) => {
    const { c, at } = any(choicesOf(s));
    const key = any(['id', 'text', 'heard', 'thought', 'why', 'to']);
    delete c[key];
    return [`${at}/${key}`];
  },
  'a key misspelled': (s, any, rnd) => {
    const { c, at } = any(choicesOf(s));
    const key = any(['text', 'heard', 'thought', 'why', 'effects'].filter((k) => k in c));
    c[misspelled(key, rnd)] = c[key];
    delete c[key];
    return [at];
  },
  'a node that nothing leads to': (s, any) => {
    const { n } = any(nodesOf(s, 'choose'));
    s.nodes.push({ ...structuredClone(n), id: 'left-over' });
    return [`/nodes/${s.nodes.length - 1}`];
  },
  'a number out of range': (s, any) => {
    const { e, at } = any(effectsOf(s));
    e.points = any([-9, 6, 12, 1.5]);
    return [`${at}/points`];
  },
  'a last jump removed': (s, any) => {
    const { n, at } = any(nodesOf(s, 'go').filter(({ n }) => n.jumps.length > 1));
    n.jumps.pop();
    return [`${at}/jumps`];
  },
  'odds that do not add up': (s, any) => {
    const { d, n, at } = any(drawsOf(s)) ?? {};
    if (n === undefined) return null;
    d.odds = d.odds > 50 ? d.odds - 10 : d.odds + 10;
    return [at.replace(/\/\d+$/, '')];
  },
  'an id given twice': (s, any) => {
    const [a, b] = [
      any(s.nodes.map((n, i) => ({ n, at: `/nodes/${i}` }))),
      any(s.nodes.map((n, i) => ({ n, at: `/nodes/${i}` }))),
    ];
    if (a.n === b.n) return null;
    b.n.id = a.n.id;
    return [`${a.at}/id`, `${b.at}/id`];
  },
  'a choice too long': (s, any) => {
    const { c, at } = any(choicesOf(s));
    while (c.text.length <= 90) c.text += ' And I mean it.';
    return [`${at}/text`];
  },
  'a principle of no such name': (s, any, rnd) => {
    const { e, at } = any(effectsOf(s));
    e.principle = misspelled(e.principle, rnd);
    return [`${at}/principle`];
  },
  'a variable that nothing uses': (s) => {
    s.variables = [...(s.variables ?? []), { kind: 'flag', id: 'forgotten' }];
    return [`/variables/${s.variables.length - 1}`];
  },
  'an ending without a node': (s) => {
    s.endings.push({ ...s.endings[0], id: 'forgotten' });
    return [`/endings/${s.endings.length - 1}`];
  },
  'a hang-up made cheap': (s, any) => {
    const e = any(s.endings.map((one, i) => ({ one, i })).filter(({ one }) => one.outcome !== 'hung up'));
    e.one.outcome = 'hung up';
    return [`/endings/${e.i}`];
  },
  'a comma too many': (s, any) =>
    inText(
      s,
      any,
      (line) => /[^{[,]$/.test(line),
      (line) => `${line},`,
      (next) => /^\s*[\]}]/.test(next),
    ),
  'a comma too few': (s, any) =>
    inText(
      s,
      any,
      (line) => line.endsWith(','),
      (line) => line.slice(0, -1),
      () => true,
    ),
  'a quotation mark lost': (s, any) =>
    inText(
      s,
      any,
      (line) => /"[^"]*",?$/.test(line),
      (line) => line.replace(/",?$/, ','),
      () => true,
    ),
};

/** Faults of meaning: what is left is a scenario like any other, and only its author knows that it is not the one that was meant. */
export const SUBTLE = {
  'two targets exchanged': (s, any) => {
    const [a, b] = [any(choicesOf(s)), any(choicesOf(s))];
    if (a.c.to === b.c.to) return null;
    [a.c.to, b.c.to] = [b.c.to, a.c.to];
    return [a.at, b.at];
  },
  'a condition turned round': (s, any) => {
    const { c, at } = any(conditionsOf(s));
    const same = { ...c };
    for (const key of Object.keys(c)) delete c[key];
    c.not = same;
    return [at];
  },
  'a change left out': (s, any) => {
    const { c, at } = any(choicesOf(s).filter((one) => one.c.set !== undefined));
    delete c.set;
    return [at];
  },
};

/** Spoils one line of the text. The place is right on that line or the next. */
function inText(s, any, fits, spoil, beforeIt) {
  const lines = JSON.stringify(s, null, 2).split('\n');
  const i = any([...lines.keys()].filter((k) => fits(lines[k]) && beforeIt(lines[k + 1] ?? '')));
  lines[i] = spoil(lines[i]);
  return { text: lines.join('\n'), line: i + 1 };
}
