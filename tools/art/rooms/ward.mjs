// The corner of a hospital ward where the nurses have their station: a rail, a curtain, a board full of beds. 640 x 480;
// people stand behind the counter at y 416.
import { INK } from '../palette.mjs';
import { fill, stroke } from '../svg.mjs';
import { deskPhone } from './phone.mjs';

/** The glass of the swing door, where a visitor shows, the station's telephone, and the window, where days pass. */
export const PLACES = {
  glass: [508, 88, 100, 200],
  phone: [446, 360, 126, 56],
  window: [42, 50, 140, 150],
  half: 640,
  lives: [{ kind: 'hand', at: [246, 80] }],
};

/** What goes on above the picture, where the room is seen taller than it is drawn. */
export const WALL = 'wardWall';

export function back(c) {
  return window(c) + door(c) + clock(c) + beds(c);
}

/** The shine of the door's glass and the cross on it, in front of whoever is behind it. */
export const pane = (c) =>
  fill('M518 98 L556 98 L518 186Z', '#fff', ' opacity=".16"') +
  fill(
    'M550 242 h16 v-14 h14 v14 h16 v14 h-16 v14 h-14 v-14 h-16z',
    c.wardFrame,
    ' transform="translate(-14 14)" opacity=".9"',
  );

/** Down to the hand rail that runs along it. */
export const wall = (c) =>
  `<rect x="-640" width="1920" height="480" fill="${c.wardWall}"/><rect x="-640" y="318" width="1920" height="162" fill="${c.wardDado}"/>` +
  `<rect x="-640" y="306" width="1920" height="16" fill="${c.wardRail}"/><rect x="-640" y="309" width="1920" height="4" fill="${c.cream}" opacity=".35"/>`;

const window = (c) =>
  `<rect x="30" y="38" width="164" height="174" rx="8" fill="${c.wardFrame}"/><rect x="42" y="50" width="140" height="150" rx="3" fill="${c.sky}"/>` +
  `<circle cx="146" cy="86" r="17" fill="${c.sun}"/>` +
  fill('M42 200 V158 H74 V138 H108 V200Z M116 200 V150 L140 134 L164 150 V168 H182 V200Z', c.roofs) +
  fill('M82 150h7v9h-7z M94 168h7v9h-7z M52 172h7v9h-7z M136 160h8v9h-8z', c.lit) +
  `<path d="M112 50 V200" stroke="${c.wardFrame}" stroke-width="7"/><rect x="20" y="208" width="184" height="12" rx="5" fill="${c.wardFrame}"/>` +
  fill('M58 182 h26 l-4 26 h-18z', c.marigold) +
  fill('M70 184 C56 168 56 152 66 142 C72 152 74 164 71 184 C74 168 80 158 92 154 C92 168 84 180 71 184Z', c.leaf);

const door = (c) =>
  `<rect x="476" y="54" width="164" height="374" rx="5" fill="${c.wardFrame}"/><rect x="488" y="66" width="142" height="362" rx="3" fill="${c.wardDoor}"/>` +
  `<rect x="508" y="88" width="100" height="200" rx="18" fill="${c.wardGlass}"/><rect x="488" y="330" width="142" height="26" fill="${c.steelLight}"/>${pane(c)}`;

const clock = (c) =>
  `<g transform="translate(246 80)"><circle r="28" fill="${c.cream}" stroke="${c.wardFrame}" stroke-width="7"/>${stroke('M0 -15 V0 H12', INK, 4)}</g>`;

/** Which bed is whose, in magnets. */
function beds(c) {
  const colors = [c.red, c.marigold, c.teal, c.plum];
  const magnets = [0, 1, 2, 3, 5, 6, 8, 10].map((n) => {
    const [x, y] = [44 + (n % 4) * 36, 248 + Math.floor(n / 4) * 18];
    return `<rect x="${x}" y="${y}" width="24" height="9" rx="3" fill="${colors[(n * 3) % 4]}"/>`;
  });
  return `<rect x="28" y="232" width="168" height="66" rx="4" fill="${c.steelLight}"/><rect x="34" y="238" width="156" height="54" fill="${c.cream}"/>${magnets.join('')}`;
}

