// What could not be read, to be saved just as it was found and then let go of. It is in nobody's way meanwhile.
import type { JSX } from 'preact';
import { eraseSetAside } from '../store/erase.ts';
import type { SetAside } from '../store/record-tables.ts';
import type { Screen } from './actor.ts';
import { dateOf, saveFile } from './yours-file.ts';

interface Props {
  readonly screen: Screen;
  readonly setAside: readonly SetAside[];
  readonly done: () => void;
}

export function SetAsideFile({ screen: { world, say }, setAside, done }: Props): JSX.Element {
  const save = (): void =>
    saveFile(`handstand-set-aside-${dateOf(world.clock())}.json`, JSON.stringify(setAside, null, 2));
  const drop = (): void => {
    eraseSetAside(world.record).then(
      () => say('What was set aside is erased.'),
      () => say('This browser did not let go of it.'),
    );
    done();
  };
  return (
    <section class="card" aria-labelledby="aside">
      <h2 id="aside">Set aside</h2>
      <p>
        {setAside.length === 1 ? 'One record' : `${setAside.length} records`} could not be read, as happens when a disk
        fails or a browser is cut short. Everything else is as it was.
      </p>
      <ul class="left-out">
        {[...new Set(setAside.map(({ why }) => why))].slice(0, 5).map((why) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
      <p class="ways">
        <button type="button" class="button" onClick={save}>
          Save it as a file
        </button>
        <button type="button" class="button" onClick={drop}>
          Let go of it
        </button>
      </p>
    </section>
  );
}
