// The lobby of a large building: stone, glass and a lift that is somewhere else. 640 x 480; whoever receives stands
// behind the desk at y 416.
import { INK } from '../palette.mjs';
import { fill, stroke } from '../svg.mjs';

/** The glass of the entrance, where a visitor shows; no telephone that anybody may use; the tall window, where days pass. */
export const PLACES = {
  glass: [492, 92, 112, 220],
  phone: null,
  window: [44, 52, 112, 216],
  half: 640,
  lives: [{ kind: 'bird', at: [44, 86] }],
};

/** What goes on above the picture, where the room is seen taller than it is drawn. */
export const WALL = 'lobbyWall';

export function back(c) {
  return window(c) + door(c) + sign(c) + pots(c);
}

/** The push bar and the shine of the door's glass, in front of whoever is behind it. */
export const pane = (c) =>
  fill('M504 104 L552 104 L504 214Z', '#fff', ' opacity=".16"') +
  `<rect x="486" y="238" width="124" height="12" rx="6" fill="${c.marigold}"/>`;

/** Slabs of stone, their joints a little darker. */
export function wall(c) {
  const joints = [-560, -320, -80, 160, 400].map((x) => `M${x} 0 V118 M${x - 80} 118 V236 M${x} 236 V350`).join(' ');
  return (
    `<rect x="-640" width="1920" height="480" fill="${c.lobbyWall}"/>` +
    `<path d="M-640 118 H640 M-640 236 H640 ${joints}" stroke="${c.lobbyStone}" stroke-width="5" fill="none"/>` +
    `<rect x="-640" y="350" width="1920" height="130" fill="${c.lobbyFloor}"/><rect x="-640" y="342" width="1920" height="10" fill="${c.lobbyFrame}"/>`
  );
}

const window = (c) =>
  `<rect x="32" y="40" width="136" height="240" rx="4" fill="${c.lobbyFrame}"/><rect x="44" y="52" width="112" height="216" fill="${c.sky}"/>` +
  `<circle cx="128" cy="88" r="15" fill="${c.sun}"/>` +
  fill('M44 268 V150 H80 V268Z M86 268 V184 H112 V268Z M118 268 V128 H156 V268Z', c.roofs) +
  fill(
    'M52 164h7v9h-7z M66 164h7v9h-7z M52 186h7v9h-7z M66 208h7v9h-7z M126 142h7v9h-7z M140 142h7v9h-7z M126 166h7v9h-7z M140 190h7v9h-7z M94 200h7v9h-7z',
    c.lit,
  ) +
  `<path d="M100 52 V268 M44 124 H156" stroke="${c.lobbyFrame}" stroke-width="6"/>`;

const door = (c) =>
  `<rect x="462" y="62" width="172" height="366" rx="5" fill="${c.lobbyFrame}"/><rect x="474" y="76" width="148" height="352" rx="3" fill="${c.lobbyGlass}"/>` +
  `<path d="M483 84 V428 M613 84 V428 M474 330 H622" stroke="${c.lobbyFrame}" stroke-width="9"/>${pane(c)}`;

/** Nobody's sign: a bird in a ring. */
const sign = (c) =>
  `<g transform="translate(236 84)"><circle r="34" fill="${c.lobbyFrame}"/><circle r="27" fill="${c.cream}"/>` +
  fill('M-18 6 C-10 -4 -2 -6 6 -4 L18 -14 L14 0 C12 12 0 16 -8 14 L-16 20Z', c.red) +
  '</g>';

const pots = (c) =>
  '<g transform="translate(60 290)">' +
  fill('M0 58 h52 l-8 62 h-36z', c.cream) +
  fill(
    'M24 60 C10 30 4 2 10 -20 C22 0 26 28 26 60 C26 24 32 0 46 -18 C50 8 42 36 30 60 C40 40 50 28 62 22 C58 40 46 54 34 60Z',
    c.leaf,
  ) +
  '</g>';

export function front(c) {
  return (
    `<path d="M24 424 H640 V480 H36Z" fill="${c.reception}"/><rect x="12" y="416" width="628" height="16" rx="6" fill="${c.receptionTop}"/>` +
    bell(c) +
    book(c) +
    badges(c)
  );
}

const bell = (c) =>
  '<g transform="translate(166 416)">' +
  fill('M-26 -4 C-26 -36 26 -36 26 -4Z', c.marigold) +
  `<rect x="-32" y="-7" width="64" height="7" rx="3" fill="${c.wood}"/>` +
  stroke('M0 -30 V-38', c.wood, 7) +
  '</g>';

const book = (c) =>
  '<g transform="translate(436 398)">' +
  fill('M0 18 L10 0 C28 -6 44 -4 54 2 C64 -4 80 -6 98 0 L110 18Z', c.cream) +
  stroke('M54 2 L55 17 M20 5 C32 2 40 3 48 6 M64 6 C74 2 84 2 92 5', c.pencil, 2.5) +
  stroke('M70 14 L104 -14', c.red, 5) +
  '</g>';

const badges = (c) =>
  '<g transform="translate(574 366)">' +
  fill('M0 8 h46 l-5 42 h-36z', c.plum) +
  stroke('M12 8 q-6 -26 8 -34 M24 8 q2 -22 14 -26 M34 8 q8 -12 16 -14', c.red, 4) +
  '</g>';

/** The other half, to the left: the lift, and where one waits for it. */
export const beyond = {
  back: (c) => lift(c) + clock(c) + bench(c),
  front: (c) =>
    stroke('M520 372 C556 424 610 434 664 420', c.red, 9) +
    stroke('M520 360 V480', c.marigold, 9) +
    `<circle cx="520" cy="354" r="9" fill="${c.marigold}"/>`,
};

/** Its hand points to a floor that is not this one. */
const lift = (c) =>
  `<rect x="26" y="92" width="166" height="336" rx="5" fill="${c.lobbyFrame}"/><rect x="40" y="108" width="138" height="320" fill="${c.steelLight}"/>` +
  `<path d="M109 108 V428" stroke="${c.steelDark}" stroke-width="4"/><path d="M60 128 V408 M158 128 V408" stroke="${c.cream}" stroke-width="5" opacity=".35"/>` +
  fill('M70 80 A39 39 0 0 1 148 80Z', c.cream, ` stroke="${c.lobbyFrame}" stroke-width="7"`) +
  stroke('M109 76 L88 58', c.red, 5) +
  `<rect x="202" y="246" width="18" height="42" rx="5" fill="${c.lobbyFrame}"/><circle cx="211" cy="258" r="5" fill="${c.cream}"/><circle cx="211" cy="275" r="5" fill="${c.lit}"/>`;

const clock = (c) =>
  `<g transform="translate(402 92)"><circle r="28" fill="${c.cream}" stroke="${c.lobbyFrame}" stroke-width="7"/>${stroke('M0 -16 V0 L-10 6', INK, 4)}</g>`;

const bench = (c) =>
  `<rect x="386" y="318" width="196" height="26" rx="10" fill="${c.plum}"/><rect x="378" y="350" width="212" height="30" rx="12" fill="${c.plum}"/>` +
  stroke('M398 380 V416 M570 380 V416', c.steelDark, 9) +
  fill('M500 318 C494 292 560 292 554 318 L550 344 H506Z', c.marigold);
