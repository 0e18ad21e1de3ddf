// When a mouth is open while a line is said: about a syllable at a time, never faster than eight a second. No Phaser here.

/** An open mouth, in milliseconds from the start of the line. */
export interface Syllable {
  readonly at: number;
  readonly for: number;
}

const LONGEST = 2500;
const SHORTEST_BEAT = 130;

/** The open mouths of a line; a stop for breath where it has a comma or an end. */
export function syllables(text: string): readonly Syllable[] {
  const sounds = text.match(/[aeiouy]+|[.,;:?!…]/gi) ?? [];
  const open: Syllable[] = [];
  let at = 0;
  for (const sound of sounds) {
    if (at >= LONGEST) break;
    if (/[a-z]/i.test(sound)) open.push({ at, for: sound.length > 1 ? 95 : 75 });
    at += sound.length > 1 ? SHORTEST_BEAT + 40 : SHORTEST_BEAT + (open.length % 3) * 15;
  }
  return open;
}

/** How long saying it takes, in milliseconds. */
export function durationOf(open: readonly Syllable[]): number {
  const last = open.at(-1);
  return last === undefined ? 0 : last.at + last.for;
}
