// Measures what a frame of the stage costs, and asks for as many as that allows.
import * as Phaser from 'phaser';
import { framesFor } from './frames.ts';

export class Pace {
  private cost = 0;
  private readonly loop: Phaser.Core.TimeStep;

  constructor({ events, loop }: Phaser.Game) {
    this.loop = loop;
    let began = 0;
    events.on(Phaser.Core.Events.PRE_STEP, () => (began = performance.now()));
    // With what the browser does to show the frame: without a graphics processor that is most of it.
    events.on(Phaser.Core.Events.POST_RENDER, () => {
      const from = began;
      setTimeout(() => (this.cost += (performance.now() - from - this.cost) / 5));
    });
  }

  /** Before each frame. */
  keep(moving: boolean): void {
    const limit = framesFor(this.cost, moving);
    // Set within a step, the loop would go on twice.
    if (this.loop.fpsLimit !== limit) queueMicrotask(() => this.loop.setFPSLimit(limit));
  }
}
