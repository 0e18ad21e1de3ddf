// What a list of measurements comes to.
const sorted = (list) => list.toSorted((a, b) => a - b);

export const median = (list) => sorted(list)[Math.floor(list.length / 2)];

/** By nearest rank: of 40, the 38th. */
export const p95 = (list) => sorted(list)[Math.ceil(list.length * 0.95) - 1];
