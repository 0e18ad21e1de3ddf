// What changes the order of a list without dragging: buttons that move a thing up or down, or take it out.
import './move-button.css';
import type { JSX } from 'preact';
import { Icon } from './icons.tsx';

export function MoveButton({
  label,
  icon,
  disabled,
  press,
}: {
  label: string;
  icon: 'up' | 'down' | 'cross';
  /** It can still have the focus, so that nobody loses it at the top or the bottom. */
  disabled: boolean;
  press: (label: string) => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="move"
      aria-label={label}
      aria-disabled={disabled}
      onClick={() => (disabled ? undefined : press(label))}
    >
      <Icon name={icon} size={18} />
    </button>
  );
}

/** The list with what stands at `from` taken to `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, i) => i !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}
