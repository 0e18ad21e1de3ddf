// Screenshots made small, and two of them compared. Both are done by the browser that took them: no other reads a WebP here.
import type { Page } from 'playwright';

/** A picture of what may still be on its way: taken until two in a row are the same. */
export async function still(take: () => Promise<Buffer>): Promise<Buffer> {
  let last = await take();
  for (let tries = 0; tries < 30; tries++) {
    await new Promise((done) => setTimeout(done, 250));
    const next = await take();
    if (next.equals(last)) return next;
    last = next;
  }
  return last;
}

/** A PNG as a WebP of this width in pixels. Give the page to nobody else: it must be blank. */
export async function develop(blank: Page, png: Buffer, width: number): Promise<Buffer> {
  const small = await blank.evaluate(
    async ([source, wide]) => {
      const blob = await (await fetch(`data:image/png;base64,${source}`)).blob();
      const image = await createImageBitmap(blob, { resizeWidth: wide, resizeQuality: 'high' });
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext('2d')!.drawImage(image, 0, 0);
      const webp = await canvas.convertToBlob({ type: 'image/webp', quality: 0.4 });
      return btoa(String.fromCharCode(...new Uint8Array(await webp.arrayBuffer())));
    },
    [png.toString('base64'), width] as const,
  );
  return Buffer.from(small, 'base64');
}

/** The share of pixels, 0 to 1, that anybody could tell apart; 1 where the sizes differ. */
export function difference(blank: Page, one: Buffer, other: Buffer): Promise<number> {
  return blank.evaluate(
    async (sources) => {
      const [a, b] = await Promise.all(
        sources.map(async (source) => {
          const image = await createImageBitmap(await (await fetch(`data:image/webp;base64,${source}`)).blob());
          const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
          pen.drawImage(image, 0, 0);
          return pen.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (a === undefined || b === undefined || a.width !== b.width || a.height !== b.height) return 1;
      let differ = 0;
      for (let n = 0; n < a.data.length; n += 4)
        if ([0, 1, 2].some((k) => Math.abs(a.data[n + k]! - b.data[n + k]!) > 32)) differ++;
      return differ / (a.width * a.height);
    },
    [one.toString('base64'), other.toString('base64')] as const,
  );
}
