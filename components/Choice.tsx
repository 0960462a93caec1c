interface Props<T extends string | number> {
  legend: string;
  help?: string;
  /** Unique on the page: groups the radio buttons. */
  name: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange(value: T): void;
  /** Side by side, for a few short ones. */
  inRow?: boolean;
}

/** One of a few. */
export function Choice<T extends string | number>({
  legend,
  help,
  name,
  value,
  options,
  onChange,
  inRow = false,
}: Props<T>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {help && <p class="help">{help}</p>}
      <div class={inRow ? "row" : "column"}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
