// Letters: the same two rooms without telephones, a laptop before each person and the post between them. Nothing here
// is in a hurry.
import type { Near } from './person.ts';
import { Post } from './post.ts';
import { RoomsScene } from './rooms-scene.ts';
import type { Seat } from './seats.ts';
import type { World } from './world.ts';

export class DeskScene extends RoomsScene {
  constructor(world: World) {
    super('desk', world);
  }

  protected between(): Post {
    return new Post(this);
  }

  protected near(): Near {
    return 'keys';
  }

  protected press({ figure }: Seat): void {
    this.world.pressed(figure.who);
  }
}
