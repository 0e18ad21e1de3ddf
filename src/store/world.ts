// What only the outside knows, and whoever begins an attempt must ask for: the time, the luck, and names.

export interface World {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** A whole number below 2^32. */
  readonly seed: () => number;
  readonly newId: () => string;
}
