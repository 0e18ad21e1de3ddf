// Sets text in lines of a terminal's width. Knows nothing of what it says.

/** No line is longer than this, however wide the screen. */
export const MAX_WIDTH = 80;

/** Lines after the first begin with as many spaces as `indent` has characters; a word longer than a line keeps its length. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = indent;
  let bare = true;
  for (const word of text.split(/\s+/)) {
    if (!bare && line.length + 1 + word.length > Math.min(width, MAX_WIDTH)) {
      lines.push(line);
      line = ' '.repeat(indent.length);
      bare = true;
    }
    line += bare ? word : ` ${word}`;
    bare = false;
  }
  return [...lines, line].join('\n');
}
