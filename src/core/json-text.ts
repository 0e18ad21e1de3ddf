// What can be said of a text before it is parsed as JSON, and of its strings after: the ways in which a file can be no file of ours.
// Looks at characters only, in one pass and without recursion.

/** Lists and objects within one another beyond which a text is refused: far more than the format can ask for. */
export const MAX_DEPTH = 120;

export interface Flaw {
  readonly code: 'not-utf8' | 'too-deep';
  readonly offset: number;
  readonly says: string;
}

/** Why the text is refused before parsing, or null. */
export function flawOf(text: string): Flaw | null {
  const foreign = text.slice(0, 1000).search(/\0|^\uFFFD/);
  if (foreign >= 0)
    return {
      code: 'not-utf8',
      offset: foreign,
      says: 'This is not text in UTF-8. Save the file again with the encoding UTF-8.',
    };
  const deep = tooDeepAt(text);
  return deep === null
    ? null
    : {
        code: 'too-deep',
        offset: deep,
        says: `Lists and objects stand within one another more than ${MAX_DEPTH} deep here. Write it flatter.`,
      };
}

/** Editors on some systems begin a file with an invisible mark of its encoding. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [34, 92, 91, 93, 123, 125] as const;

function tooDeepAt(text: string): number | null {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) quoted = !quoted;
    else if (quoted) i += c === BACKSLASH ? 1 : 0;
    else if (c === CLOSE || c === CLOSE_LIST) depth -= 1;
    else if ((c === OPEN || c === OPEN_LIST) && ++depth > MAX_DEPTH) return i;
  }
  return null;
}

const HALF = /\p{Surrogate}/u;

/** The paths of strings that hold half a character, as `\ud83d` alone does: no file, page or screen reader can show them. */
export function brokenStrings(text: string, json: unknown): (readonly (string | number)[])[] {
  if (!HALF.test(text) && !/\\u[dD][89a-fA-F]/.test(text)) return [];
  const found: (readonly (string | number)[])[] = [];
  const left: { readonly value: unknown; readonly path: readonly (string | number)[] }[] = [{ value: json, path: [] }];
  for (let it = left.pop(); it !== undefined; it = left.pop()) {
    const { value, path } = it;
    if (typeof value === 'string' && HALF.test(value)) found.push(path);
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value).toReversed())
      left.push({ value: inner, path: [...path, Array.isArray(value) ? Number(key) : key] });
  }
  return found;
}
