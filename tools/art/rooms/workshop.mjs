// A repair workshop: tools on a pegboard, a stool, a gas bottle, a glazed door to the yard. 640 x 480; people stand
// behind the bench at y 416.
import { INK } from '../palette.mjs';
import { fill, stroke } from '../svg.mjs';
import { deskPhone } from './phone.mjs';

/** The glass of the yard door, where a visitor shows, the telephone on the bench, and the window, where days pass. */
export const PLACES = {
  glass: [500, 92, 112, 190],
  phone: [438, 360, 126, 56],
  window: [349, 55, 110, 132],
  half: 640,
  lives: [{ kind: 'bird', at: [349, 76] }],
};

/** What goes on above the picture, where the room is seen taller than it is drawn. */
export const WALL = 'workshopWall';

export function back(c) {
  return window(c) + door(c) + pegboard(c) + shelf(c) + gasBottle(c) + stool(c) + lamp(c);
}

/** The bar and the shine of the door's glass, in front of whoever is behind it. */
export const pane = (c) =>
  fill('M510 102 L544 102 L510 176Z', '#fff', ' opacity=".12"') +
  `<path d="M500 214 H612" stroke="${c.workshopFrame}" stroke-width="7"/>`;

/** Of both halves. */
export function wall(c) {
  const bricks = Array.from({ length: 76 }, (_, n) => {
    const [row, column] = [Math.floor(n / 19), (n % 19) - 9];
    return `<rect x="${column * 72 - (row % 2) * 36 - 4}" y="${300 + row * 30}" width="68" height="26" rx="2" fill="${c.workshopBrick}"/>`;
  });
  return (
    `<rect x="-640" width="1920" height="480" fill="${c.workshopWall}"/><rect x="-640" y="296" width="1920" height="184" fill="${c.workshopMortar}"/>` +
    `${bricks.join('')}<rect x="-640" y="290" width="1920" height="8" fill="${c.workshopFrame}"/>`
  );
}

const window = (c) =>
  `<g transform="translate(340 46)"><rect width="128" height="150" rx="4" fill="${c.workshopFrame}"/>` +
  `<rect x="9" y="9" width="110" height="132" fill="${c.sky}"/><circle cx="92" cy="38" r="15" fill="${c.sun}"/>` +
  fill('M9 141 V100 L36 84 V100 L63 84 V100 L90 84 V141Z M98 141 V66 H110 V141Z', c.roofs) +
  fill('M20 112 h8 v9 h-8z M46 112 h8 v9 h-8z M72 112 h8 v9 h-8z', c.lit) +
  `<path d="M46 9 V141 M83 9 V141 M9 53 H119 M9 97 H119" stroke="${c.workshopFrame}" stroke-width="6"/></g>`;

const door = (c) =>
  `<rect x="474" y="62" width="164" height="366" rx="4" fill="${c.workshopFrame}"/><rect x="484" y="72" width="144" height="356" rx="3" fill="${c.workshopDoor}"/>` +
  `<rect x="500" y="92" width="112" height="190" rx="4" fill="${c.workshopGlass}"/>` +
  `<path d="M506 312 H606 M506 336 H606 M506 360 H606" stroke="${c.workshopFrame}" stroke-width="5" opacity=".55"/>` +
  `<rect x="488" y="292" width="10" height="30" rx="5" fill="${c.marigold}"/>${pane(c)}`;

function pegboard(c) {
  const holes = Array.from({ length: 54 }, (_, n) => `M${34 + (n % 9) * 20} ${52 + Math.floor(n / 9) * 30}v.01`).join(
    '',
  );
  return (
    `<rect x="20" y="36" width="188" height="184" rx="5" fill="${c.pegboard}"/>${stroke(holes, c.pegHole, 4.5)}` +
    wrench(c) +
    hammer(c) +
    saw(c) +
    pliers(c) +
    screwdrivers(c)
  );
}

const wrench = (c) =>
  '<g transform="translate(52 56) rotate(8)">' +
  stroke('M0 18 V78', c.steel, 11) +
  fill('M-16 -2 C-16 14 -8 22 0 22 C8 22 16 14 16 -2 L7 -8 V6 L0 11 L-7 6 V-8Z', c.steel) +
  `<circle cx="0" cy="84" r="13" fill="${c.steel}"/><circle cx="0" cy="84" r="6" fill="${c.pegboard}"/></g>`;

const hammer = (c) =>
  '<g transform="translate(100 58)">' +
  stroke('M0 8 V84', c.red, 10) +
  fill('M-24 -6 H14 C22 -6 26 2 28 12 L14 8 H-24Z', c.steelDark) +
  '</g>';

const saw = (c) =>
  '<g transform="translate(136 54)">' +
  fill('M8 34 L60 96 L52 104 L8 62Z', c.steelLight) +
  stroke('M54 102 l-4 -1 l-1 -4 l-4 0 l-1 -5 l-4 0 l-1 -5 l-4 0 l-1 -5 l-4 0 l-1 -5 l-4 0 l-1 -5', c.pegboard, 2) +
  fill('M-6 6 C-10 -6 16 -8 22 6 L30 34 C30 46 6 70 -2 58 C-8 48 -2 24 -6 6Z', c.wood) +
  fill('M4 14 C6 8 14 10 14 16 L16 30 C16 38 6 46 4 40Z', c.pegboard) +
  '</g>';

const pliers = (c) =>
  '<g transform="translate(74 168)">' +
  stroke('M-4 2 C-16 14 -14 26 -16 38 M4 2 C16 14 14 26 16 38', c.teal, 9) +
  fill('M-8 4 L-6 -18 L0 -22 L6 -18 L8 4 L0 10Z', c.steel) +
  '</g>';

