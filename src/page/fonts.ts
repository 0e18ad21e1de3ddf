// Our own typefaces, fetched after the first words are up: until then the device's own stand in. They come in together, so
// that the page is laid out once more and not once for each.
import bricolage from '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2?url';
import literata from '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2?url';
import literataItalic from '@fontsource-variable/literata/files/literata-latin-wght-italic.woff2?url';
import atkinson from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';

const face = (family: string, url: string, looks: FontFaceDescriptors): FontFace =>
  new FontFace(family, `url("${url}") format("woff2")`, { display: 'swap', ...looks });

/** One that cannot be had is stood in for all along. */
export async function fetchFonts(): Promise<void> {
  const upright = [
    face('Bricolage Grotesque Variable', bricolage, { weight: '200 800' }),
    face('Literata Variable', literata, { weight: '200 900' }),
    face('Atkinson Hyperlegible Next Variable', atkinson, { weight: '200 800' }),
  ];
  // Few screens have anything in it: it is fetched by the first that has.
  const italic = face('Literata Variable', literataItalic, { weight: '200 900', style: 'italic' });
  await Promise.allSettled(upright.map((one) => one.load()));
  for (const one of [...upright, italic]) document.fonts.add(one);
}
