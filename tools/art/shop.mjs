// Draws what a browser, a phone or a message shows of the game: icons and the social picture, as PNG, into assets/shop.
// `node tools/art/shop.mjs`, by hand: the pixels are Chromium's, so they are committed and no test asks for the same bytes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../chromium.mjs';
import { coil } from './coil.mjs';
import { mascot } from './mascot.mjs';
import { DAY, INK } from './palette.mjs';
import { mark } from './pictures.mjs';
import { file, fill, group } from './svg.mjs';

const root = new URL('../../', import.meta.url);
const inner = (svg) => svg.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');

/** Phones cut their own shape out of this: the ground goes to the edges, and the figure stays in the middle 80 %. */
const uncut = (part) =>
  file(
    [0, 0, 64, 64],
    fill('M0 0H64V64H0Z', DAY.red) +
      group(`translate(${32 - 32 * part} ${32 - 32 * part}) scale(${part})`, inner(mark())),
  );

const sized = (svg, size) => svg.replace(/width="\d+" height="\d+"/, `width="${size}" height="${size}"`);

const ICONS = {
  'icon-192': [mark(), 192],
  'icon-512': [mark(), 512],
  'icon-uncut': [uncut(0.82), 512],
  'apple-touch-icon': [uncut(0.96), 180],
};

/** 1200 x 630. The words stand in the page, since SVG alone knows no fonts. */
const social = () =>
  file(
    [0, 0, 1200, 630],
    fill('M0 0H1200V630H0Z', DAY.kitchenWall) +
      fill('M760 -20 L520 630 H1200 V-20Z', DAY.glow) +
      fill('M0 540H1200V630H0Z', DAY.counterTop) +
      fill('M0 540H1200V552H0Z', DAY.counter) +
      coil([-20, 520], [1010, 462], { sag: 40, loops: 30, radius: 12, width: 8, color: DAY.cord }) +
      group('translate(830 6) scale(.95)', mascot()),
  );

const WORDS = `<h1>Handst<i>a</i>nd</h1><p>You didn’t get the job.<br>Practice asking why.</p>`;

function socialPage() {
  const font =
    'node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2';
  const bytes = readFileSync(new URL(font, root)).toString('base64');
  return `<style>@font-face{font-family:B;font-weight:200 800;src:url(data:font/woff2;base64,${bytes})}
body{font-family:B;color:${INK}}div{position:absolute;left:72px;top:120px}h1{font-size:132px;font-weight:800;margin:0;line-height:1}
i{display:inline-block;line-height:1;font-style:normal;transform:translateY(.135em) rotate(180deg)}p{font-size:48px;font-weight:600;line-height:1.25;margin:32px 0}
</style>${social()}<div>${WORDS}</div>`;
}

const folder = new URL('assets/shop/', root);
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
for (const [name, [svg, size]] of Object.entries(ICONS)) await shoot(name, sized(svg, size), size, size);
await shoot('social', socialPage(), 1200, 630);
await browser.close();

async function shoot(name, html, width, height) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${html}`);
  await page.evaluate(() => document.fonts.ready);
  writeFileSync(new URL(`${name}.png`, folder), await page.screenshot({ omitBackground: true }));
  await page.close();
}
