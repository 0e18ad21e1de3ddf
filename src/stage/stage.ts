// The stage: a Phaser game inside an element that the page has sized, one scene for each kind of conversation. Told by
// cues, never asked; tells only which person was pressed and, in a sentence, that it cannot go on. The game is played to
// its end without it.
import * as Phaser from 'phaser';
import type { Cue } from '../core/cues.ts';
import { openArt } from './art.ts';
import { begin, end, fit, glOf, screenOf, watchSize } from './game.ts';
import { Pace } from './pace.ts';
import { openScenes } from './scenes.ts';
import { after, opening, type Picture } from './seats.ts';
import { filesOf, type Manner, passageBetween, SCENES, showing, type World } from './world.ts';

export interface StageOptions {
  readonly parent: HTMLElement;
  readonly night: boolean;
  /** Reduced motion: nothing moves, states switch at once. */
  readonly still: boolean;
  /** Where the art pack is, ending in a slash. */
  readonly assets: string;
  readonly pressed: (who: string) => void;
  /** The player has put the handset down. */
  readonly putDown: () => void;
  readonly failed: (why: string) => void;
}

/** What the stage has been told, and how far it has got with it. */
export interface StageReport extends ReturnType<typeof showing> {
  /** How slack the line between the two is, 0 to 1; null where none is drawn. */
  readonly slack: number | null;
  /** Cues not yet acted on: the first wait for their drawings. */
  readonly waiting: number;
  readonly renderer: 'webgl' | 'canvas';
  readonly asleep: boolean;
  /** Device pixels to a CSS pixel. */
  readonly ratio: number;
  readonly textures: number;
}

export interface Stage {
  cue(cues: readonly Cue[]): void;
  /** Draws nothing until the next cue. */
  hold(): void;
  setLook(look: Manner): void;
  close(): void;
  report(): StageReport;
}

/** Rejects when there is nothing to draw on; art that cannot be had later closes the stage and is told to `failed`. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const { parent, pressed, putDown, assets, night, still } = options;
  const game = await begin(parent);
  const art = openArt(assets, game.textures);
  const world: World = {
    art,
    pace: new Pace(game),
    pressed,
    putDown,
    manner: { night, still },
    screen: screenOf(parent),
    picture: null,
  };
  const scenes = openScenes(game, world);
  let told: Picture | null = null;
  /** Whether anybody has said anything in this scene: an opening is no passage. */
  let spoken = false;
  let closed = false;
  let waiting = 0;
  let queue = Promise.resolve();
  const stir = () => scenes.now().stir();
  game.events.on(Phaser.Core.Events.VISIBLE, stir);
  game.renderer.on(Phaser.Renderer.Events.RESTORE_WEBGL, stir);
  const watch = watchSize(parent, resized);
  resized();

  function resized(): void {
    world.screen = screenOf(parent);
    fit(game, world.screen);
    scenes.now().resize();
  }

  function close(): void {
    if (closed) return;
    closed = true;
    watch.stop();
    end(game);
  }

  /** One thing after the other: a new picture may have to wait for its drawings. */
  async function inTurn(before: Promise<void>, work: () => Promise<void>): Promise<void> {
    await before;
    waiting -= 1;
    if (closed) return;
    try {
      await work();
    } catch (problem) {
      if (closed) return;
      close();
      options.failed(problem instanceof Error ? problem.message : String(problem));
    }
  }

  function next(work: () => Promise<void>): void {
    waiting += 1;
    queue = inTurn(queue, work);
  }

  async function play(cue: Cue): Promise<void> {
    const picture = pictureAfter(world.picture, cue);
    if (picture === null) return;
    await art.load(filesOf(picture, world.manner));
    if (closed) return;
    const before = world.picture;
    if (cue.kind === 'enters') scenes.enter(SCENES[picture.channel]);
    scenes.now().play(cue, picture);
    if (cue.kind === 'enters' && spoken) scenes.now().pass(passageBetween(before, picture));
    spoken = cue.kind === 'says' || (spoken && cue.kind !== 'enters');
  }

  async function change(look: Manner): Promise<void> {
    if (look.night === world.manner.night && look.still === world.manner.still) return;
    if (world.picture !== null) await art.load(filesOf(world.picture, look));
    if (closed) return;
    world.manner = look;
    scenes.now().change();
  }

  return {
    cue: (cues) => {
      for (const cue of cues) {
        told = pictureAfter(told, cue);
        next(() => play(cue));
      }
    },
    hold: () => {
      if (!closed) scenes.now().hold();
    },
    setLook: (look) => next(() => change(look)),
    close,
    report: () => ({ ...reportOf(game), ...showing(world.screen, told), slack: scenes.now().slack, waiting }),
  };
}

function pictureAfter(picture: Picture | null, cue: Cue): Picture | null {
  if (picture !== null) return after(picture, cue);
  return cue.kind === 'enters' ? opening(cue.tableau) : null;
}

function reportOf(game: Phaser.Game): Pick<StageReport, 'renderer' | 'asleep' | 'ratio' | 'textures'> {
  const gl = glOf(game);
  return {
    renderer: gl === null ? 'canvas' : 'webgl',
    asleep: !game.loop.running,
    ratio: 1 / game.scale.zoom,
    textures: gl?.glTextureWrappers.length ?? Object.keys(game.textures.list).length,
  };
}
