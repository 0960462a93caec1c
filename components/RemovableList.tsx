interface Props {
  items: readonly { id: string; label: string }[];
  /** What stands here when there is nothing. */
  empty: string;
  /** What the button of an item does, for those who can't see which row it is in. */
  removeLabel(label: string): string;
  onRemove(id: string): void;
}

/** Things that were put away, each with a way back. */
export function RemovableList({ items, empty, removeLabel, onRemove }: Props) {
  if (items.length === 0) return <p class="help">{empty}</p>;
  return (
    <ul class="removable">
      {items.map(({ id, label }) => (
        <li key={id}>
          {label}
          <button
            type="button"
            aria-label={removeLabel(label)}
            title={removeLabel(label)}
            onClick={() => onRemove(id)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
