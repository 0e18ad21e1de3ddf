// What the two lines are called on screen.
import type { LineName } from '../core/lines.ts';

export const LINE_TITLE: Readonly<Record<LineName, string>> = { best: 'The best line', costliest: 'The worst line' };
