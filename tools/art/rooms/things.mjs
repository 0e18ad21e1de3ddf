// What people write with: drawn where it stands in the left one of two rooms, whose person looks right; the stage
// mirrors it for the right one. The same 640 x 480 as a room, with the counter's edge at y 416.
import { fill, stroke } from '../svg.mjs';

/** The part of the picture that each of them takes: [x, y, width, height]. */
export const THINGS = {
  laptop: [286, 322, 148, 100],
  mail: [118, 362, 104, 58],
  'laptop-glow': [216, 130, 230, 290],
  'mobile-glow': [180, 150, 190, 260],
};

export const drawings = { laptop, mail, 'laptop-glow': laptopGlow, 'mobile-glow': mobileGlow };

/** From behind: somebody to its left types on it. */
function laptop(c) {
  return (
    fill('M288 416 L302 402 H362 L358 419 H292 C288 419 287 418 288 416Z', c.steelLight) +
    stroke('M306 408 H352 M302 413 H350', c.steelDark, 2, ' stroke-opacity=".6"') +
    fill(
      'M350 410 L372 334 C373 331 376 330 379 330 L426 336 C430 337 431 339 430 342 L412 416 L352 419Z',
      c.steelDark,
    ) +
    fill('M356 411 L377 337 C378 335 379 334 382 334 L426 340 C429 340 430 342 429 344 L411 414 L357 417Z', c.steel) +
    `<circle cx="394" cy="376" r="7" fill="${c.cream}" opacity=".8"/>` +
    stroke('M350 418 L414 416', c.steelDark, 5)
  );
}

/** Letters nobody has opened yet, one of them with a red seal. */
function mail(c) {
  const envelope = ([x, y, turn, color]) =>
    `<g transform="translate(${x} ${y}) rotate(${turn})"><rect width="78" height="10" rx="2" fill="${color}"/>` +
    `${stroke('M3 3 H75', c.pencil, 1.5, ' stroke-opacity=".7"')}</g>`;
  const pile = [
    [130, 406, 0, c.cream],
    [136, 396, -2, c.pink],
    [128, 386, 1, c.cream],
    [138, 377, 3, c.cream],
  ];
  return `${pile.map(envelope).join('')}<circle cx="176" cy="383" r="5" fill="${c.red}"/>`;
}

/** The light of a screen at night, on whoever looks into it. */
const glow = (id, cx, cy, rx, ry) =>
  `<radialGradient id="${id}"><stop offset="0" stop-color="#CBE8FF" stop-opacity=".36"/>` +
  '<stop offset=".45" stop-color="#CBE8FF" stop-opacity=".16"/><stop offset="1" stop-color="#CBE8FF" stop-opacity="0"/></radialGradient>' +
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="url(#${id})"/>`;

function laptopGlow() {
  return glow('glow', 331, 276, 114, 144);
}

function mobileGlow() {
  return glow('glow', 275, 282, 94, 128);
}
