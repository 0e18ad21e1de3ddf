// The telephone on a desk, without its handset: somebody is holding that. 130 x 60 from its top left corner.
import { fill } from '../svg.mjs';

export const deskPhone = (c, x, y) =>
  `<g transform="translate(${x} ${y})">` +
  fill('M14 60 L28 24 H102 L116 60Z', c.ivory) +
  `<circle cx="65" cy="43" r="13" fill="${c.cream}" stroke="${c.ivoryDark}" stroke-width="5"/>` +
  fill('M20 24 V12 H34 V20 H96 V12 H110 V24Z', c.ivoryDark) +
  '</g>';
