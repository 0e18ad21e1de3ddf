// A room to be interviewed in: blinds, water, a whiteboard wiped in a hurry. 640 x 480; people sit at the table at y 416.
import { INK } from '../palette.mjs';
import { fill, stroke } from '../svg.mjs';

/** The glass beside the door, where a visitor shows; no telephone; the window with the blinds, where days pass. */
export const PLACES = {
  glass: [500, 84, 112, 224],
  phone: null,
  window: [38, 50, 166, 180],
  half: 640,
  lives: [{ kind: 'steam', at: [592, 360] }],
};

/** What goes on above the picture, where the room is seen taller than it is drawn. */
export const WALL = 'interviewWall';

export function back(c) {
  return window(c) + door(c) + certificate(c) + cabinet(c);
}

/** The frosted stripes of the glass, in front of whoever is behind it. */
export const pane = (c) =>
  fill('M500 196 h112 v14 h-112z M500 218 h112 v8 h-112z', c.cream, ' opacity=".7"') +
  fill('M510 94 L552 94 L510 180Z', '#fff', ' opacity=".16"');

/** Of both halves. */
export const wall = (c) =>
  `<rect x="-640" width="1920" height="480" fill="${c.interviewWall}"/><rect x="-640" y="322" width="1920" height="158" fill="${c.interviewDado}"/>` +
  `<rect x="-640" y="316" width="1920" height="8" fill="${c.interviewFrame}" opacity=".55"/>`;

function window(c) {
  const slats = Array.from({ length: 8 }, (_, n) => `M38 ${60 + n * 13} H204`).join(' ');
  return (
    `<rect x="26" y="38" width="190" height="204" rx="5" fill="${c.interviewFrame}"/><rect x="38" y="50" width="166" height="180" fill="${c.sky}"/>` +
    fill('M38 230 V176 L64 158 L90 176 V150 H126 V230Z M132 230 V168 H158 V142 H204 V230Z', c.roofs) +
    fill(
      'M102 166h7v9h-7z M114 184h7v9h-7z M168 158h7v9h-7z M184 158h7v9h-7z M168 180h7v9h-7z M54 186h7v9h-7z',
      c.lit,
    ) +
    `<path d="${slats}" stroke="${c.cream}" stroke-width="6" opacity=".85"/>` +
    stroke('M190 54 V196', c.cream, 3) +
    `<circle cx="190" cy="202" r="6" fill="${c.marigold}"/><rect x="18" y="240" width="206" height="12" rx="4" fill="${c.interviewFrame}"/>`
  );
}

const door = (c) =>
  `<rect x="470" y="56" width="170" height="372" rx="5" fill="${c.interviewFrame}"/><rect x="482" y="68" width="150" height="360" rx="3" fill="${c.wood}"/>` +
  `<rect x="500" y="84" width="112" height="224" rx="4" fill="${c.interviewGlass}"/><rect x="490" y="330" width="34" height="11" rx="5" fill="${c.marigold}"/>${pane(c)}`;

const certificate = (c) =>
  `<g transform="translate(234 74)"><rect width="66" height="52" rx="3" fill="${c.interviewFrame}"/><rect x="6" y="6" width="54" height="40" fill="${c.cream}"/>` +
  stroke('M16 17 H50 M16 26 H44', c.pencil, 3) +
  `<circle cx="48" cy="36" r="6" fill="${c.red}"/></g>`;

/** Files, and a cactus that nobody waters. */
const cabinet = (c) =>
  `<rect x="26" y="318" width="148" height="112" rx="4" fill="${c.steel}"/><path d="M26 372 H174" stroke="${c.steelDark}" stroke-width="4"/>` +
  `<path d="M84 344 h32 M84 398 h32" stroke="${c.steelLight}" stroke-width="7" stroke-linecap="round"/>` +
  fill('M46 290 h34 l-5 28 h-24z', c.red) +
  stroke('M63 290 V256', c.leaf, 17) +
  stroke('M63 282 H80 V266', c.leaf, 9) +
  fill('M112 318 V292 H160 V318Z', c.cream) +
  stroke('M118 300 H154 M118 308 H154', c.pencil, 2.5);

/** Of both halves. */
const table = (c) =>
  `<path d="M-640 424 H1280 V480 H-640Z" fill="${c.table}"/><rect x="-640" y="416" width="1920" height="16" fill="${c.tableTop}"/>`;

export function front(c) {
  return table(c) + carafe(c) + glass(c, 84) + resume(c, 466) + cup(c);
}

const carafe = (c) =>
  '<g transform="translate(22 332)">' +
  fill('M14 0 H42 L38 22 C54 34 56 60 50 84 H6 C0 60 2 34 18 22Z', c.clear, ' opacity=".85"') +
  fill('M5 50 H51 C53 62 52 74 50 84 H6 C4 74 3 62 5 50Z', c.water, ' opacity=".75"') +
  '</g>';

const glass = (c, x) =>
  `<g transform="translate(${x} 378)">` +
  fill('M0 0 H32 L28 38 H4Z', c.clear, ' opacity=".85"') +
  fill('M2 16 H30 L28 38 H4Z', c.water, ' opacity=".75"') +
  '</g>';

const resume = (c, x) =>
  `<g transform="translate(${x} 400)">` +
  fill('M0 16 L18 0 H104 L96 16Z', c.cream) +
  stroke('M24 5 H60 M22 10 H88', c.pencil, 2.5) +
  stroke('M84 12 L112 -6', c.red, 5) +
  '</g>';

const cup = (c) =>
  '<g transform="translate(584 372)">' +
  fill('M0 0 h40 l-4 44 h-32z', c.marigold) +
  stroke('M39 8 q17 0 15 13 t-18 11', c.marigold, 7) +
  '</g>';

/** The other half, to the left: the whiteboard, a picture of nothing, somebody's coat. */
export const beyond = {
  back: (c) => picture(c) + coat(c) + board(c),
  front: (c) => glass(c, 470) + resume(c, 28),
};

const picture = (c) =>
  `<g transform="translate(36 66)"><rect width="132" height="156" rx="3" fill="${c.interviewFrame}"/><rect x="10" y="10" width="112" height="136" fill="${c.cream}"/>` +
  `<circle cx="78" cy="52" r="24" fill="${c.marigold}"/>` +
  fill('M10 146 V104 C40 78 62 118 122 88 V146Z', c.teal) +
  fill('M10 146 V126 C44 112 78 146 122 120 V146Z', c.red) +
  '</g>';

const coat = (c) =>
  stroke('M92 300 V470', c.wood, 9) +
  stroke('M66 292 L92 304 L118 292', c.wood, 7) +
  fill('M80 300 C60 312 56 352 60 412 H126 C128 352 122 312 104 300 L92 316Z', c.plum) +
  stroke('M92 318 V410', INK, 3, ' stroke-opacity=".4"');

const board = (c) =>
  `<rect x="386" y="62" width="232" height="212" rx="5" fill="${c.steelLight}"/><rect x="396" y="72" width="212" height="192" fill="${c.cream}"/>` +
  stroke('M420 232 L466 190 L508 206 L574 118', c.red, 6) +
  stroke('M420 104 H500 M420 124 H476', c.pencil, 6) +
  `<rect x="402" y="274" width="200" height="10" rx="4" fill="${c.steelDark}"/>`;
