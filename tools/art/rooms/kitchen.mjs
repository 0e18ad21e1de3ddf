// The candidate's kitchen: warm, tiled, lamp-lit. 640 x 480; people stand behind the counter at y 416.
import { INK } from '../palette.mjs';
import { fill, stroke } from '../svg.mjs';

/** The panes of the window, where a visitor shows and the day passes, and no telephone on the counter: the handset comes off the wall. */
export const PLACES = {
  glass: [50, 46, 146, 146],
  phone: null,
  window: [50, 46, 146, 146],
  half: 0,
  lives: [
    { kind: 'acrobat', at: [50, 190] },
    { kind: 'steam', at: [158, 384] },
  ],
};

/** What goes on above the picture, where the room is seen taller than it is drawn. */
export const WALL = 'kitchenWall';

export function back(c) {
  return window(c) + plant(c) + shelf(c) + letter(c) + lamp(c);
}

/** What stands between a visitor and the room: the window's bars, its sill and the plant on it. */
export function pane(c) {
  return bars(c) + sill(c) + plant(c);
}

/** Of both halves. */
export function wall(c) {
  const tiles = Array.from({ length: 72 }, (_, n) => {
    const [column, row] = [Math.floor(n / 3), n % 3];
    const color = (column * 3 + row * 5) % 7 === 0 ? c.kitchenTileWarm : c.kitchenTile;
    return `<rect x="${column * 56 - 10}" y="${238 + row * 40}" width="52" height="36" rx="4" fill="${color}"/>`;
  });
  return (
    `<rect x="-640" width="1920" height="480" fill="${c.kitchenWall}"/>` +
    `<rect x="-640" y="232" width="1920" height="130" fill="${c.kitchenGrout}"/>${tiles.join('')}`
  );
}

const bars = (c) => `<path d="M123 46 V192 M50 119 H196" stroke="${c.kitchenFrame}" stroke-width="8"/>`;
const sill = (c) => `<rect x="26" y="198" width="194" height="14" rx="5" fill="${c.kitchenFrame}"/>`;

/** Also on the wall of the home screen. */
export function window(c) {
  return (
    '<g transform="translate(38 34)">' +
    `<rect width="170" height="170" rx="10" fill="${c.kitchenFrame}"/><rect x="12" y="12" width="146" height="146" rx="4" fill="${c.sky}"/>` +
    `<circle cx="118" cy="52" r="20" fill="${c.sun}"/>` +
    fill('M12 128 L36 104 L60 128 V158 H12Z M60 118 h40 v40 h-40z M100 132 L124 108 L158 136 V158 H100Z', c.roofs) +
    fill('M70 128 h8 v10 h-8z M84 128 h8 v10 h-8z M30 132 h8 v10 h-8z', c.lit) +
    `</g>${bars(c)}${sill(c)}`
  );
}

const plant = (c) =>
  '<g transform="translate(72 164)">' +
  fill('M0 30 h40 l-6 36 h-28z', c.red) +
  fill(
    'M20 32 C0 20 -12 2 -14 -18 C6 -10 16 8 20 32 C20 6 26 -14 42 -26 C48 -2 36 20 20 32 C14 14 12 -6 20 -34 C30 -12 28 12 20 32Z',
    c.leaf,
  ) +
  '</g>';

const shelf = (c) =>
  `<g transform="translate(438 60)"><rect y="62" width="176" height="12" rx="4" fill="${c.wood}"/>` +
  fill('M14 30 h34 v32 h-34z', c.teal) +
  stroke('M48 36 q14 0 14 10 t-14 10', c.teal, 6) +
  fill('M78 22 h28 v40 h-28z', c.cream) +
  `<rect x="74" y="14" width="36" height="12" rx="4" fill="${c.red}"/>` +
  fill('M122 38 h36 l-4 24 h-28z', c.marigold) +
  fill('M140 38 C132 20 144 14 140 0 C152 12 150 24 140 38Z', c.leaf) +
  '</g>';

