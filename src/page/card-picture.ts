// The result card, drawn on a canvas: two rooms, one line, always in the day's colors. Nothing leaves the device.
import { type CardWords, fitting, LEADING } from './card-words.ts';

export const CARD = { width: 1200, height: 630 } as const;

/** The day's side of tokens.css. */
const INK = {
  text: '#251b37',
  soft: '#574b6b',
  paper: '#fffdf7',
  kitchen: '#f8ce93',
  office: '#a9d3cc',
  counter: '#8e3f38',
  counterTop: '#b2564a',
  red: '#d0342a',
  star: '#f5b83d',
  starEdge: '#9a6a0b',
} as const;

const DISPLAY = '"Bricolage Grotesque Variable", system-ui, sans-serif';
const TEXT = '"Atkinson Hyperlegible Next Variable", system-ui, sans-serif';

/** Where the wall between the rooms stands, and where the words begin. */
const [WALL, LEFT] = [410, 470];
const RIGHT = CARD.width - 56;

type Brush = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

export async function drawCard(words: CardWords): Promise<Blob> {
  const fonts = [`800 64px ${DISPLAY}`, `600 30px ${DISPLAY}`, `600 28px ${TEXT}`];
  const [mascot, mark] = await Promise.all([
    picture('assets/people/mascot.svg'),
    picture('assets/mark.svg'),
    // A typeface that does not come is stood in for by the device's own.
    ...fonts.map((font) => document.fonts.load(font).catch(() => [])),
  ]);
  const { brush, blob } = canvas();
  brush.imageSmoothingQuality = 'high';
  rooms(brush);
  cord(brush);
  brush.drawImage(mascot, 40, 24, 324, 520);
  headings(brush, words);
  result(brush, words);
  wordmark(brush, mark);
  return blob();
}

function canvas(): { readonly brush: Brush; readonly blob: () => Promise<Blob> } {
  if ('OffscreenCanvas' in window) {
    const sheet = new OffscreenCanvas(CARD.width, CARD.height);
    return { brush: opened(sheet.getContext('2d')), blob: () => sheet.convertToBlob({ type: 'image/png' }) };
  }
  const sheet = Object.assign(document.createElement('canvas'), CARD);
  const blob = (): Promise<Blob> =>
    new Promise((done, fail) =>
      sheet.toBlob((b) => (b === null ? fail(new Error('The browser made no picture.')) : done(b)), 'image/png'),
    );
  return { brush: opened(sheet.getContext('2d')), blob };
}

function opened<B extends Brush>(brush: B | null): B {
  if (brush === null) throw new Error('The browser has no canvas to draw on.');
  return brush;
}

async function picture(src: string): Promise<HTMLImageElement> {
  const image = Object.assign(new Image(), { src });
  await image.decode();
  return image;
}

function rooms(brush: Brush): void {
  const area = (color: string, x: number, y: number, width: number, height: number): void => {
    brush.fillStyle = color;
    brush.fillRect(x, y, width, height);
  };
  area(INK.kitchen, 0, 0, WALL, CARD.height);
  area(INK.office, WALL, 0, CARD.width - WALL, CARD.height);
  area(INK.counterTop, 0, 520, WALL, 22);
  area(INK.counter, 0, 542, WALL, CARD.height - 542);
  area(INK.text, WALL - 5, 0, 10, CARD.height);
}

/** From the hand on the counter through the wall to the result. */
function cord(brush: Brush): void {
  brush.strokeStyle = INK.red;
  brush.lineWidth = 7;
  brush.lineCap = 'round';
  brush.beginPath();
  brush.moveTo(300, 531);
  brush.bezierCurveTo(360, 590, 400, 430, LEFT + 4, 452);
  brush.stroke();
}

function headings(brush: Brush, { scenario, ending }: CardWords): void {
  const widthAt = (weight: number) => (size: number, line: string) => {
    brush.font = `${weight} ${size}px ${DISPLAY}`;
    return brush.measureText(line).width;
  };
  const width = RIGHT - LEFT;
  const title = fitting(scenario, [32, 28, 24, 20], { width, height: 40 }, widthAt(600));
  write(brush, title.lines[0] ?? '', [LEFT, 92], `600 ${title.size}px ${DISPLAY}`, INK.soft);
  const { size, lines } = fitting(ending, [80, 72, 64, 56, 48, 40, 34], { width, height: 240 }, widthAt(800));
  lines.forEach((line, n) =>
    write(brush, line, [LEFT, 118 + size * (0.8 + n * LEADING)], `800 ${size}px ${DISPLAY}`, INK.text),
  );
}

function result(brush: Brush, { conduct, stars }: CardWords): void {
  brush.fillStyle = INK.paper;
  brush.beginPath();
  brush.roundRect(LEFT, 392, RIGHT - LEFT, 122, 22);
  brush.fill();
  write(brush, 'Conduct', [LEFT + 34, 463], `600 30px ${TEXT}`, INK.soft);
  write(brush, String(conduct), [LEFT + 166, 479], `800 76px ${DISPLAY}`, INK.text);
  const after = LEFT + 166 + brush.measureText(String(conduct)).width + 16;
  write(brush, 'of 100', [after, 463], `600 30px ${TEXT}`, INK.soft);
  if (stars === null) write(brush, 'practice', [RIGHT - 150, 463], `600 30px ${TEXT}`, INK.text);
  else [0, 1, 2].forEach((n) => star(brush, RIGHT - 192 + n * 56, 428, n < stars));
}

/** Twice the size of the page's own. */
const STAR =
  'M12 2.600l2.900 6.100 6.600.9-4.800 4.600 1.200 6.600L12 17.600 6.100 20.800l1.200-6.600L2.500 9.600l6.600-.9z';

function starAt(x: number, y: number): Path2D {
  const shape = new Path2D();
  shape.addPath(new Path2D(STAR), new DOMMatrix([2, 0, 0, 2, x, y]));
  return shape;
}

function star(brush: Brush, x: number, y: number, earned: boolean): void {
  brush.lineWidth = 3;
  brush.lineJoin = 'round';
  brush.strokeStyle = INK.starEdge;
  brush.fillStyle = INK.star;
  if (earned) brush.fill(starAt(x, y));
  brush.stroke(starAt(x, y));
}

/** The name of the game, its last “a” on its hands. */
function wordmark(brush: Brush, mark: HTMLImageElement): void {
  brush.drawImage(mark, LEFT, 544, 48, 48);
  const [font, base] = [`800 36px ${DISPLAY}`, 581];
  let x = LEFT + 62;
  for (const [part, turned] of [
    ['Handst', false],
    ['a', true],
    ['nd', false],
  ] as const) {
    brush.font = font;
    const { width, actualBoundingBoxAscent: tall } = brush.measureText(part);
    brush.save();
    if (turned) {
      brush.translate(2 * x + width, 2 * base - tall);
      brush.rotate(Math.PI);
    }
    write(brush, part, [x, base], font, INK.text);
    brush.restore();
    x += width;
  }
}

function write(brush: Brush, text: string, [x, y]: readonly [number, number], font: string, color: string): void {
  brush.font = font;
  brush.fillStyle = color;
  brush.fillText(text, x, y);
}
