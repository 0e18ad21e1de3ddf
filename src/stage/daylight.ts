// A day passing in a room: dawn, noon and dusk over its window and, fainter, over all of it. At rest nothing of it is left.
import * as Phaser from 'phaser';
import { ROOM_WIDTH } from './layout.ts';
import type { Box } from './rig.ts';

interface Hour {
  /** The share of the day that is over. */
  readonly at: number;
  readonly color: number;
  readonly alpha: number;
}

const HOURS: readonly [Hour, ...Hour[]] = [
  { at: 0, color: 0xf2a08c, alpha: 0 },
  { at: 0.18, color: 0xf2a08c, alpha: 0.18 },
  { at: 0.42, color: 0xffe9b8, alpha: 0.05 },
  { at: 0.62, color: 0xf39a52, alpha: 0.16 },
  { at: 0.84, color: 0x3a2a6a, alpha: 0.26 },
  { at: 1, color: 0x3a2a6a, alpha: 0 },
];
/** How much more of it there is in the window than in the room. */
const IN_WINDOW = 2.6;

export class Daylight {
  readonly sky: Phaser.GameObjects.Rectangle;
  readonly air: Phaser.GameObjects.Rectangle;

  constructor(scene: Phaser.Scene, [x, y, width, height]: Box) {
    const pane = (...box: [number, number, number, number]) =>
      new Phaser.GameObjects.Rectangle(scene, ...box, 0, 1).setOrigin(0, 0).setVisible(false);
    this.sky = pane(x, y, width, height);
    this.air = pane(0, -2000, ROOM_WIDTH, 2480);
  }

  /** 0 is before dawn, 1 after dusk. */
  set hour(share: number) {
    const { color, alpha } = hourAt(share);
    this.air.setFillStyle(color, alpha).setVisible(alpha > 0);
    this.sky.setFillStyle(color, Math.min(1, alpha * IN_WINDOW)).setVisible(alpha > 0);
  }
}

function hourAt(share: number): Omit<Hour, 'at'> {
  const next = HOURS.find((one) => one.at >= share);
  const before = HOURS.findLast((one) => one.at < share);
  if (next === undefined || before === undefined) return { ...HOURS[0], alpha: 0 };
  const t = (share - before.at) / (next.at - before.at);
  return { color: mixed(before.color, next.color, t), alpha: before.alpha + (next.alpha - before.alpha) * t };
}

function mixed(from: number, to: number, t: number): number {
  const channel = (shift: number) => {
    const [a, b] = [(from >> shift) & 255, (to >> shift) & 255];
    return Math.round(a + (b - a) * t) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}
