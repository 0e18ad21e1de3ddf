// What the commands ask of the outside: files, a screen and a keyboard. tools/handstand.mjs brings the real one, the tests one of their own.
// Decides nothing.

export interface World {
  /** The text of a file named from where the player stands, or null where there is none to read. */
  read(name: string): string | null;
  /** The scenarios that come with the game, named from where the player stands. */
  shipped(): readonly string[];
  write(text: string): void;
  /** To where complaints go: stderr. */
  complain(text: string): void;
  /** The next line typed after this prompt; null when there will be no more. */
  ask(prompt: string): Promise<string | null>;
  /** Columns of the screen. */
  readonly width: number;
  /** A whole number from 0 to 4,294,967,295 that nobody has chosen. */
  freshSeed(): number;
}

/** Something is wrong with what was asked for; its message is one sentence for the person who asked. */
export class Refusal extends Error {}
