// The Phaser game in its element: begun, as large as the element has device pixels, and ended without a trace.
import * as Phaser from 'phaser';
import type { Screen } from './layout.ts';

/** With WebGL where it can be had; a browser may promise it and then not give it. */
export function begin(parent: HTMLElement): Promise<Phaser.Game> {
  const screen = screenOf(parent);
  return new Promise((ready) => {
    try {
      return new Phaser.Game(config(parent, screen, Phaser.AUTO, ready));
    } catch {
      return new Phaser.Game(config(parent, screen, Phaser.CANVAS, ready));
    }
  });
}

/** No sound, no keys, nothing taken from the page: touches scroll it, the wheel too, and focus stays where it is. */
function config(
  parent: HTMLElement,
  screen: Screen,
  type: number,
  ready: (game: Phaser.Game) => void,
): Phaser.Types.Core.GameConfig {
  return {
    type,
    parent,
    callbacks: { postBoot: ready },
    banner: false,
    autoFocus: false,
    // Until the first room is drawn, the wall that the page has painted shows through.
    transparent: true,
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
      // Its edges are in the drawings. Without a graphics processor the rest is not worth half the time of a frame.
      antialiasGL: !isDrawnInSoftware(),
      powerPreference: 'low-power',
      pathDetailThreshold: 0.5,
      maxTextures: 1,
      // Shaders compile beside the page's own work; the scene stays awake until it has been drawn with them.
      skipUnreadyShaders: true,
    },
  };
}

/** Whether the browser has no graphics processor to draw with, and would do it slowly by itself. */
function isDrawnInSoftware(): boolean {
  const quick = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
  quick?.getExtension('WEBGL_lose_context')?.loseContext();
  return quick === null;
}

export function screenOf(parent: HTMLElement): Screen {
  const ratio = Math.min(window.devicePixelRatio || 1, 4);
  const { width, height } = parent.getBoundingClientRect();
  return { width: Math.max(1, Math.round(width * ratio)), height: Math.max(1, Math.round(height * ratio)), ratio };
}

/** Phaser knows no device pixels: the canvas has as many as the screen, and its style brings it back to size. */
export function fit(game: Phaser.Game, screen: Screen): void {
  const { style } = game.canvas;
  style.display = 'block';
  style.width = `${screen.width / screen.ratio}px`;
  style.height = `${screen.height / screen.ratio}px`;
  game.scale.zoom = 1 / screen.ratio;
  game.scale.resize(screen.width, screen.height);
}

/** Calls back when the element or the pixel ratio has another size. */
export function watchSize(parent: HTMLElement, changed: () => void): { stop(): void } {
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
export function end(game: Phaser.Game): void {
  const gl = glOf(game)?.gl;
  game.destroy(true);
  if (game.loop.running) game.loop.tick();
  else game.loop.wake();
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
}

export function glOf(game: Phaser.Game): Phaser.Renderer.WebGL.WebGLRenderer | null {
  return game.renderer instanceof Phaser.Renderer.WebGL.WebGLRenderer ? game.renderer : null;
}
