// Short messages: each with a mobile phone in hand, and a dotted line on which what is written travels.
import { Chat } from './chat.ts';
import type { Near } from './person.ts';
import { RoomsScene } from './rooms-scene.ts';
import type { Seat } from './seats.ts';
import type { World } from './world.ts';

export class MessagesScene extends RoomsScene {
  constructor(world: World) {
    super('messages', world);
  }

  protected between(): Chat {
    return new Chat(this);
  }

  protected near(): Near {
    return 'mobile';
  }

  protected press({ figure }: Seat): void {
    this.world.pressed(figure.who);
  }
}
