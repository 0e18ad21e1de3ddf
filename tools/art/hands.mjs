// Hands and the handset. A hand's origin is its wrist and it points up; the handset's is the middle of its grip, ear cup up.
import { fill, stroke } from './svg.mjs';

const PALM = 'M-20 4 C-26 -16 -28 -34 -22 -44 C-10 -54 14 -54 22 -44 C28 -32 24 -14 20 4Z';

/** Fingers drawn under the palm, then over it, as [x1, y1, x2, y2, width]; creases last. */
const HANDS = {
  open: {
    under: [
      [-17, -40, -30, -78],
      [-6, -44, -9, -90],
      [7, -44, 13, -86],
      [18, -38, 33, -70, 14],
      [-16, -18, -48, -38, 16],
    ],
    creases: ['M-10 -20 Q2 -30 16 -22'],
  },
  point: {
    under: [[-13, -40, -15, -92]],
    over: [
      [0, -40, 4, -52, 16],
      [14, -36, 19, -46, 15],
    ],
    creases: ['M-4 -48 L-2 -28 M10 -46 L11 -28'],
    thumb: [-16, -20, 4, -26, 15],
    thumbCrease: 'M-14 -12 L6 -18',
  },
  flat: {
    under: [
      [-14, -34, -20, -72],
      [-3, -38, -5, -80],
      [9, -38, 10, -76],
      [18, -30, 23, -62, 13],
      [-16, -14, -36, -44, 15],
    ],
    creases: ['M-9 -44 L-12 -66 M4 -46 L3 -68 M15 -42 L17 -60'],
  },
  pinch: {
    under: [
      [16, -36, 10, -58, 14],
      [6, -42, 0, -66, 14],
    ],
    over: [
      [-10, -42, -16, -78, 14],
      [-18, -18, -30, -64, 14],
    ],
    creases: ['M-2 -46 L-5 -30 M9 -44 L8 -30'],
  },
  fist: {
    over: [
      [-15, -46, -13, -40, 17],
      [-3, -50, -2, -42, 17],
      [9, -48, 8, -40, 17],
      [19, -42, 16, -34, 15],
    ],
    creases: ['M-9 -54 L-8 -36 M3 -56 L3 -38 M14 -52 L13 -36'],
    thumb: [-18, -22, 2, -28, 15],
    thumbCrease: 'M-16 -14 L4 -20',
  },
};

export function hand(person, shape) {
  const { under = [], over = [], creases, thumb, thumbCrease } = HANDS[shape];
  const finger = ([x1, y1, x2, y2, width = 15]) => stroke(`M${x1} ${y1} L${x2} ${y2}`, person.skin, width);
  const crease = (d) => stroke(d, person.shade, 3);
  return (
    under.map(finger).join('') +
    fill(PALM, person.skin) +
    over.map(finger).join('') +
    creases.map(crease).join('') +
    (thumb === undefined ? '' : finger(thumb) + crease(thumbCrease))
  );
}

function handset(person) {
  const cup = (y) => `<rect x="-4" y="${y}" width="44" height="38" rx="15" fill="${person.phone}"/>`;
  const pad = (y) => `<rect x="30" y="${y}" width="14" height="30" rx="7" fill="${person.phoneDark}"/>`;
  return (
    fill('M10 -84 C-34 -62 -34 62 10 84 L20 64 C2 44 2 -44 20 -64Z', person.phone) +
    cup(-100) +
    cup(62) +
    pad(-96) +
    pad(66) +
    stroke('M-20 -28 C-23 -8 -23 8 -20 28', '#fff', 4, ' stroke-opacity=".35"')
  );
}

/** Seen from behind, with the glass of its camera. */
const mobile = (person) =>
  `<rect x="-34" y="-66" width="62" height="124" rx="12" fill="${person.phoneDark}"/>` +
  `<rect x="-30" y="-64" width="60" height="120" rx="11" fill="${person.phone}"/>` +
  '<circle cx="16" cy="-48" r="7" fill="#251B37"/><circle cx="18" cy="-50" r="2" fill="#fff" opacity=".6"/>';

export const handWithMobile = (person) => mobile(person) + grip(person);

/** The hand at the ear with the handset in it, in the head's coordinates. */
export const handAtEar = (person) =>
  `<g transform="translate(-62 46) rotate(-16)">${handset(person)}${grip(person)}</g>`;

/** A palm and four fingers around whatever is at the origin. */
function grip(person) {
  const fingers = [
    [-24, 32],
    [-4, 36],
    [16, 35],
    [35, 28],
  ]
    .map(([y, length]) => {
      const crease = `<path d="M-38 ${y + 10} H${length - 38}" stroke="${person.shade}" stroke-width="3" stroke-linecap="round"/>`;
      return stroke(`M-34 ${y} H${length - 34}`, person.skin, 19) + crease;
    })
    .join('');
  const palm = fill('M-46 -26 C-66 -14 -70 30 -56 56 L-26 52 C-20 20 -22 -10 -26 -28Z', person.skin);
  return palm + fingers;
}
