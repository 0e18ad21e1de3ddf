// One scene for each kind of conversation, one of them at a time. Each is made when it is first needed.
import type * as Phaser from 'phaser';
import { CallScene } from './call-scene.ts';
import type { AliveScene } from './alive-scene.ts';
import { DeskScene } from './desk-scene.ts';
import { InPersonScene } from './in-person-scene.ts';
import { MessagesScene } from './messages-scene.ts';
import type { SceneKey, World } from './world.ts';

export interface Scenes {
  now(): AliveScene;
  enter(key: SceneKey): void;
}

export function openScenes(game: Phaser.Game, world: World): Scenes {
  const make = { call: CallScene, desk: DeskScene, messages: MessagesScene, meeting: InPersonScene } as const;
  const made = new Map<SceneKey, AliveScene>();
  let key: SceneKey = 'call';
  function begin(): AliveScene {
    const found = made.get(key);
    if (found !== undefined) {
      game.scene.start(key);
      return found;
    }
    const scene = new make[key](world);
    made.set(key, scene);
    game.scene.add(key, scene, true);
    return scene;
  }
  let scene = begin();
  return {
    now: () => scene,
    enter(next) {
      if (next === key) return;
      game.scene.stop(key);
      key = next;
      scene = begin();
    },
  };
}
