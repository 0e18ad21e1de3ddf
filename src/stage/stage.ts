// The stage: a Phaser game of one scene inside an element that the page has sized. Told by cues, never asked; tells only
// which person was pressed and, in a sentence, that it cannot go on. The game is played to its end without it.
import * as Phaser from 'phaser';
import type { Cue, Tableau } from '../core/cues.ts';
import { CallScene, type Manner } from './call-scene.ts';
import type { Screen } from './layout.ts';
import { after } from './seats.ts';

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
export interface StageReport extends ReturnType<CallScene['report']> {
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
  const { parent, pressed, putDown, assets } = options;
  const { game, scene } = await begin(parent, { night: options.night, still: options.still, assets, pressed, putDown });
  let manner: Manner = { night: options.night, still: options.still };
  let told: Tableau | null = null;
  let closed = false;
  let waiting = 0;
  let queue = Promise.resolve();
  const watch = watchSize(parent, () => fit(game, scene, parent));

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
    if (cue.kind === 'enters') await scene.prepare(cue.tableau, manner);
    if (!closed) scene.play(cue);
  }

  async function change(look: Manner): Promise<void> {
    manner = look;
    await scene.prepare(scene.picture, look);
    if (!closed) scene.change(look);
  }

  return {
    cue: (cues) => {
      for (const cue of cues) {
        told = cue.kind === 'enters' ? cue.tableau : told && after(told, cue);
        next(() => play(cue));
      }
    },
    hold: () => {
      if (!closed) scene.hold();
    },
    setLook: (look) => next(() => change(look)),
    close,
    report: () => ({ ...reportOf(game), ...scene.report(told), waiting }),
  };
}

type SceneOptions = Manner & Pick<StageOptions, 'assets' | 'pressed' | 'putDown'>;

async function begin(parent: HTMLElement, options: SceneOptions): Promise<{ game: Phaser.Game; scene: CallScene }> {
  const screen = screenOf(parent);
  const made = await new Promise<ReturnType<typeof make>>((resolve) => {
    const one = make(parent, screen, () => new CallScene({ ...options, screen, ready: () => resolve(one) }));
  });
  fit(made.game, made.scene, parent);
  return made;
}

/** With WebGL where it can be had; a browser may promise it and then not give it. */
function make(parent: HTMLElement, screen: Screen, sceneOf: () => CallScene): { game: Phaser.Game; scene: CallScene } {
  try {
    const scene = sceneOf();
    return { scene, game: new Phaser.Game(config(parent, screen, scene, Phaser.AUTO)) };
  } catch {
    const scene = sceneOf();
    return { scene, game: new Phaser.Game(config(parent, screen, scene, Phaser.CANVAS)) };
  }
}

/** No sound, no keys, nothing taken from the page: touches scroll it, the wheel too, and focus stays where it is. */
function config(parent: HTMLElement, screen: Screen, scene: CallScene, type: number): Phaser.Types.Core.GameConfig {
  return {
    type,
    parent,
    scene,
    banner: false,
    autoFocus: false,
    backgroundColor: '#251B37',
    audio: { noAudio: true },
    scale: {
      mode: Phaser.Scale.NONE,
      width: screen.width,
      height: screen.height,
      zoom: 1 / screen.ratio,
      expandParent: false,
    },
    input: {
      keyboard: false,
      gamepad: false,
      mouse: {
        preventDefaultDown: false,
        preventDefaultUp: false,
        preventDefaultMove: false,
        preventDefaultWheel: false,
      },
      touch: { capture: false },
    },
    // One texture a batch: told apart by a float compared for equality, turned parts of a person lose half of themselves.
    render: {
      antialias: true,
      powerPreference: 'low-power',
      pathDetailThreshold: 0.5,
      maxTextures: 1,
      // Shaders compile beside the page's own work; the scene stays awake until it has been drawn with them.
      skipUnreadyShaders: true,
    },
  };
}

function screenOf(parent: HTMLElement): Screen {
  const ratio = Math.min(window.devicePixelRatio || 1, 4);
  const { width, height } = parent.getBoundingClientRect();
  return { width: Math.max(1, Math.round(width * ratio)), height: Math.max(1, Math.round(height * ratio)), ratio };
}

/** Phaser knows no device pixels: the canvas has as many as the screen, and its style brings it back to size. */
function fit(game: Phaser.Game, scene: CallScene, parent: HTMLElement): void {
  const screen = screenOf(parent);
  const { style } = game.canvas;
  style.display = 'block';
  style.width = `${screen.width / screen.ratio}px`;
  style.height = `${screen.height / screen.ratio}px`;
  game.scale.zoom = 1 / screen.ratio;
  game.scale.resize(screen.width, screen.height);
  scene.resize(screen);
}

/** Calls back when the element or the pixel ratio has another size. */
function watchSize(parent: HTMLElement, changed: () => void): { stop(): void } {
  let seen = JSON.stringify(screenOf(parent));
  let ratio = ratioQuery();
  const check = () => {
    ratio.removeEventListener('change', check);
    ratio = ratioQuery();
    ratio.addEventListener('change', check);
    // Out of sight it keeps its size; back in sight it is drawn again, whatever the browser kept.
    const now = parent.clientWidth * parent.clientHeight === 0 ? '' : JSON.stringify(screenOf(parent));
    if (now === seen) return;
    seen = now;
    if (now !== '') changed();
  };
  const observer = new ResizeObserver(check);
  observer.observe(parent);
  return {
    stop() {
      observer.disconnect();
      ratio.removeEventListener('change', check);
    },
  };
}

/** Stops matching when the window moves to a screen with other pixels, or is zoomed. */
const ratioQuery = () => window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);

/** Phaser destroys itself in its next step, which a sleeping game would never take. The browser gets its context back. */
function end(game: Phaser.Game): void {
  const gl = glOf(game)?.gl;
  game.destroy(true);
  if (game.loop.running) game.loop.tick();
  else game.loop.wake();
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
}

function glOf(game: Phaser.Game): Phaser.Renderer.WebGL.WebGLRenderer | null {
  return game.renderer instanceof Phaser.Renderer.WebGL.WebGLRenderer ? game.renderer : null;
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
