// Faces: eight pairs of brows, ten of eyes, twelve mouths, blushes, and what flies off a head.
// Origin between the eyes, looking right. Brows do most of the talking.
import { INK } from './palette.mjs';
import { fill, round, stroke } from './svg.mjs';

/** [y of the near end, y of the far end, bend] of each brow of a pair. */
const BROWS = {
  level: [
    [-44, -44, -6],
    [-44, -43, -5],
  ],
  soft: [
    [-44, -50, -9],
    [-50, -44, -7],
  ],
  raised: [
    [-60, -60, -14],
    [-60, -58, -10],
  ],
  oneUp: [
    [-42, -38, -2],
    [-64, -60, -14],
  ],
  worried: [
    [-40, -56, 4],
    [-58, -42, 4],
  ],
  angry: [
    [-58, -34, 2],
    [-33, -54, 2],
  ],
  wary: [
    [-42, -36, -3],
    [-38, -48, -6],
  ],
  heavy: [
    [-36, -34, 0],
    [-34, -36, 0],
  ],
};

/** open and low: how far the upper and lower lids leave the eye open, 0 to 1; x and y: where the pupil looks. */
const EYES = {
  open: { open: 0.86, x: 3, y: 1 },
  soft: { open: 0.72, low: 0.12, x: 3, y: 1 },
  wide: { open: 1.15, x: 2, y: 0, pupil: 5 },
  half: { open: 0.5, x: 4, y: 2 },
  narrow: { open: 0.5, low: 0.26, tilt: 5, x: 4, y: 0 },
  down: { open: 0.52, tilt: -2, x: 1, y: 8 },
  away: { open: 0.66, low: 0.08, x: -6, y: 0 },
  up: { open: 0.92, low: 0.12, x: 3, y: -8 },
  happy: { arc: -1 },
  shut: { arc: 1 },
};

const GUM = '#5A1420';
const TEETH = '#FFF8EC';
const TONGUE = '#E2685C';
const WHITE = '#FFFAF0';
const lip = (d, width = 6) => stroke(d, INK, width);

const MOUTHS = {
  flat: lip('M18 72 Q38 73 60 69'),
  soft: lip('M16 68 Q40 82 62 65'),
  smile: lip('M10 63 Q40 92 66 61') + lip('M7 60 Q9 64 13 66', 4),
  grin:
    fill('M8 60 Q40 66 68 57 Q66 94 38 95 Q12 94 8 60Z', GUM) +
    fill('M12 62 Q40 68 65 59 L63 70 Q40 77 15 73Z', TEETH) +
    fill('M24 88 Q38 78 52 86 Q46 95 37 95 Q29 95 24 88Z', TONGUE),
  talk:
    fill('M20 66 Q40 60 60 64 Q62 84 42 87 Q22 86 20 66Z', GUM) +
    fill('M24 66 Q40 62 57 65 L56 70 Q40 72 25 72Z', TEETH),
  rant:
    fill('M12 58 Q38 48 66 56 Q70 96 42 100 Q12 98 12 58Z', GUM) +
    fill('M17 58 Q38 51 62 57 L61 66 Q40 66 18 68Z', TEETH) +
    fill('M24 93 Q40 80 56 90 Q50 100 40 100 Q30 99 24 93Z', TONGUE),
  frown: lip('M16 78 Q38 62 60 75'),
  wobble: lip('M14 74 Q24 64 34 72 T52 71 T62 68'),
  skew: lip('M18 76 Q40 76 62 62'),
  oh:
    `<ellipse cx="42" cy="74" rx="11" ry="14" fill="${GUM}"/>` +
    fill('M34 83 Q42 78 50 83 Q46 88 42 88 Q37 88 34 83Z', TONGUE),
  press: lip('M20 71 L58 68', 7) + lip('M14 66 Q16 71 14 76', 4) + lip('M64 63 Q66 68 65 73', 4),
  grimace:
    fill('M12 62 Q38 58 66 60 Q68 72 64 82 Q40 84 14 83 Q9 72 12 62Z', TEETH, ` stroke="${INK}" stroke-width="5"`) +
    `<path d="M12 72 L66 71 M27 61 V83 M40 60 V83 M53 60 V82" stroke="${INK}" stroke-width="3" fill="none"/>`,
};

const FX = {
  sweat: fill(
    'M-36 -70 q-12 18 0 24 q12 -6 0 -24Z M-60 -96 q-9 14 0 19 q9 -5 0 -19Z',
    '#7CC6E0',
    ` stroke="${INK}" stroke-width="3"`,
  ),
  steam: stroke('M104 -120 l22 -22 M118 -88 l30 -10 M78 -142 l10 -28', '#D0342A', 7),
  jolt: stroke('M110 -126 l20 -24 M126 -92 l30 -8 M84 -150 l6 -28', '#F5B83D', 8),
};

const NOSES = {
  straight: 'M42 -16 C52 2 74 18 71 32 C69 43 50 44 40 37 C48 24 46 4 42 -16Z',
  round: 'M44 -14 C50 6 68 20 68 32 C68 44 42 46 34 36 C44 24 44 4 44 -14Z',
};

