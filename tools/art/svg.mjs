// The few shapes of markup that every drawing here is made of. Presentation attributes only: the page's policy allows no inline style.

/** To one decimal, so that the files are small and the same on every machine. */
export const round = (n) => Math.round(n * 10) / 10;

export const stroke = (d, color, width, more = '') =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${more}/>`;

export const fill = (d, color, more = '') => `<path d="${d}" fill="${color}"${more}/>`;

export const group = (transform, inner) => (inner === '' ? '' : `<g transform="${transform}">${inner}</g>`);

export const file = ([x, y, w, h], inner, [width, height] = [w, h]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${w} ${h}">${inner}</svg>\n`;
