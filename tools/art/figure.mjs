// A person as named parts, each drawn where it belongs on the 520 x 740 character canvas with the head upright; and a
// whole person put together from them, for pictures that do not move.
import {
  ELBOW,
  farArm,
  FRONT_HANDS,
  forearm,
  HAND_NAMES,
  idleArm,
  keysArm,
  mobileArm,
  neck,
  torso,
  towel,
  upperArm,
} from './body.mjs';
import { BROW_NAMES, blush, brows, EYE_NAMES, eyes, FX_NAMES, fx, MOUTH_NAMES, mouth, nose, specs } from './face.mjs';
import { hairBehind, hairOver } from './hair.mjs';
import { handAtEar } from './hands.mjs';
import { ear, skull } from './head.mjs';
import { MOODS } from './moods.mjs';
import { group } from './svg.mjs';

/** Where the face's origin is on the canvas, and the point that the head turns about. */
const FACE = [266, 222];
export const PIVOT = [256, 322];

/** Where the cord leaves the handset, and where the phone arm's wrist is, with the head upright. */
export const CORD = [249, 359];
export const WRIST = [144, 326];
export { ELBOW };

/** Every part by name, in no order; the stage decides what lies over what. */
export function parts(person) {
  const onHead = (inner) => group(`translate(${FACE[0]} ${FACE[1]})`, inner);
  const family = (prefix, names, draw) => names.map((name) => [`${prefix}-${name}`, draw(name)]);
  return Object.fromEntries([
    ['hair-behind', onHead(hairBehind(person))],
    ['neck', neck(person)],
    ['torso', torso(person)],
    ['towel-short', towel(person, 'short')],
    ['towel-long', towel(person, 'long')],
    ['skull', onHead(ear(person) + skull(person))],
    ['blush-1', onHead(blush(person, 1))],
    ['blush-2', onHead(blush(person, 2))],
    ['nose', onHead(nose(person))],
    ...family('eyes', EYE_NAMES, (name) => onHead(eyes(person, name))),
    ['specs', onHead(specs(person))],
    ...family('brows', BROW_NAMES, (name) => onHead(brows(person, name))),
    ...family('mouth', MOUTH_NAMES, (name) => onHead(mouth(name))),
    ['hair', onHead(hairOver(person))],
    ...family('fx', FX_NAMES, (name) => onHead(fx(name))),
    ...family('hand', HAND_NAMES, (name) => farArm(person, name)),
    ['forearm', forearm(person)],
    ['upper-arm', upperArm(person)],
    ['idle-arm', idleArm(person)],
    ['keys-arm', keysArm(person)],
    ['mobile-arm', mobileArm(person)],
    ['handset', onHead(handAtEar(person))],
  ]);
}

/** Somebody standing with both arms down and no telephone. */
export function standing(person, moodName) {
  const part = parts(person);
  const mood = MOODS[moodName];
  const head = ['skull', 'nose', `eyes-${mood.eyes}`, 'specs', `brows-${mood.brows}`, `mouth-${mood.mouth}`, 'hair'];
  return ['hair-behind', 'hand-down', 'neck', 'torso', 'towel-long', ...head, 'idle-arm']
    .map((name) => part[name])
    .join('');
}

export { FRONT_HANDS };
