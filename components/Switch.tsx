import type { ComponentChildren } from "preact";

interface Props {
  /** Unique on the page, where something has to find it. */
  name?: string;
  checked: boolean;
  onChange(checked: boolean): void;
  help?: string;
  children: ComponentChildren;
}

/** Something that is on or off, with its name and what it does. */
export function Switch({ name, checked, onChange, help, children }: Props) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        name={name}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {children}
        {help && <small>{help}</small>}
      </span>
    </label>
  );
}
