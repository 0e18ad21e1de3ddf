// The ways that are open at a position, with their shares of the odds.
// There are few different sets of them at a node, so each is made once and used by all the positions that have it.
import type { Station, Test, Values, Way } from './compiled.ts';

export interface Leaving {
  readonly ways: readonly Way[];
  /** Above 0; 1 where it is picked, or sure. */
  readonly shares: readonly number[];
}

/** What is open here; at a `return`, what is open without a caller. */
export type Open = (values: Values) => Leaving;

export function openAt(station: Station): Open {
  if (station.kind === 'choose') return choosing(station);
  if (station.kind === 'go') return jumping(station);
  if (station.kind === 'chance') return drawing(station);
  const always = sure(station.kind === 'return' ? [station.otherwise!] : station.ways);
  return () => always;
}

const sure = (ways: readonly Way[]): Leaving => ({ ways, shares: ways.map(() => 1) });

/** One answer for each outcome of these tests. */
function by(tests: readonly Test[], answer: (values: Values) => Leaving): Open {
  if (tests.length === 0) {
    const always = answer([]);
    return () => always;
  }
  const known = new Map<number | string, Leaving>();
  // More tests than a number has bits are rare: a node has at most nine choices.
  const outcome = tests.length > 30 ? (v: Values) => tests.map((t) => +t(v)).join('') : (v: Values) => bits(tests, v);
  return (values) => {
    const key = outcome(values);
    const kept = known.get(key) ?? answer(values);
    known.set(key, kept);
    return kept;
  };
}

function bits(tests: readonly Test[], values: Values): number {
  let mask = 0;
  for (let i = 0; i < tests.length; i++) if (tests[i]!(values)) mask |= 1 << i;
  return mask;
}

function choosing({ ways, otherwise }: Station): Open {
  const tests = ways.flatMap((w) => w.asks?.test ?? []);
  return by(tests, (values) => {
    const open = ways.filter((w) => w.asks === null || w.asks.test(values));
    return sure(open.length === 0 && otherwise !== null ? [otherwise] : open);
  });
}

function jumping({ ways }: Station): Open {
  const answers = ways.map((w) => sure([w]));
  return (values) => answers[ways.findIndex((w) => w.asks === null || w.asks.test(values))]!;
}

function drawing({ ways }: Station): Open {
  const tests = ways.flatMap((w) => w.moved.map((m) => m.asks.test));
  return by(tests, (values) => {
    const raw = ways.map((w) => Math.max(0, w.odds + moved(w, values)));
    const sum = raw.reduce((a, b) => a + b, 0);
    const odds = sum === 0 ? ways.map((w) => w.odds) : raw.map((o) => (o * 100) / sum);
    const falling = ways.map((way, i) => ({ way, share: odds[i]! / 100 })).filter((w) => w.share > 0);
    return { ways: falling.map((w) => w.way), shares: falling.map((w) => w.share) };
  });
}

function moved({ moved: list }: Way, values: Values): number {
  return list.reduce((sum, m) => (m.asks.test(values) ? sum + m.by : sum), 0);
}
