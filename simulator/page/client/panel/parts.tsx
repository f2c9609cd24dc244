import { type ComponentChildren, createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { useSetting } from '../state/hooks.ts';
import type { Words } from './texts.ts';

/** What is looked for in the panel, in small letters; empty where nothing is. */
export const Sought = createContext('');

export function useIsFound(words: readonly string[]): boolean {
  const sought = useContext(Sought);
  return words.some((text) => text.toLowerCase().includes(sought));
}

interface GroupProps {
  readonly name: string;
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}

/** Opened and closed as it was left; open while something is looked for. */
export function Group({ name, title, isOpen = false, children }: GroupProps) {
  const [shown, setShown] = useSetting<'open' | 'closed'>(`group.${name}`, isOpen ? 'open' : 'closed');
  const isSeeking = useContext(Sought) !== '';
  return (
    <details class="group" open={isSeeking || shown === 'open'} data-group={name}
      onToggle={({ currentTarget }) => !isSeeking && setShown(currentTarget.open ? 'open' : 'closed')}>
      <summary>{title}</summary>
      <div class="group-body">{children}</div>
    </details>
  );
}

interface ActionProps {
  readonly words: Words;
  readonly name: string;
  readonly isOn?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

/** A button with a line on what it does. With `isOn` it is a switch. */
export function Action({ words: [label, does], name, isOn, isDisabled = false, onPress }: ActionProps) {
  if (!useIsFound([label, does])) {
    return null;
  }
  return (
    <div class="action">
      <button type="button" data-test={name} disabled={isDisabled} onClick={onPress}
        {...(isOn === undefined ? {} : { role: 'switch', 'aria-checked': isOn })}>
        <span class="label">{label}</span>
        <span class="does">{does}</span>
      </button>
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly words: Words;
  readonly name: string;
  readonly value: string;
  readonly options: Readonly<Record<T, string>>;
  readonly onChoose: (value: T) => void;
}

/** One of several. */
export function Choice<T extends string>({ words: [label, does], name, value, options, onChoose }: ChoiceProps<T>) {
  const id = useId();
  if (!useIsFound([label, does, ...Object.values<string>(options)])) {
    return null;
  }
  return (
    <div class="choice">
      <label for={`${id}s`}>{label}</label>
      <select id={`${id}s`} data-test={name} value={value} aria-describedby={id}
        onChange={(event) => onChoose(event.currentTarget.value as T)}>
        {(Object.entries(options) as [T, string][]).map(([key, text]) => <option key={key} value={key}>{text}</option>)}
      </select>
      <span id={id} class="does">{does}</span>
    </div>
  );
}

interface FieldProps {
  readonly words: Words;
  readonly name: string;
  readonly value: string;
  /** Characters. */
  readonly most: number;
  readonly onType: (value: string) => void;
}

/** A text that somebody types. */
export function Field({ words: [label, does], name, value, most, onType }: FieldProps) {
  const id = useId();
  if (!useIsFound([label, does])) {
    return null;
  }
  return (
    <div class="choice">
      <label for={`${id}f`}>{label}</label>
      <input id={`${id}f`} data-test={name} value={value} maxLength={most} aria-describedby={id}
        onInput={(event) => onType(event.currentTarget.value)} />
      <span id={id} class="does">{does}</span>
    </div>
  );
}
