// Necks, clothes and arms, in the coordinates of the 520 x 740 character canvas. The near arm holds the telephone;
// its forearm is drawn upright from the elbow, so that the stage can lay it between the elbow and a tilting head.
import { hand, handWithMobile } from './hands.mjs';
import { fill, group, round, stroke } from './svg.mjs';

/** The free arm's poses: elbow, wrist, the hand's angle (degrees, 0 is up), its shape; in front of the body or behind it. */
const HAND_POSES = {
  rest: { elbow: [436, 590], wrist: [366, 664], angle: -80, hand: 'flat', front: true },
  open: { elbow: [440, 590], wrist: [506, 506], angle: 34, hand: 'open', front: false },
  shrug: { elbow: [446, 570], wrist: [524, 520], angle: 74, hand: 'open', front: false },
  chest: { elbow: [440, 590], wrist: [322, 548], angle: -74, hand: 'flat', front: true },
  point: { elbow: [446, 580], wrist: [476, 470], angle: 12, hand: 'point', front: false },
  fist: { elbow: [452, 570], wrist: [478, 470], angle: 10, hand: 'fist', front: false },
  stop: { elbow: [446, 580], wrist: [486, 480], angle: 6, hand: 'open', front: false },
  pinch: { elbow: [450, 520], wrist: [366, 306], angle: -30, hand: 'pinch', front: true },
  down: { elbow: [430, 600], wrist: [420, 740], angle: 180, hand: 'fist', front: false },
};

export const HAND_NAMES = Object.keys(HAND_POSES);
export const FRONT_HANDS = HAND_NAMES.filter((name) => HAND_POSES[name].front);

/** Where the near arm bends, and the length of its forearm when the head is upright. */
export const ELBOW = [58, 528];
const FOREARM = 219.6;

export const neck = (person) => fill('M226 296 L224 372 C240 400 290 400 306 372 L304 300Z', person.shade);

const SHOULDERS =
  'M196 366 C150 378 112 396 104 446 C94 540 98 640 96 740 H424 C424 640 428 540 416 446 C408 396 370 378 324 366';

const CLOTHES = {
  jacket: (p) =>
    fill(`${SHOULDERS} L262 420Z`, p.top) +
    fill('M214 352 L316 352 L330 388 C310 470 280 520 268 548 C240 500 208 440 196 384Z', p.collar) +
    fill(
      'M206 352 C190 380 186 396 176 420 L214 470 L196 490 C220 540 244 600 252 740 H268 L266 548 C236 500 214 430 214 360Z',
      p.topDark,
    ) +
    fill(
      'M318 352 C336 380 340 396 352 420 L318 470 L338 490 C310 540 280 600 270 740 L266 548 C290 500 312 430 314 360Z',
      p.topDark,
    ) +
    '<circle cx="356" cy="462" r="11" fill="#F5B83D"/><circle cx="356" cy="462" r="4.5" fill="#D0342A"/>',
  shirt: (p) =>
    fill(`${SHOULDERS} L262 400Z`, p.top) +
    fill('M206 352 C196 366 192 378 190 392 L236 452 L264 416 L292 452 L336 392 C334 378 330 366 322 352Z', p.collar) +
    fill('M220 380 L264 418 L308 380 L300 352 H224Z', p.shade) +
    stroke('M148 470 C140 560 142 640 140 740 M372 470 C380 560 378 640 380 740', p.topDark, 5),
  scarf: (p) =>
    fill(`${SHOULDERS} L262 420Z`, p.top) +
    stroke('M148 470 C140 560 142 640 140 740 M372 470 C380 560 378 640 380 740', p.topDark, 5) +
    fill('M196 352 C180 372 182 402 204 418 C240 440 292 438 322 416 C344 400 342 370 326 352Z', p.collar) +
    fill('M236 424 C220 470 216 520 226 566 L270 572 C264 520 268 470 284 430Z', p.collar) +
    stroke('M200 376 C232 404 292 406 328 380 M226 520 L266 524 M224 540 L268 545', p.specs, 6),
  waistcoat: (p) =>
    CLOTHES.shirt(p) +
    fill('M190 388 C172 400 156 412 148 436 C140 540 142 640 140 740 H262 L264 560Z', p.vest) +
    fill('M338 388 C356 400 366 412 372 436 C380 540 378 640 380 740 H268 L264 560Z', p.vestDark) +
    `<circle cx="264" cy="592" r="5" fill="${p.collar}"/>`,
  apron: (p) =>
    fill(`${SHOULDERS} L262 410Z`, p.top) +
    fill('M206 352 C192 366 186 380 186 394 L240 430 L264 404 L290 430 L340 394 C340 380 334 366 322 352Z', p.collar) +
    fill('M222 376 L264 406 L306 376 L300 352 H226Z', p.shade) +
    stroke('M180 384 C168 430 164 470 164 500 M346 384 C358 430 360 470 360 500', p.apron, 16) +
    fill('M152 478 C220 494 306 494 372 478 C384 560 386 650 386 740 H136 C136 650 140 560 152 478Z', p.apron) +
    stroke('M190 560 C230 572 300 572 336 560', p.topDark, 4, ' stroke-opacity=".5"'),
  scrubs: (p) =>
    fill(`${SHOULDERS} L262 410Z`, p.top) +
    fill('M208 356 C200 372 198 384 200 396 L264 476 L326 396 C328 382 326 370 320 356Z', p.topDark) +
    fill('M214 352 C208 368 208 380 212 392 L264 458 L314 392 C318 380 318 366 314 352Z', p.collar) +
    fill('M222 374 C232 404 292 406 306 374 L300 352 H226Z', p.shade) +
    stroke('M148 470 C140 560 142 640 140 740 M372 470 C380 560 378 640 380 740', p.topDark, 5) +
    `<rect x="296" y="514" width="62" height="66" rx="5" fill="${p.topDark}"/>` +
    stroke('M318 500 V532', '#D0342A', 8) +
    stroke('M334 504 V532', p.collar, 8) +
    `<rect x="180" y="500" width="54" height="38" rx="5" fill="${p.collar}"/>` +
    stroke('M190 513 H224 M190 525 H212', p.topDark, 4),
  cardigan: (p) =>
    CLOTHES.shirt({ ...p, top: p.collar, topDark: p.hairLight }) +
    fill('M194 376 C150 388 112 402 104 446 C94 540 98 640 96 740 H236 C244 620 238 500 194 376Z', p.top) +
    fill('M332 376 C374 386 408 402 416 446 C428 540 424 640 424 740 H296 C286 620 296 500 332 376Z', p.top) +
    stroke('M194 382 C236 500 242 620 236 740 M332 382 C296 500 288 620 296 740', p.topDark, 13) +
    stroke('M148 470 C140 560 142 640 140 740 M372 470 C380 560 378 640 380 740', p.topDark, 5) +
    [560, 616].map((y) => `<circle cx="292" cy="${y}" r="7" fill="#F5B83D"/>`).join(''),
  sweater: (p) =>
    fill(`${SHOULDERS} L262 410Z`, p.top) +
    fill('M205 349 C196 366 192 380 194 394 C232 424 296 424 334 394 C336 380 332 364 323 349Z', p.collar) +
    stroke('M214 362 L210 398 M238 372 L236 410 M264 374 V414 M290 372 L292 410 M314 362 L318 398', p.topDark, 4) +
    stroke('M148 470 C140 560 142 640 140 740 M372 470 C380 560 378 640 380 740', p.topDark, 5) +
    stroke('M172 500 Q200 516 228 500 T284 500 T340 500 M172 524 Q200 540 228 524 T284 524 T340 524', p.collar, 6),
};

