// A telephone call: a handset at each ear, the cord between them. The player hangs up by pressing their own.
import type { Near } from './person.ts';
import { RoomsScene } from './rooms-scene.ts';
import type { Seat } from './seats.ts';
import { Wire } from './wire.ts';
import type { World } from './world.ts';

export class CallScene extends RoomsScene {
  constructor(world: World) {
    super('call', world);
  }

  protected between(): Wire {
    return new Wire(this);
  }

  protected near(): Near {
    return 'handset';
  }

  protected press({ figure }: Seat, x: number, y: number): void {
    if (figure.player && onHandset(x, y)) this.world.putDown();
    else this.world.pressed(figure.who);
  }
}

/** Whether a point of the character canvas is on the handset: at the ear, from above it to below the chin. */
const onHandset = (x: number, y: number): boolean => x > 130 && x < 236 && y > 165 && y < 375;
