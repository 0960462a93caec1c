import { useState } from "preact/hooks";
import { COPY_FORMATS, type CopyFormat } from "./copy-formats.ts";
import { Icon } from "../Icon.tsx";
import { fill, useLanguage } from "../language.ts";
import { Menu } from "../Menu.tsx";

interface Props {
  /** Whether it went onto the clipboard. */
  onCopy(format: CopyFormat): Promise<boolean>;
  /** What is copied, where the button is too small to say so. */
  of?: string;
}

/** Copies in the form that the reader chooses, and says whether that worked. */
export function CopyMenu({ onCopy, of }: Props) {
  const { card } = useLanguage().strings;
  const [outcome, setOutcome] = useState<"copied" | "copyFailed">();
  const said = outcome && card[outcome];
  return (
    <>
      <Menu
        class={of ? "copy small" : "copy"}
        label={of && fill(card.copyOf, { what: of })}
        items={COPY_FORMATS.map((value) => ({ value, text: card.copyFormats[value] }))}
        onChoose={async (format) => {
          setOutcome(undefined);
          setOutcome((await onCopy(format)) ? "copied" : "copyFailed");
        }}
      >
        {of ? <Icon name={outcome === "copied" ? "done" : "copy"} /> : (said ?? card.copy)}
      </Menu>
      <span class="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}
