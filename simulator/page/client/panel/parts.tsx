import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Words } from './texts.ts';

interface GroupProps {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}

export function Group({ title, isOpen = false, children }: GroupProps) {
  return (
    <details class="group" open={isOpen}>
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
  const id = useId();
  return (
    <div class="action">
      <button type="button" data-test={name} disabled={isDisabled} aria-describedby={id} onClick={onPress}
        {...(isOn === undefined ? {} : { role: 'switch', 'aria-checked': isOn })}>
        {label}
      </button>
      <span id={id} class="does">{does}</span>
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
