import { Icon } from "./Icon.tsx";
import { fill, useLanguage } from "./language.ts";

interface Props {
  /** Of what the card is about. */
  name: string;
  onOpen(): void;
}

/** The button at the end of a row that opens a card. */
export function OpenCard({ name, onOpen }: Props) {
  const label = fill(useLanguage().strings.popup.openCard, { name });
  return (
    <button type="button" class="icon open" aria-label={label} title={label} onClick={onOpen}>
      <Icon name="forward" />
    </button>
  );
}