const screwdrivers = (c) =>
  [
    [118, c.marigold],
    [144, c.red],
    [170, c.plum],
  ]
    .map(([x, color]) => stroke(`M${x} 182 V208`, c.steel, 5) + stroke(`M${x} 160 V178`, color, 13))
    .join('');

/** Tins, a roll of wire and a welder's mask hanging from the shelf. */
const shelf = (c) =>
  `<rect x="22" y="276" width="180" height="10" rx="3" fill="${c.wood}"/>` +
  `<rect x="32" y="242" width="34" height="34" rx="3" fill="${c.teal}"/><rect x="32" y="252" width="34" height="10" fill="${c.cream}"/>` +
  `<rect x="72" y="250" width="30" height="26" rx="3" fill="${c.red}"/><rect x="72" y="257" width="30" height="8" fill="${c.cream}"/>` +
  `<circle cx="132" cy="256" r="20" fill="${c.marigold}"/><circle cx="132" cy="256" r="8" fill="${c.workshopWall}"/>` +
  `<path d="M164 276 V254 h26 v22z" fill="${c.cream}"/><path d="M170 254 V240 M177 254 V236 M184 254 V242" stroke="${c.wood}" stroke-width="4" stroke-linecap="round"/>`;

const gasBottle = (c) =>
  fill('M36 440 V346 C36 326 44 320 56 320 C68 320 76 326 76 346 V440Z', c.plum) +
  `<rect x="36" y="366" width="40" height="14" fill="${c.cream}"/><rect x="48" y="306" width="16" height="16" rx="3" fill="${c.steelDark}"/>` +
  `<circle cx="70" cy="308" r="10" fill="${c.cream}" stroke="${c.steelDark}" stroke-width="4"/>` +
  stroke('M76 336 C104 330 112 372 96 388 C84 400 104 416 120 410', c.steelDark, 6);

const stool = (c) =>
  stroke('M392 360 L380 440 M448 360 L460 440', c.steel, 8) +
  stroke('M386 402 H454', c.steel, 6) +
  `<rect x="378" y="342" width="84" height="20" rx="10" fill="${c.red}"/>`;

const lamp = (c) =>
  `<g transform="translate(266 0)"><path d="M0 0 V26" stroke="${INK}" stroke-width="4"/>` +
  fill('M-58 54 L-26 26 H26 L58 54Z', c.steelDark) +
  `<rect x="-30" y="54" width="60" height="9" rx="4" fill="${c.lit}"/>` +
  fill('M-56 56 L-230 480 H230 L56 56Z', c.glow) +
  '</g>';

export function front(c) {
  return (
    `<path d="M-640 424 H1280 V480 H-640Z" fill="${c.bench}"/><rect x="-640" y="416" width="1920" height="16" fill="${c.benchTop}"/>` +
    vise(c) +
    deskPhone(c, 444, 356) +
    oilCan(c)
  );
}

const vise = (c) =>
  '<g transform="translate(58 346)">' +
  fill('M8 70 L16 48 H72 L82 70Z', c.teal) +
  fill('M10 50 V22 H34 V34 H56 V50Z', c.teal) +
  fill('M62 50 V18 H84 V50Z', c.teal) +
  stroke('M34 42 H104', c.steel, 9) +
  stroke('M104 22 V62', c.steelDark, 7) +
  `<rect x="30" y="16" width="8" height="18" fill="${c.steelLight}"/><rect x="58" y="16" width="8" height="18" fill="${c.steelLight}"/></g>`;

const oilCan = (c) =>
  '<g transform="translate(572 352)">' +
  fill('M4 64 V36 C4 26 14 22 22 22 C30 22 40 26 40 36 V64Z', c.red) +
  stroke('M22 22 L10 -14', c.steelDark, 6) +
  stroke('M40 34 q16 2 14 14 t-14 12', c.red, 6) +
  `<rect x="4" y="42" width="36" height="10" fill="${c.marigold}"/></g>`;

/** The other half, to the left: the roller door, half up, and what is stacked beside it. */
export const beyond = { back: (c) => roller(c) + boxes(c), front: () => '' };

function roller(c) {
  const slats = Array.from({ length: 6 }, (_, n) => `M30 ${82 + n * 22} H186`).join(' ');
  return (
    `<rect x="18" y="44" width="180" height="386" rx="4" fill="${c.workshopFrame}"/><rect x="30" y="60" width="156" height="370" fill="${c.sky}"/>` +
    fill('M30 430 V330 H74 V300 H122 V350 H186 V430Z', c.roofs) +
    `<rect x="30" y="60" width="156" height="144" fill="${c.steelLight}"/><path d="${slats}" stroke="${c.steel}" stroke-width="4"/>` +
    `<rect x="30" y="200" width="156" height="12" fill="${c.marigold}"/>`
  );
}

const boxes = (c) =>
  `<rect x="396" y="330" width="110" height="96" fill="${c.pegboard}"/><path d="M396 350 H506 M451 330 V350" stroke="${c.pegHole}" stroke-width="6"/>` +
  `<rect x="414" y="262" width="78" height="68" fill="${c.wood}"/><path d="M414 280 H492" stroke="${c.cream}" stroke-width="5" opacity=".6"/>` +
  stroke('M566 300 V426 M606 300 V426 M566 324 H606 M566 352 H606 M566 380 H606 M566 408 H606', c.benchTop, 7);
