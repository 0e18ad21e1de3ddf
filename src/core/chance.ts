// All the chance there is: a draw is a function of the seed, a name and how often that name has been drawn before.
// So taking a pick back, or adding a line somewhere, never changes later luck.

/** A number in [0, 1), the same on every machine. Source: FNV-1a over the name, finished by MurmurHash3's mixer. */
export function draw(seed: number, name: string, visit: number): number {
  let h = 0x811c9dc5 ^ seed;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  h = mix(h ^ Math.imul(visit + 1, 0x9e3779b1));
  return mix(h ^ seed) / 0x1_0000_0000;
}

function mix(a: number): number {
  let h = a;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The list in an order drawn from the seed (Fisher and Yates). */
export function shuffled<T>(list: readonly T[], seed: number, name: string): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(draw(seed, name, i) * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}
