// How often a property is tried: a little with every test run, a lot with HANDSTAND_SOAK=1 (npm run soak).

export const SOAKING = process.env['HANDSTAND_SOAK'] === '1';

export function often(short: number, long: number): number {
  return SOAKING ? long : short;
}

/** Milliseconds that a test may take. */
export const PATIENCE = SOAKING ? 3_600_000 : 60_000;
