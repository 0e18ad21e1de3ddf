// What a result card says, and the same for whoever cannot see it. Pure; it has no place for a name.

export interface CardWords {
  readonly scenario: string;
  readonly ending: string;
  readonly conduct: number;
  /** Null for practice. */
  readonly stars: 0 | 1 | 2 | 3 | null;
}

export function cardAlt({ scenario, ending, conduct, stars }: CardWords): string {
  const earned = stars === null ? 'practice' : `${stars} of 3 stars`;
  return `a picture of somebody doing a handstand beside the words “${scenario}: ${ending}. Conduct ${conduct} of 100, ${earned}.”`;
}

/** The words in lines no wider than `most`; a word that is wider itself has a line of its own. */
export function wrapped(text: string, most: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter((w) => w !== '')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && widthOf(longer) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The largest of these sizes at which the text has room; the last of them, come what may. */
export function fitting(
  text: string,
  sizes: readonly number[],
  room: { readonly width: number; readonly height: number },
  widthAt: (size: number, line: string) => number,
): { readonly size: number; readonly lines: readonly string[] } {
  const tried = sizes.map((size) => ({ size, lines: wrapped(text, room.width, (line) => widthAt(size, line)) }));
  const fits = tried.find(
    ({ size, lines }) =>
      lines.length * size * LEADING <= room.height && lines.every((line) => widthAt(size, line) <= room.width),
  );
  return fits ?? tried.at(-1) ?? { size: 0, lines: [] };
}

export const LEADING = 1.08;
