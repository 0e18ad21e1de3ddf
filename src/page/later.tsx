// A screen that is fetched when it is first wanted, so that the words of another come sooner. A failure is told, with a way to try again.
import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export type Later<P> = ((props: P) => JSX.Element) & {
  /** Ahead of time: nobody need wait for it. Resolves in any case; should it fail, whoever comes to the screen tries again and is told. */
  readonly fetch: () => Promise<void>;
};

export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let coming: Promise<ComponentType<P>> | null = null;
  let ready: ComponentType<P> | null = null;
  const fetch = async (): Promise<ComponentType<P>> => {
    coming ??= load();
    try {
      ready = await coming;
      return ready;
    } catch (error) {
      coming = null;
      throw error;
    }
  };
  function Screen(props: P): JSX.Element {
    const [, redraw] = useState(0);
    const [failed, fail] = useState(false);
    const attempt = (): void => {
      fail(false);
      fetch().then(
        () => redraw((n) => n + 1),
        () => fail(true),
      );
    };
    useEffect(() => {
      if (ready === null) attempt();
    }, []);
    if (ready !== null) {
      const Ready = ready;
      return <Ready {...props} />;
    }
    return <main class="plain">{failed ? <Failed again={attempt} /> : <p class="waiting">One moment …</p>}</main>;
  }
  const ahead = async (): Promise<void> => {
    try {
      await fetch();
    } catch {
      // Told on the screen, to whoever comes to it.
    }
  };
  return Object.assign(Screen, { fetch: ahead });
}

function Failed({ again }: { again: () => void }): JSX.Element {
  return (
    <>
      <h1>This screen could not be loaded</h1>
      <p>Check your connection. What you did is kept.</p>
      <p>
        <button type="button" class="button primary" onClick={again}>
          Try again
        </button>
      </p>
    </>
  );
}
