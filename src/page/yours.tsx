// “Yours to keep”: what is kept on this device, and the ways to take it away as one file, bring it back, and erase it.
import './settings.css';
import './yours.css';
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { exported, stockOf, type Stock } from '../store/export.ts';
import type { Screen } from './actor.ts';
import { Bar, WayBack } from './bar.tsx';
import { Icon } from './icons.tsx';
import { BringBack } from './yours-back.tsx';
import { EraseAll } from './yours-erase.tsx';
import { dateOf, saveFile } from './yours-file.ts';
import { SetAsideFile } from './yours-set-aside.tsx';

export function Yours({ screen }: { screen: Screen }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { stock, look } = useStock(screen);
  return (
    <>
      <Bar screen={screen}>
        <b>Yours to keep</b>
      </Bar>
      <main class="settings yours">
        <h1 ref={heading} tabIndex={-1}>
          Yours to keep
        </h1>
        <div class="sheets">
          <Here screen={screen} stock={stock} />
          <TakeAway screen={screen} />
          <BringBack screen={screen} done={look} />
          {typeof stock === 'object' && stock.setAside.length > 0 ? (
            <SetAsideFile screen={screen} setAside={stock.setAside} done={look} />
          ) : null}
          <EraseAll screen={screen} done={look} />
        </div>
        <p class="note">
          <a href="#/settings">Settings</a> · <WayBack screen={screen} />
        </p>
      </main>
    </>
  );
}

type Seen = Stock | 'looking' | 'nothing can be kept';

/** What the record holds now, looked at again whenever something here changes it. */
function useStock({ state, world }: Screen): { stock: Seen; look: () => void } {
  const [stock, see] = useState<Seen>('looking');
  const look = useCallback(() => {
    stockOf(world.record).then(see, () => see('nothing can be kept'));
  }, []);
  useEffect(look, [state.attempts, state.plans, state.assignments]);
  return { stock, look };
}

function Here({ screen, stock }: { screen: Screen; stock: Seen }): JSX.Element {
  return (
    <section class="card" aria-labelledby="here">
      <h2 id="here">What is kept</h2>
      {stock === 'looking' ? <p>One moment …</p> : null}
      {stock === 'nothing can be kept' ? (
        <p>
          This browser keeps nothing for this page now. What you did since you opened it (
          {many(screen.state.attempts?.length ?? 0, 'conversation')}) is here until you close it. Save it as a file.
        </p>
      ) : null}
      {typeof stock === 'object' ? <Counts screen={screen} stock={stock} /> : null}
      <p class="note">
        It is kept by this browser on this device and nowhere else. There is no account, and nothing of it is ever sent
        anywhere.
      </p>
    </section>
  );
}

function Counts({ screen, stock }: { screen: Screen; stock: Stock }): JSX.Element {
  const room = useRoom(stock);
  const loose = (screen.state.attempts?.length ?? 0) - stock.attempts;
  const none = stock.attempts + stock.plans + stock.assignments + stock.gradebooks + stock.setAside.length === 0;
  return (
    <>
      {none ? (
        <p>Nothing yet. Your conversations will be kept here as you play, pick by pick.</p>
      ) : (
        <List stock={stock} />
      )}
      {loose > 0 ? (
        <p>{many(loose, 'conversation')} could not be kept, and will be gone when you close the page. Save a file.</p>
      ) : null}
      {none || room === null ? null : <p class="note">{room}</p>}
    </>
  );
}

function List({ stock }: { stock: Stock }): JSX.Element {
  return (
    <ul class="counts">
      <li>
        {many(stock.attempts, 'conversation')}, with {many(stock.picks, 'pick')}
      </li>
      <li>{many(stock.scenarios, 'scenario')}, as they were when you played</li>
      <li>{many(stock.plans, 'if-then plan')}</li>
      {stock.assignments === 0 ? null : <li>{many(stock.assignments, 'assignment')}</li>}
      {stock.gradebooks === 0 ? null : <li>{many(stock.gradebooks, 'gradebook')}, with the codes that came in</li>}
      <li>Your settings</li>
    </ul>
  );
}

/** How much room it takes, where the browser tells. */
function useRoom(stock: Stock): string | null {
  const [room, tell] = useState<string | null>(null);
  useEffect(() => {
    const asked = navigator.storage?.estimate?.();
    asked?.then(
      ({ usage, quota }) => tell(usage === undefined || quota === undefined ? null : roomWords(usage, quota)),
      () => tell(null),
    );
  }, [stock]);
  return room;
}

function roomWords(usage: number, quota: number): string {
  return `About ${bytes(usage)} of the ${bytes(quota)} that this browser gives to this page.`;
}

function bytes(count: number): string {
  if (count < 1e6) return `${Math.ceil(count / 1e3)} kB`;
  return count < 1e9 ? `${(count / 1e6).toFixed(1)} MB` : `${(count / 1e9).toFixed(1)} GB`;
}

function many(count: number, what: string): string {
  return `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;
}

function TakeAway({ screen }: { screen: Screen }): JSX.Element {
  const { world, state, say } = screen;
  const save = async (): Promise<void> => {
    const now = world.clock();
    saveFile(`handstand-progress-${dateOf(now)}.json`, await exported(world.record, state, now));
    say('Your progress is saved as a file.');
  };
  return (
    <section class="card" aria-labelledby="away">
      <h2 id="away">Take it with you</h2>
      <p>
        Everything in one file: to move to another device, or to be safe when this browser clears its storage. Only an
        email that you have not sent yet is not in it.
      </p>
      <p class="ways">
        <button type="button" class="button primary" onClick={() => void save()}>
          <Icon name="save" /> Save everything as a file
        </button>
      </p>
    </section>
  );
}
