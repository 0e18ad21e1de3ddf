// A problem with something read from outside: where it is, and what to do about it.

export interface Problem {
  /** JSON pointer (RFC 6901) to what is wrong; '' is the whole file. */
  readonly pointer: string;
  /** What is wrong and what to do about it. */
  readonly says: string;
}

export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
