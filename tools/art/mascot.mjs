// The person they hired, on one hand with a handset at the ear. 400 x 600, floor at y 586. Never mocked; simply good at this.
import { handAtEar } from './hands.mjs';
import { bareHead } from './head.mjs';
import { INK } from './palette.mjs';
import { PEOPLE } from './people.mjs';
import { fill, group, stroke } from './svg.mjs';

const TROUSERS = '#4B2A78';
const TROUSERS_DARK = '#371D5C';
const RED = '#D0342A';
const MARIGOLD = '#F5B83D';
const HEAD = 'translate(182 476) scale(.53 -.53)';

export function mascot({ floor = true } = {}) {
  const person = PEOPLE.ace;
  const shadow = floor ? `<ellipse cx="250" cy="582" rx="120" ry="8" fill="${INK}" opacity=".16"/>` : '';
  const body = [
    legs(),
    plantedArm(person),
    trunk(person),
    group(HEAD, bareHead(person, 'deadpan')),
    neckwear(person),
  ].join('');
  return shadow + group('rotate(7 256 560)', body + phoneArm(person));
}

function shoe(place) {
  const upper = fill(
    'M-16 14 L-16 -6 C-16 -20 10 -18 20 -12 C36 -6 58 -8 60 6 L60 14Z',
    INK,
    ' transform="translate(0 -12)"',
  );
  return group(`${place} scale(-1 1)`, `${upper}<rect x="-18" y="0" width="80" height="8" rx="4" fill="${MARIGOLD}"/>`);
}

const legs = () =>
  stroke('M172 236 Q78 190 82 172 L118 84', TROUSERS_DARK, 50) +
  stroke('M119 80 L128 58', RED, 30) +
  shoe('translate(133 46) rotate(-158)') +
  stroke('M212 240 L230 150 L236 62', TROUSERS, 52) +
  stroke('M236 62 L236 38', MARIGOLD, 32) +
  shoe('translate(236 26) rotate(182)');

const plantedArm = (p) =>
  stroke('M246 398 L262 470 L256 540', p.topDark, 40) +
  group(
    'translate(256 552)',
    fill('M-17 -16 H17 L20 14 C20 22 -20 22 -20 14Z', p.skin) +
      stroke('M-18 16 L-48 26 M-6 20 L-20 32 M8 20 L14 33 M18 14 L46 26', p.skin, 13) +
      '<rect x="-23" y="-24" width="46" height="16" rx="7" fill="#fff"/>',
  );

const trunk = (p) =>
  fill(
    'M138 404 C132 340 138 280 146 226 L238 226 C250 280 262 340 264 404 C262 424 244 430 226 424 L168 424 C150 430 140 420 138 404Z',
    p.top,
  ) +
  fill('M140 226 H242 L240 206 C236 186 152 186 146 206Z', TROUSERS) +
  `<path d="M141 226 H243" stroke="${INK}" stroke-width="10"/><rect x="180" y="219" width="22" height="14" rx="3" fill="${MARIGOLD}"/>` +
  `<path d="M200 240 V410" stroke="${p.topDark}" stroke-width="4"/>` +
  `<path d="M138 404 C134 360 136 310 140 270" stroke="${p.topDark}" stroke-width="5" fill="none"/>`;

const neckwear = (p) =>
  fill(
    'M158 420 L186 398 L192 424 L200 398 L224 420 L214 440 L192 424 L168 440Z',
    '#fff',
    ` stroke="${p.topDark}" stroke-width="3" stroke-linejoin="round"`,
  ) +
  fill('M186 410 L206 410 L214 430 C236 458 246 496 244 532 L230 556 L214 532 C220 496 212 458 190 430Z', RED) +
  `<path d="M217 514 L245 506 M218 494 L243 486" stroke="${MARIGOLD}" stroke-width="5"/>`;

const phoneArm = (p) =>
  stroke('M158 398 Q96 372 60 384 L116 424', p.topDark, 44) +
  stroke('M158 398 Q96 372 60 384 L116 424', p.top, 40) +
  group(HEAD, handAtEar(p));
