// A job fair: a hall full of small booths, bunting, and more pens than anybody needs. 640 x 480; whoever has a booth
// stands behind its table at y 416.
import { fill, stroke } from '../svg.mjs';

/** The glass of the hall's door, where a visitor shows; no telephone; the high window, where days pass. */
export const PLACES = {
  glass: [506, 128, 100, 190],
  phone: null,
  window: [480, 44, 150, 44],
  half: 640,
  lives: [{ kind: 'bird', at: [480, 58] }],
};

/** What goes on above the picture, where the room is seen taller than it is drawn. */
export const WALL = 'fairWall';

export function back(c) {
  return high(c) + door(c) + banner(c) + bunting(c);
}

/** The shine and the bars of the door's glass, in front of whoever is behind it. */
export const pane = (c) =>
  fill('M516 138 L556 138 L516 226Z', '#fff', ' opacity=".16"') +
  `<path d="M506 262 H606" stroke="${c.fairFrame}" stroke-width="8"/>`;

/** Of both halves. */
export const wall = (c) =>
  `<rect x="-640" width="1920" height="480" fill="${c.fairWall}"/><rect x="-640" y="346" width="1920" height="134" fill="${c.fairDado}"/>`;

/** A strip of sky high up under the roof. */
const high = (c) =>
  `<rect x="472" y="36" width="168" height="60" rx="4" fill="${c.fairFrame}"/><rect x="480" y="44" width="150" height="44" fill="${c.sky}"/>` +
  `<circle cx="598" cy="62" r="11" fill="${c.sun}"/>` +
  fill('M480 88 V76 L506 64 L532 76 V70 H556 V88Z', c.roofs) +
  `<path d="M530 44 V88 M580 44 V88" stroke="${c.fairFrame}" stroke-width="6"/>`;

const door = (c) =>
  `<rect x="480" y="106" width="152" height="322" rx="5" fill="${c.fairFrame}"/><rect x="490" y="116" width="132" height="312" rx="3" fill="${c.plum}"/>` +
  `<rect x="506" y="128" width="100" height="190" rx="4" fill="${c.fairGlass}"/>` +
  `<rect x="500" y="342" width="112" height="14" rx="7" fill="${c.steelLight}"/>${pane(c)}`;

/** The booth's own wall, its picture saying growth in three bars. */
const banner = (c) =>
  `<rect x="34" y="84" width="418" height="350" rx="8" fill="${c.fairFrame}"/><rect x="44" y="94" width="398" height="340" rx="4" fill="${c.banner}"/>` +
  `<rect x="44" y="94" width="398" height="62" fill="${c.cloth}"/>` +
  stroke('M70 116 H206 M70 134 H160', c.cream, 10, ' opacity=".9"') +
  fill('M66 330 V274 H98 V330Z', c.marigold) +
  fill('M106 330 V236 H138 V330Z', c.red) +
  fill('M146 330 V190 H178 V330Z', c.cloth);

/** From one side of the hall to the other, in arcs of 160. */
function bunting(c) {
  const colors = [c.red, c.marigold, c.cloth, c.cream, c.plum];
  const flags = Array.from({ length: 20 }, (_, n) => {
    const [arc, t] = [Math.floor(n / 5), ((n % 5) + 0.5) / 5];
    const [x, y] = [arc * 160 + t * 160, 10 + 96 * t * (1 - t)];
    return fill(`M${x - 11} ${y.toFixed(1)} h22 l-11 25z`, colors[(n * 2) % 5]);
  });
  return stroke('M0 10 Q80 58 160 10 Q240 58 320 10 Q400 58 480 10 Q560 58 640 10', c.fairFrame, 4) + flags.join('');
}

export function front(c) {
  return (
    `<path d="M20 424 H640 V480 H20Z" fill="${c.cloth}"/>${stroke('M80 436 V480 M200 436 V480 M330 436 V480 M460 436 V480 M580 436 V480', c.clothTop, 5, ' opacity=".5"')}` +
    `<rect x="10" y="416" width="630" height="16" rx="5" fill="${c.clothTop}"/>` +
    leaflets(c) +
    pens(c) +
    sweets(c)
  );
}