const letter = (c) =>
  `<g transform="translate(470 156) rotate(4)"><rect width="92" height="112" rx="3" fill="${c.cream}"/>` +
  stroke('M12 22 h44 M12 40 h66 M12 54 h62 M12 68 h68 M12 82 h36', c.pencil, 5) +
  `<circle cx="46" cy="6" r="8" fill="${c.red}"/></g>`;

const lamp = (c) =>
  `<g transform="translate(322 0)"><path d="M0 0 V44" stroke="${INK}" stroke-width="4"/>` +
  fill('M-46 78 C-44 50 -20 42 0 42 C20 42 44 50 46 78Z', c.red) +
  `<ellipse cx="0" cy="80" rx="20" ry="7" fill="${c.lit}"/>` +
  fill('M-46 80 L-250 480 H250 L46 80Z', c.glow) +
  '</g>';

export function front(c) {
  return (
    `<path d="M-640 424 H1280 V480 H-640Z" fill="${c.counter}"/><rect x="-640" y="416" width="1920" height="16" fill="${c.counterTop}"/>` +
    kettle(c) +
    mug(c)
  );
}

const kettle = (c) =>
  '<g transform="translate(40 330)">' +
  fill('M14 30 C14 6 78 6 78 30 L88 88 H4Z', c.teal) +
  stroke('M84 40 C104 36 104 58 118 62', c.teal, 11, ' transform="translate(-2 8)"') +
  stroke('M20 14 C26 -14 66 -14 72 14', INK, 8) +
  `<circle cx="46" cy="8" r="6" fill="${c.marigold}"/></g>`;

const mug = (c) =>
  '<g transform="translate(500 352)">' +
  fill('M0 14 h50 l-5 52 h-40z', c.cream) +
  stroke('M49 24 q22 0 18 16 t-22 14', c.cream, 8) +
  stroke('M16 0 q-8 -12 2 -22 M32 0 q-8 -12 2 -22', c.cream, 4, ' opacity=".7"') +
  '</g>';

/** The other half, to the right: the refrigerator, and what is stuck to it. */
export const beyond = { back: (c) => cupboard(c) + fridge(c), front: (c) => bowl(c) };

const cupboard = (c) =>
  `<rect x="60" y="0" width="200" height="150" rx="4" fill="${c.wood}"/><rect x="70" y="0" width="86" height="140" fill="${c.kitchenTileWarm}"/><rect x="164" y="0" width="86" height="140" fill="${c.kitchenTileWarm}"/>` +
  `<circle cx="146" cy="112" r="6" fill="${c.cream}"/><circle cx="174" cy="112" r="6" fill="${c.cream}"/>`;

const fridge = (c) =>
  `<rect x="480" y="66" width="150" height="366" rx="14" fill="${c.teal}"/><path d="M480 190 H630" stroke="${c.kitchenFrame}" stroke-width="6"/>` +
  stroke('M496 130 V170 M496 212 V272', c.cream, 8) +
  `<rect x="526" y="96" width="44" height="54" rx="2" fill="${c.cream}" transform="rotate(-4 548 120)"/><rect x="580" y="220" width="36" height="46" rx="2" fill="${c.pink}" transform="rotate(5 598 240)"/>` +
  `<circle cx="546" cy="98" r="5" fill="${c.red}"/><circle cx="598" cy="222" r="5" fill="${c.marigold}"/>`;

const bowl = (c) =>
  '<g transform="translate(70 372)">' +
  `<circle cx="30" cy="4" r="16" fill="${c.red}"/><circle cx="58" cy="0" r="16" fill="${c.marigold}"/><circle cx="82" cy="6" r="14" fill="${c.leaf}"/>` +
  fill('M0 6 H110 C108 32 88 44 55 44 C22 44 2 32 0 6Z', c.cream) +
  '</g>';