export const torso = (person) => CLOTHES[person.clothes](person);

/** The tea towel over the shoulder: short where an arm crosses in front, long where it hangs free. */
export function towel(person, length) {
  if (person.towel !== true) return '';
  const [cloth, stripes] =
    length === 'short'
      ? ['M350 376 C392 390 424 412 428 446 L430 500 L352 506 L338 396Z', 'M344 440 L428 434 M347 470 L429 464']
      : [
          'M352 378 C392 390 420 410 424 450 L430 610 L360 618 L340 400Z',
          'M346 440 L424 434 M350 476 L426 470 M357 582 L429 575',
        ];
  return fill(cloth, '#FFF6E3') + `<path d="${stripes}" stroke="#0F7C86" stroke-width="7" fill="none"/>`;
}

/** A sleeve from shoulder through elbow to wrist, with a soft elbow. */
function sleeve([[ax, ay], [bx, by], [cx, cy]], color, width) {
  const bend = `${round(ax * 0.15 + bx * 0.85)} ${round(ay * 0.15 + by * 0.85)}`;
  return stroke(`M${ax} ${ay} Q${bend} ${bx} ${by} L${cx} ${cy}`, color, width);
}

function cuff(person, from, to, width) {
  const angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  const band = `<rect x="-4" y="${-width / 2 - 3}" width="22" height="${width + 6}" rx="9" fill="${person.collar}"/>`;
  return group(`translate(${to[0]} ${to[1]}) rotate(${round(angle)})`, band);
}

export function farArm(person, name) {
  const { elbow, wrist, angle, hand: shape, front } = HAND_POSES[name];
  const length = Math.hypot(wrist[0] - elbow[0], wrist[1] - elbow[1]);
  const beyond = (i) => round(wrist[i] + ((wrist[i] - elbow[i]) / length) * 16);
  const arm = front
    ? sleeve([[376, 462], elbow, wrist], person.topDark, 70) +
      sleeve([[376, 462], elbow, wrist], person.top, 62) +
      `<circle cx="374" cy="446" r="38" fill="${person.top}"/>`
    : sleeve([[372, 446], elbow, wrist], person.topDark, 62);
  return (
    arm +
    cuff(person, elbow, wrist, 54) +
    group(`translate(${beyond(0)} ${beyond(1)}) rotate(${angle})`, hand(person, shape))
  );
}

export const upperArm = (person) =>
  stroke(`M152 446 Q${round(152 * 0.15 + 58 * 0.85)} ${round(446 * 0.15 + 528 * 0.85)} 58 528`, person.top, 68) +
  stroke('M96 500 C80 520 74 530 66 552', person.topDark, 5);

/** Upright, with its elbow where the character's is. */
export function forearm(person) {
  const [x, y] = ELBOW;
  return stroke(`M${x} ${y} V${round(y - FOREARM)}`, person.top, 68) + cuff(person, ELBOW, [x, round(y - FOREARM)], 58);
}

export const idleArm = (person) =>
  sleeve(
    [
      [146, 450],
      [76, 600],
      [110, 740],
    ],
    person.top,
    68,
  );

/** Resting on the counter, the hand on the keys. */
export const keysArm = (person) =>
  lowArm(person, [82, 590], [256, 550]) + group('translate(272 548) rotate(102)', hand(person, 'flat'));

/** In front of the chest, holding up a mobile phone. */
export const mobileArm = (person) =>
  lowArm(person, [84, 604], [204, 574]) + group('translate(270 502) rotate(10)', handWithMobile(person));

const lowArm = (person, elbow, wrist) =>
  sleeve([[146, 450], elbow, wrist], person.topDark, 72) +
  sleeve([[146, 450], elbow, wrist], person.top, 64) +
  cuff(person, elbow, wrist, 54);
