// A head without its face and hair, and heads put together for portraits and the mascot. Origin as in face.mjs.
import { blush, brows, eyes, mouth, nose, specs } from './face.mjs';
import { beard, hairBehind, hairOver } from './hair.mjs';
import { MOODS } from './moods.mjs';
import { fill, stroke } from './svg.mjs';

const SKULL =
  'M76 -46 C82 -16 84 26 77 60 C70 98 46 120 20 121 C-16 122 -52 98 -68 58 L-82 0 C-92 -82 -50 -128 4 -128 C50 -128 70 -86 76 -46Z';
/** Fuller in the cheeks, with a second chin. */
const ROUND_SKULL =
  'M77 -46 C84 -16 90 24 84 58 C78 98 52 124 18 124 C-26 125 -62 102 -76 62 L-84 0 C-92 -82 -50 -128 4 -128 C50 -128 70 -86 77 -46Z';
const JAW = 'M-66 60 C-40 108 -4 124 28 121 C4 114 -34 84 -46 30Z';

export function ear(person) {
  const ring =
    person.earring === undefined
      ? ''
      : `<circle cx="-64" cy="46" r="12" fill="none" stroke="${person.earring}" stroke-width="5.5"/>`;
  return (
    `<ellipse cx="-66" cy="8" rx="19" ry="26" fill="${person.skin}"/>` +
    stroke('M-72 -2 C-60 -8 -56 6 -66 16', person.shade, 5) +
    ring
  );
}

export const skull = (person) =>
  (person.build === 'round'
    ? fill(ROUND_SKULL, person.skin) + stroke('M-14 108 C6 118 34 117 50 106', person.shade, 4)
    : fill(SKULL, person.skin) + fill(JAW, person.shade, ' opacity=".45"')) + beard(person);

export function face(person, moodName) {
  const mood = MOODS[moodName];
  return (
    (mood.blush > 0 ? blush(person, mood.blush) : '') +
    nose(person) +
    eyes(person, mood.eyes) +
    specs(person) +
    brows(person, mood.brows) +
    mouth(mood.mouth)
  );
}

/** Head and neck, for portraits. */
export function bareHead(person, moodName) {
  return (
    hairBehind(person) +
    fill('M-40 60 L-44 150 H36 L34 90Z', person.shade) +
    ear(person) +
    skull(person) +
    face(person, moodName) +
    hairOver(person)
  );
}