export const BROW_NAMES = Object.keys(BROWS);
export const EYE_NAMES = Object.keys(EYES);
export const MOUTH_NAMES = Object.keys(MOUTHS);
export const FX_NAMES = Object.keys(FX);

export const mouth = (name) => MOUTHS[name];
export const fx = (name) => FX[name];
export const nose = (person) => fill(NOSES[person.nose], person.shade);

export function brows(person, name) {
  const [near, far] = BROWS[name];
  const end = person.browEnd ?? 80;
  return brow(person, -18, 26, near) + brow(person, end - 28, end, far);
}

function brow(person, x1, x2, [y1, y2, bend]) {
  return stroke(`M${x1} ${y1} Q${(x1 + x2) / 2} ${(y1 + y2) / 2 + bend} ${x2} ${y2}`, person.brow, person.browWidth);
}

export function eyes(person, name) {
  const shape = { low: 0, tilt: 0, pupil: 6.6, ...EYES[name] };
  const near = { id: `eye-${name}-near`, cx: 8, rx: 14, ry: 16, side: -1 };
  const far = { id: `eye-${name}-far`, cx: 63, rx: 10.5, ry: 15, side: 1 };
  return [near, far]
    .map((eye) => (shape.arc === undefined ? openEye(person, shape, eye) : closedEye(shape, eye)))
    .join('');
}

const EYE_Y = -3;

function closedEye({ arc }, { cx, rx }) {
  const y = EYE_Y + (arc < 0 ? 5 : -3);
  return stroke(`M${cx - rx} ${y} Q${cx} ${round(y + arc * 15.6)} ${cx + rx} ${y}`, INK, 6);
}

function openEye(person, shape, { id, cx, rx, ry, side }) {
  const r = ry * Math.max(1, shape.open);
  const lid = EYE_Y - r + 2 * r * (1 - Math.min(1, shape.open));
  const lift = shape.tilt * side;
  const outline = `cx="${cx}" cy="${EYE_Y}" rx="${rx}" ry="${round(r)}"`;
  const upper = `M${cx - 22} ${EYE_Y - 30} H${cx + 22} V${round(lid + lift)} L${cx - 22} ${round(lid - lift)}Z`;
  return (
    `<clipPath id="${id}"><ellipse ${outline}/></clipPath><g clip-path="url(#${id})">` +
    `<rect x="${cx - 20}" y="${EYE_Y - 24}" width="40" height="48" fill="${WHITE}"/>` +
    pupil(shape, cx, rx / 14) +
    fill(upper, person.shade) +
    lowerLid(person, shape, cx, r) +
    '</g>' +
    (shape.open > 1
      ? `<ellipse ${outline} fill="none" stroke="${INK}" stroke-width="4"/>`
      : lashes(cx, rx, r, lid, lift))
  );
}

function pupil(shape, cx, narrowing) {
  const x = cx + shape.x * narrowing;
  const y = EYE_Y + shape.y;
  const rx = round(shape.pupil * Math.max(0.86, narrowing));
  return (
    `<ellipse cx="${round(x)}" cy="${y}" rx="${rx}" ry="${round(shape.pupil * 1.12)}" fill="${INK}"/>` +
    `<circle cx="${round(x + 2)}" cy="${y - 3}" r="1.8" fill="${WHITE}"/>`
  );
}

function lowerLid(person, shape, cx, r) {
  if (shape.low === 0) return '';
  const y = EYE_Y + r - 2 * r * shape.low;
  return fill(
    `M${cx - 22} ${EYE_Y + 30} H${cx + 22} V${round(y)} Q${cx} ${round(y - 4)} ${cx - 22} ${round(y)}Z`,
    person.skin,
  );
}

/** The inked edge of the upper lid, as wide as the eye is where the lid crosses it. */
function lashes(cx, rx, r, lid, lift) {
  const height = Math.max(-0.98, Math.min(0.98, (lid - EYE_Y) / r));
  const half = rx * Math.sqrt(1 - height * height) + 2.5;
  const bow = height < -0.5 ? -5 : -1.5;
  const [left, right] = [round(lid - lift * 0.6 + 1), round(lid + lift * 0.6 + 1)];
  return stroke(`M${round(cx - half)} ${left} Q${cx} ${round(lid + bow)} ${round(cx + half)} ${right}`, INK, 4.5);
}

export function blush(person, strength) {
  const [rx, ry, far, alpha] = strength > 1 ? [24, 15, 14, 0.75] : [18, 11, 10, 0.45];
  return (
    `<ellipse cx="-2" cy="40" rx="${rx}" ry="${ry}" fill="${person.blush}" opacity="${alpha}"/>` +
    `<ellipse cx="72" cy="40" rx="9" ry="${far}" fill="${person.blush}" opacity="${alpha}"/>`
  );
}

export function specs(person) {
  if (person.specs === undefined) return '';
  return (
    `<g fill="none" stroke="${person.specs}" stroke-width="5.5"><circle cx="8" cy="-2" r="27"/>` +
    '<path d="M45 -6 Q40 -12 35 -6"/><ellipse cx="63" cy="-2" rx="19" ry="26"/><path d="M-19 -4 L-60 -10"/></g>'
  );
}