const leaflets = (c) =>
  '<g transform="translate(44 344)">' +
  fill('M0 72 L14 0 H70 L84 72Z', c.fairFrame) +
  [
    [10, -14, c.red],
    [30, -8, c.cream],
    [50, -16, c.marigold],
  ]
    .map(([x, y, color]) => `<rect x="${x}" y="${y}" width="26" height="62" rx="2" fill="${color}"/>`)
    .join('') +
  fill('M4 72 L10 34 H74 L80 72Z', c.fairFrame) +
  '</g>';

const pens = (c) =>
  '<g transform="translate(466 360)">' +
  stroke('M10 22 L2 -22 M20 22 V-30 M30 22 L38 -24 M38 22 L54 -10', c.red, 5) +
  stroke('M20 -30 V-22 M38 -24 L36 -16', c.cream, 5) +
  fill('M0 14 h46 l-4 42 h-38z', c.marigold) +
  '</g>';

const sweets = (c) =>
  '<g transform="translate(546 376)">' +
  `<circle cx="22" cy="4" r="10" fill="${c.red}"/><circle cx="40" cy="0" r="10" fill="${c.plum}"/><circle cx="56" cy="5" r="10" fill="${c.leaf}"/>` +
  fill('M0 6 H80 C78 30 62 40 40 40 C18 40 2 30 0 6Z', c.cream) +
  '</g>';

/** The other half, to the left: the next booth along, and the queue for it. */
export const beyond = {
  back: (c) => bunting(c) + booth(c) + lamps(c) + queue(c),
  front: (c) =>
    stroke('M40 396 C110 440 130 440 196 398', c.marigold, 8) +
    stroke('M40 384 V480 M196 384 V480', c.steelDark, 9) +
    `<circle cx="40" cy="380" r="9" fill="${c.steelDark}"/><circle cx="196" cy="380" r="9" fill="${c.steelDark}"/>`,
};

/** Striped, and about something with leaves. */
function booth(c) {
  const stripes = [0, 1, 2, 3, 4, 5].map((n) =>
    fill(`M${24 + n * 28} 118 h28 v34 a14 14 0 0 1 -28 0z`, n % 2 === 0 ? c.red : c.cream),
  );
  return (
    `<path d="M32 140 V428 M184 140 V428" stroke="${c.fairFrame}" stroke-width="9"/><rect x="36" y="150" width="144" height="200" fill="${c.cream}"/>` +
    fill('M106 300 C64 280 70 214 108 196 C146 214 150 280 106 300Z', c.leaf) +
    stroke('M107 316 V226', c.fairFrame, 5) +
    `<rect x="20" y="350" width="176" height="80" fill="${c.marigold}"/><rect x="14" y="342" width="188" height="14" rx="5" fill="${c.wood}"/>${stripes.join('')}`
  );
}

const lamps = (c) =>
  [380, 520]
    .map(
      (x) =>
        `<path d="M${x} 0 V72" stroke="${c.fairFrame}" stroke-width="4"/>` +
        fill(`M${x - 34} 98 C${x - 30} 76 ${x - 12} 70 ${x} 70 C${x + 12} 70 ${x + 30} 76 ${x + 34} 98Z`, c.fairFrame) +
        `<ellipse cx="${x}" cy="99" rx="18" ry="6" fill="${c.lit}"/>`,
    )
    .join('');

/** Far off, from behind: those who come next. */
const queue = (c) =>
  [
    [420, 1, c.fairFrame],
    [476, 0.9, c.fairDado],
    [526, 1.05, c.fairFrame],
  ]
    .map(
      ([x, size, color]) =>
        `<g transform="translate(${x} 400) scale(${size})" opacity=".55"><circle cx="0" cy="-112" r="19" fill="${color}"/>` +
        fill('M-30 40 V-58 C-30 -84 -16 -90 0 -90 C16 -90 30 -84 30 -58 V40Z', color) +
        '</g>',
    )
    .join('');
