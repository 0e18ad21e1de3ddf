// The recruiter's office: cool, shelved, with a glazed door. 640 x 480; people stand behind the desk at y 416.
import { INK } from '../palette.mjs';
import { fill, stroke } from '../svg.mjs';
import { deskPhone } from './phone.mjs';

/** The glass of the door, where a visitor shows, the telephone on the desk, and the window, where days pass. */
export const PLACES = {
  glass: [488, 86, 116, 210],
  phone: [446, 360, 126, 56],
  window: [40, 52, 156, 166],
  half: 640,
  lives: [{ kind: 'hand', at: [256, 74] }],
};

/** What goes on above the picture, where the room is seen taller than it is drawn. */
export const WALL = 'officeWall';

export function back(c) {
  return door(c) + window(c) + shelf(c) + clock(c);
}

/** The shine of the glass: faint over whoever is behind it. */
export const pane = () => shine(0.1);

const shine = (opacity) => fill('M502 100 L550 100 L502 206Z', '#fff', ` opacity="${opacity}"`);

/** Of both halves. */
export const wall = (c) =>
  `<rect x="-640" width="1920" height="480" fill="${c.officeWall}"/><rect x="-640" y="330" width="1920" height="150" fill="${c.officeDado}"/>` +
  `<rect x="-640" y="326" width="1920" height="8" fill="${c.officeRail}"/>`;

const door = (c) =>
  `<g transform="translate(458 56)"><rect width="176" height="372" rx="6" fill="${c.officeFrame}"/>` +
  `<rect x="12" y="12" width="152" height="360" rx="4" fill="${c.officeDoor}"/>` +
  `<rect x="30" y="30" width="116" height="210" rx="6" fill="${c.officeGlass}"/>` +
  `<circle cx="150" cy="276" r="8" fill="${c.marigold}"/></g>${shine(0.2)}`;

const window = (c) =>
  `<g transform="translate(28 40)"><rect width="180" height="190" rx="8" fill="${c.officeFrame}"/>` +
  `<rect x="12" y="12" width="156" height="166" rx="3" fill="${c.sky}"/>` +
  fill('M24 178 V84 H58 V178Z M66 178 V112 H96 V178Z M104 178 V60 H140 V178Z M146 178 V98 H168 V178Z', c.roofs) +
  fill(
    'M32 96h6v8h-6zM44 96h6v8h-6zM32 116h6v8h-6zM44 136h6v8h-6zM112 74h7v9h-7zM125 74h7v9h-7zM112 94h7v9h-7zM125 114h7v9h-7zM74 126h6v8h-6zM152 112h6v8h-6z',
    c.lit,
  ) +
  `<path d="M12 26h156M12 40h156M12 54h156" stroke="${c.cream}" stroke-width="5" opacity=".75"/></g>`;

function shelf(c) {
  const colors = [c.red, c.teal, c.cream, c.plum, c.marigold, c.cream, c.teal, c.red, c.cream, c.plum];
  let x = 0;
  const books = colors.map((color, i) => {
    const [height, width, left] = [56 + ((i * 13) % 22), 13 + ((i * 7) % 8), x];
    x += width + 2;
    return `<rect x="${left}" y="${-height}" width="${width}" height="${height}" rx="2" fill="${color}"/>`;
  });
  return `<g transform="translate(24 318)"><rect x="-8" width="196" height="10" rx="3" fill="${c.officeFrame}"/>${books.join('')}</g>`;
}

const clock = (c) =>
  `<g transform="translate(256 74)"><circle r="28" fill="${c.cream}" stroke="${c.officeFrame}" stroke-width="7"/>` +
  `${stroke('M0 -15 V0 L11 7', INK, 4)}</g>`;

export function front(c) {
  return (
    `<path d="M-640 424 H1280 V480 H-640Z" fill="${c.desk}"/><rect x="-640" y="416" width="1920" height="16" fill="${c.deskTop}"/>` +
    applications(c) +
    deskPhone(c, 452, 356) +
    mug(c)
  );
}

/** The pile of applications, one of them in red. */
function applications(c) {
  const sheets = [0, 6, -4, 3, 8, -2, 4].map(
    (x, i) =>
      `<rect x="${x}" y="${-12 - i * 11}" width="104" height="9" rx="2" fill="${i % 3 === 1 ? c.pink : c.cream}"/>`,
  );
  const last = `<rect x="26" y="-101" width="62" height="13" rx="2" fill="${c.red}"/>`;
  return `<g transform="translate(60 416)">${sheets.join('')}${last}</g>`;
}

const mug = (c) =>
  '<g transform="translate(574 366)">' +
  fill('M0 0 h42 l-3 50 h-36z', c.red) +
  stroke('M41 10 q18 0 16 14 t-19 12', c.red, 7) +
  '</g>';

/** The other half, to the left: drawers, a plant on them, and a picture of a mountain somebody once climbed. */
export const beyond = { back: (c) => drawers(c) + mountain(c) + charts(c), front: () => '' };

const drawers = (c) =>
  `<rect x="28" y="232" width="140" height="196" rx="4" fill="${c.officeFrame}"/>` +
  [240, 300, 360]
    .map(
      (y) =>
        `<rect x="36" y="${y}" width="124" height="54" rx="3" fill="${c.officeDoor}"/>` +
        stroke(`M84 ${y + 24} h28`, c.ivory, 7),
    )
    .join('') +
  fill('M62 196 h52 l-8 36 h-36z', c.red) +
  fill('M88 198 C64 176 54 150 58 122 C74 138 86 166 88 198 C88 160 96 134 116 114 C122 144 112 176 88 198Z', c.leaf);

const mountain = (c) =>
  `<g transform="translate(390 68)"><rect width="130" height="100" rx="3" fill="${c.officeFrame}"/><rect x="9" y="9" width="112" height="82" fill="${c.sky}"/>` +
  fill('M9 91 L50 34 L72 62 L86 46 L121 91Z', c.plum) +
  fill('M50 34 L62 50 L50 54 L40 48Z', c.cream) +
  '</g>';

const charts = (c) =>
  `<g transform="translate(548 176) rotate(-3)"><rect width="84" height="98" rx="2" fill="${c.cream}"/>` +
  fill('M14 80 V56 H28 V80Z M36 80 V40 H50 V80Z M58 80 V24 H72 V80Z', c.teal) +
  `<circle cx="42" cy="6" r="6" fill="${c.red}"/></g>`;