export function front(c) {
  return (
    `<path d="M-170 424 H640 V480 H-158Z" fill="${c.station}"/><rect x="-182" y="416" width="822" height="16" rx="8" fill="${c.stationTop}"/>` +
    charts(c) +
    deskPhone(c, 452, 356) +
    soap(c)
  );
}

const charts = (c) =>
  '<g transform="translate(42 336)">' +
  fill('M0 80 V14 H22 V80Z', c.red) +
  fill('M24 80 V6 H46 V80Z', c.teal) +
  fill('M48 80 V18 H68 V80Z', c.cream) +
  fill('M72 80 L82 12 L104 15 L94 80Z', c.marigold) +
  `<path d="M5 28 h12 M29 20 h12 M53 32 h10" stroke="${c.cream}" stroke-width="6"/></g>`;

const soap = (c) =>
  '<g transform="translate(590 344)">' +
  fill('M4 24 H34 V72 H4Z', c.clear) +
  fill('M4 44 H34 V72 H4Z', c.teal, ' opacity=".7"') +
  stroke('M19 24 V8 M19 6 H0', c.steelDark, 6) +
  '</g>';

/** The other half, to the left: a bed behind its curtain, and what hangs beside it. */
export const beyond = {
  back: (c) => notices(c) + bed(c) + drip(c) + curtain(c),
  front: (c) => gloves(c),
};

function curtain(c) {
  const folds = [64, 96, 128, 160].map((x) => `M${x} 62 C${x - 6} 180 ${x + 6} 280 ${x} 396`).join(' ');
  return (
    `<path d="M0 52 H230" stroke="${c.steelLight}" stroke-width="8"/>` +
    fill(
      'M34 54 H190 C186 160 196 280 192 400 C176 408 166 396 152 402 C132 410 118 396 100 402 C80 408 60 396 30 402 C34 280 30 160 34 54Z',
      c.curtain,
    ) +
    stroke(folds, c.curtainFold, 6) +
    stroke('M44 54 V44 M84 54 V44 M124 54 V44 M164 54 V44', c.steelDark, 4)
  );
}

/** Its foot, as far as the curtain lets it be seen. */
const bed = (c) =>
  fill('M0 392 V360 C60 344 150 348 214 362 V392Z', c.cream) +
  stroke('M214 330 V440', c.steel, 9) +
  `<rect x="0" y="390" width="220" height="18" fill="${c.steel}"/>`;

const drip = (c) =>
  stroke('M398 110 V440 M372 116 H424', c.steel, 7) +
  fill('M406 122 h30 v48 a15 14 0 0 1 -30 0z', c.clear) +
  fill('M406 150 h30 v20 a15 14 0 0 1 -30 0z', c.water) +
  stroke('M421 184 C420 240 444 270 432 330', c.steelLight, 4);

const notices = (c) =>
  `<rect x="474" y="76" width="140" height="168" rx="4" fill="${c.wood}"/><rect x="484" y="86" width="120" height="148" fill="${c.pegboard}"/>` +
  `<rect x="494" y="96" width="46" height="58" fill="${c.cream}"/><rect x="552" y="102" width="42" height="40" fill="${c.pink}"/><rect x="498" y="168" width="40" height="48" fill="${c.clear}"/><rect x="550" y="156" width="46" height="62" fill="${c.cream}"/>` +
  `<circle cx="517" cy="100" r="4" fill="${c.red}"/><circle cx="573" cy="106" r="4" fill="${c.teal}"/><circle cx="518" cy="172" r="4" fill="${c.marigold}"/><circle cx="573" cy="160" r="4" fill="${c.red}"/>` +
  stroke('M502 114 H532 M502 126 H528 M558 176 H588 M558 188 H582 M558 200 H588', c.pencil, 3);

const gloves = (c) =>
  '<g transform="translate(500 382)">' +
  `<rect width="74" height="34" rx="3" fill="${c.clear}"/><ellipse cx="37" cy="12" rx="20" ry="7" fill="${c.steelDark}"/>` +
  fill('M26 12 C24 -6 34 -12 38 -4 C44 -14 52 -2 48 12Z', c.cream) +
  '</g>';
