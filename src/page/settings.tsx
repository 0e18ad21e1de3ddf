// Settings: each is kept on this device and holds at once.
import './settings.css';
import type { JSX } from 'preact';
import type { Settings } from '../store/state.ts';
import type { Screen } from './actor.ts';
import { Aloud } from './aloud.tsx';
import { Bar, WayBack } from './bar.tsx';

type Set = (settings: Partial<Settings>) => void;

export function SettingsScreen({ screen }: { screen: Screen }): JSX.Element {
  const { settings } = screen.state;
  const set: Set = (changed) => screen.act({ kind: 'set', settings: changed });
  return (
    <>
      <Bar screen={screen}>
        <b>Settings</b>
      </Bar>
      <main class="settings">
        <h1>Settings</h1>
        <div class="sheets">
          <Playing settings={settings} set={set} />
          <Sounds settings={settings} set={set} />
          <Looks settings={settings} set={set} />
        </div>
        <p class="note">
          All of this is kept on this device only. <a href="#/yours">Yours to keep: save, bring back or erase it</a> ·{' '}
          <a href="#/help">Help</a> · <WayBack screen={screen} />
        </p>
      </main>
    </>
  );
}

function Playing({ settings, set }: { settings: Settings; set: Set }): JSX.Element {
  return (
    <section class="card" aria-labelledby="playing">
      <h2 id="playing">Playing</h2>
      <Options
        name="coached"
        legend="Explanations"
        value={settings.coached ? 'each' : 'end'}
        options={[
          ['each', 'After each choice', 'What was heard and thought, and why it matters.'],
          ['end', 'All at the end', 'For real: the conversation runs without a pause.'],
        ]}
        pick={(value) => set({ coached: value === 'each' })}
      />
      <Check
        label="Keys 1 to 9 choose, and R repeats the last line"
        on={settings.shortcuts}
        set={(shortcuts) => set({ shortcuts })}
      />
      <p class="note">A conversation that began without explanations keeps them for its end.</p>
    </section>
  );
}

function Sounds({ settings, set }: { settings: Settings; set: Set }): JSX.Element {
  return (
    <section class="card" aria-labelledby="sounds">
      <h2 id="sounds">Sound</h2>
      <Check label="Sound on" on={!settings.muted} set={(on) => set({ muted: !on })} />
      {(['master', 'effects', 'voices', 'ambience', 'music'] as const).map((name) => (
        <label key={name} class="level">
          <span>{LEVEL_NAMES[name]}</span>
          <input
            type="range"
            min="0"
            max="100"
            step="5"
            value={Math.round(settings[name] * 100)}
            disabled={settings.muted}
            onInput={(event) => set({ [name]: Number(event.currentTarget.value) / 100 })}
          />
          <output>{Math.round(settings[name] * 100)}</output>
        </label>
      ))}
      <Aloud on={settings.aloud} muted={settings.muted} set={(aloud) => set({ aloud })} />
      <Options
        name="captions"
        legend="Captions for sounds"
        value={settings.captions}
        options={[
          ['silent', 'When there is no sound'],
          ['always', 'Always', 'The line tightening, a letter going out: in words, at the edge of the picture.'],
          ['never', 'Never'],
        ]}
        pick={(captions) => set({ captions })}
      />
      <p class="note">Every sound has a twin you can see or read. Nothing sounds before your first press.</p>
    </section>
  );
}

const LEVEL_NAMES = {
  master: 'Everything',
  effects: 'Effects',
  voices: 'Voices',
  ambience: 'Rooms',
  music: 'Music',
} as const;

function Looks({ settings, set }: { settings: Settings; set: Set }): JSX.Element {
  return (
    <section class="card" aria-labelledby="looks">
      <h2 id="looks">Looks</h2>
      <Options
        name="theme"
        legend="Colors"
        value={settings.theme}
        options={[
          ['system', 'As the device'],
          ['day', 'Day'],
          ['night', 'Night'],
        ]}
        pick={(theme) => set({ theme })}
      />
      <Options
        name="text"
        legend="Text size"
        value={settings.textSize}
        options={[
          ['normal', 'Normal'],
          ['large', 'Large'],
          ['largest', 'Largest'],
        ]}
        pick={(textSize) => set({ textSize })}
      />
      <Options
        name="motion"
        legend="Motion"
        value={settings.motion}
        options={[
          ['system', 'As the device'],
          ['still', 'Hold still'],
        ]}
        pick={(motion) => set({ motion })}
      />
      <Check
        label="One plain typeface, easy to tell letters apart"
        on={settings.plainFont}
        set={(plainFont) => set({ plainFont })}
      />
    </section>
  );
}

interface OptionsProps<T extends string> {
  readonly name: string;
  readonly legend: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string, note?: string])[];
  readonly pick: (value: T) => void;
}

function Options<T extends string>({ name, legend, value, options, pick }: OptionsProps<T>): JSX.Element {
  return (
    <fieldset class="options">
      <legend>{legend}</legend>
      {options.map(([option, label, note]) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => pick(option)} />
          <span>
            {label}
            {note === undefined ? null : <small>{note}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Check({ label, on, set }: { label: string; on: boolean; set: (on: boolean) => void }): JSX.Element {
  return (
    <label class="check">
      <input type="checkbox" checked={on} onChange={(event) => set(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
