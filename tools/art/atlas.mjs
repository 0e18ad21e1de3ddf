// Lays the parts of a person out in cells of one picture. The cells are the same for everybody, so that one table of
// frames (rig.json) does for all; each cell clips its part, so that nothing bleeds into a neighbor.
import { FRONT_HANDS } from './body.mjs';
import { BROW_NAMES, EYE_NAMES, FX_NAMES, MOUTH_NAMES } from './face.mjs';
import { CORD, ELBOW, parts, PIVOT, WRIST } from './figure.mjs';
import { MOODS } from './moods.mjs';
import { LOOKS, PEOPLE } from './people.mjs';
import { file } from './svg.mjs';

/** Wide enough for anybody's part, with three pixels to spare: [left, top, right, bottom] on the character canvas.
 * Nothing is needed below y 660: from 590 down a counter, desk or bench is in front. */
const BOXES = {
  'hair-behind': [137, -35, 364, 347],
  neck: [221, 293, 309, 396],
  torso: [92, 348, 428, 660],
  'towel-short': [334, 372, 433, 510],
  'towel-long': [336, 374, 433, 622],
  skull: [178, 90, 351, 347],
  'blush-1': [236, 243, 350, 280],
  'blush-2': [236, 243, 350, 280],
  nose: [296, 202, 341, 269],
  specs: [201, 186, 354, 254],
  hair: [163, -8, 360, 359],
  'fx-sweat': [196, 119, 241, 181],
  'fx-steam': [336, 36, 429, 141],
  'fx-jolt': [336, 36, 429, 141],
  'hand-rest': [263, 404, 474, 660],
  'hand-open': [337, 400, 593, 624],
  'hand-shrug': [336, 411, 635, 604],
  'hand-chest': [217, 404, 478, 628],
  'hand-point': [337, 350, 519, 614],
  'hand-fist': [336, 392, 519, 604],
  'hand-stop': [337, 363, 542, 614],
  'hand-pinch': [291, 220, 488, 558],
  'hand-down': [337, 411, 464, 660],
  forearm: [19, 270, 97, 566],
  'upper-arm': [20, 408, 189, 566],
  'idle-arm': [38, 412, 183, 660],
  'keys-arm': [36, 408, 372, 640],
  'mobile-arm': [36, 408, 326, 640],
  handset: [140, 160, 275, 365],
  ...each('eyes', EYE_NAMES, [252, 194, 348, 244]),
  ...each('brows', BROW_NAMES, [238, 143, 355, 198]),
  ...each('mouth', MOUTH_NAMES, [267, 270, 339, 325]),
};

const GAP = 4;
const WIDTH = 1040;

function each(prefix, names, box) {
  return Object.fromEntries(names.map((name) => [`${prefix}-${name}`, box]));
}

/** Drawn after the others, and laid below them: so those stay, to the pixel, as they were approved. */
const LATER = new Set(['keys-arm', 'mobile-arm']);

/** Tallest first, in rows from left to right. */
function lay() {
  const tallest = Object.entries(BOXES).toSorted(
    ([a, [, t1, , b1]], [b, [, t2, , b2]]) => LATER.has(a) - LATER.has(b) || b2 - t2 - (b1 - t1) || (a < b ? -1 : 1),
  );
  const frames = {};
  let [x, y, row] = [GAP, GAP, 0];
  for (const [name, [left, top, right, bottom]] of tallest) {
    const [w, h] = [right - left, bottom - top];
    if (x + w + GAP > WIDTH) [x, y, row] = [GAP, y + row + GAP, 0];
    frames[name] = { x, y, w, h, left, top };
    x += w + GAP;
    row = Math.max(row, h);
  }
  return { frames, size: [WIDTH, y + row + GAP] };
}

const { frames, size } = lay();

/** Everything that the stage has to know of the drawings, besides the drawings. */
export const RIG = {
  canvas: [520, 740],
  atlas: size,
  pivot: PIVOT,
  cord: CORD,
  wrist: WRIST,
  elbow: ELBOW,
  families: { brows: BROW_NAMES, eyes: EYE_NAMES, mouth: MOUTH_NAMES, fx: FX_NAMES },
  frontHands: FRONT_HANDS,
  tall: LOOKS.filter((look) => PEOPLE[look].tall === true),
  moods: MOODS,
  frames,
};

export function atlas(person) {
  const cells = Object.entries(parts(person))
    .filter(([, drawing]) => drawing !== '')
    .map(([name, drawing]) => {
      const { x, y, w, h, left, top } = frames[name];
      return `<svg x="${x}" y="${y}" width="${w}" height="${h}" viewBox="${left} ${top} ${w} ${h}">${drawing}</svg>`;
    });
  return file([0, 0, ...size], cells.join('\n'));
}
