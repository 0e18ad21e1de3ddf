// The pictures that are used as they are: portraits, the desk of the home screen, the mark.
import { coil } from './coil.mjs';
import { bareHead } from './head.mjs';
import { mascot } from './mascot.mjs';
import { PEOPLE } from './people.mjs';
import { window } from './rooms/kitchen.mjs';
import { file, fill, group, stroke } from './svg.mjs';

/** Looks and moods that scenario slips, debriefs and hand-outs show. */
export const PORTRAIT_LOOKS = [
  'you',
  'you2',
  'you3',
  'ruth',
  'theo',
  'ace',
  'mona',
  'idris',
  'joan',
  'rosa',
  'hal',
  'wen',
];
export const PORTRAIT_MOODS = [
  'smug',
  'deadpan',
  'wary',
  'thinking',
  'determined',
  'deflated',
  'mortified',
  'warm',
  'neutral',
  'arguing',
];

/** Head and shoulders on no ground. The handstander is upside down here too. */
export const portrait = (look, moodName) => file(PORTRAIT, bust(look, moodName));

const PORTRAIT = [0, 0, 200, 200];
/** From one face to the next: what is left between them keeps the edge of one out of sight of the other. */
const PITCH = 210;

/** All the faces that home shows, one below the other in the order of the looks: to a browser each picture is a document of its own. */
export function faces() {
  const cells = PORTRAIT_LOOKS.map(
    (look, i) => `<svg y="${i * PITCH}" width="200" height="200">${named(bust(look, 'deadpan'), look)}</svg>`,
  );
  return file([0, 0, 200, PORTRAIT_LOOKS.length * PITCH - 10], cells.join(''));
}

/** Names are used once in a file. */
const named = (inner, look) => inner.replace(/( id="|url\(#)/g, `$1${look}-`);

function bust(look, moodName) {
  const person = PEOPLE[look];
  const over = look === 'ace' ? -1 : 1;
  const shoulders = fill('M-130 260 C-120 170 -60 140 0 138 C60 140 110 170 120 260Z', person.top);
  const head = group(
    `translate(104 ${over < 0 ? 92 : 116}) scale(.62 ${over * 0.62})`,
    shoulders + bareHead(person, moodName),
  );
  const side = person.faces === 'left' ? 'translate(208 0) scale(-1 1)' : 'translate(-8 0)';
  return group(side, head);
}

/** 1280 x 272: the telephone, its cord and the person they hired, on a transparent wall. */
export function hero(c) {
  return file(
    [0, 0, 1280, 272],
    group('translate(659.72 -8.04) scale(1.06)', window(c)) +
      books(c) +
      telephone(c) +
      coil([850, 256], [957, 214], { sag: 16, loops: 12, radius: 7, width: 4.5, color: c.cord }) +
      group('translate(898 20) scale(.432)', mascot()),
  );
}

const books = (c) =>
  '<g transform="translate(1088 176)">' +
  fill('M0 18 h112 v16 H0z', c.plum) +
  fill('M8 2 h98 v16 H8z', c.teal) +
  `<path d="M14 20 h20 M20 4 h16" stroke="${c.cream}" stroke-width="4"/>` +
  fill('M-6 34 h122 v18 H-6z', c.red) +
  `<path d="M6 43 h36" stroke="${c.cream}" stroke-width="4"/>` +
  fill('M-12 52 h130 v20 H-12z', c.cream) +
  `<path d="M-12 62 h130 M-12 57 h130 M-12 67 h130" stroke="${c.pencil}" stroke-width="1.5"/>` +
  fill('M34 -50 h44 l-5 52 h-34z', c.marigold) +
  stroke('M48 -50 L40 -92 M58 -50 L62 -100 M68 -50 L82 -84', c.wood, 6) +
  stroke('M40 -92 l-2 -10 M62 -100 v-9 M82 -84 l5 -9', c.red, 6) +
  '</g>';

const telephone = (c) =>
  '<g transform="translate(742 220)">' +
  fill('M0 52 L14 12 H96 L110 52Z', c.red) +
  `<circle cx="55" cy="32" r="13" fill="${c.cream}" stroke="${c.redDark}" stroke-width="5"/>` +
  fill('M8 12 V0 H24 V8 H86 V0 H102 V12Z', c.redDark) +
  '</g>';

/** Readable at 20 px: a figure on one hand, handset to ear. */
export function mark() {
  const [ground, figure, handset] = ['#D0342A', '#FFF9EC', '#F5B83D'];
  const limbs = ['M34 38 V24', 'M34 24 L45 9', 'M34 24 L22 19 L25 9', 'M34 37 L43 44 L42 57'].join(' ');
  return file(
    [0, 0, 64, 64],
    `<rect width="64" height="64" rx="17" fill="${ground}"/>${stroke(limbs, figure, 7)}<circle cx="27" cy="47" r="8" fill="${figure}"/>` +
      stroke('M34 37 L20 35 L17.5 41', figure, 5.5) +
      stroke('M21 39.5 C12.5 42 12.5 53 20 56.5', handset, 5.5),
  );
}
