// A world for the command line that is not there: files from a record, typed lines from a list, and all that is printed kept.
import type { World } from '../../src/cli/world.ts';

export interface Pretended extends World {
  out(): string;
  err(): string;
}

export function pretend(files: Readonly<Record<string, string>>, typed: readonly string[] = [], width = 80): Pretended {
  const lines = [...typed];
  let [out, err] = ['', ''];
  return {
    read: (name) => files[name] ?? null,
    shipped: () => Object.keys(files),
    write: (text) => {
      out += text;
    },
    complain: (text) => {
      err += text;
    },
    ask: (prompt) => {
      out += prompt;
      return Promise.resolve(lines.shift() ?? null);
    },
    width,
    freshSeed: () => 7,
    out: () => out,
    err: () => err,
  };
}
