import { useEffect, useRef, useState } from "preact/hooks";
import type { CardData } from "../../facts/card.ts";
import { hidingsFor, type Hiding } from "../../facts/hiding.ts";
import { CopyMenu } from "./CopyMenu.tsx";
import type { CopyFormat } from "./copy-formats.ts";
import { fill, useLanguage } from "../language.ts";
import { Menu } from "../Menu.tsx";

interface Props {
  data: CardData;
  /** The name that the page has, where this is the entity that it stands for. */
  name: string | undefined;
  onSite: boolean;
  onCopy(format: CopyFormat): Promise<boolean>;
  /** Shows the card in the side panel; undefined where a page can't open that. */
  onPanel: (() => void) | undefined;
  /** Hides, or shows again. */
  onHide(hiding: Hiding, hidden: boolean): void;
}

/** What a reader may want to do about a card; what was hidden can be had back on the spot. */
export function CardActions({ data, name, onSite, onCopy, onPanel, onHide }: Props) {
  const { card } = useLanguage().strings;
  const [hidden, setHidden] = useState<Hiding>();
  const undo = useRef<HTMLButtonElement>(null);
  // The menu that had the focus is gone.
  useEffect(() => undo.current?.focus({ preventScroll: true }), [hidden]);

  const choices = hidingsFor(name !== undefined, onSite);
  const values = { name: name ?? "", entity: data.entity.name };
  const hide = (hiding: Hiding, on: boolean): void => {
    setHidden(on ? hiding : undefined);
    onHide(hiding, on);
  };
  return (
    <>
      <p class="notice" role="status">
        {hidden && fill(card.hidden[hidden], values)}
      </p>
      {hidden ? (
        <button type="button" class="undo" ref={undo} onClick={() => hide(hidden, false)}>
          {card.undo}
        </button>
      ) : (
        <>
          <CopyMenu onCopy={onCopy} />
          {onPanel && (
            <button type="button" class="to-panel" onClick={onPanel}>
              {card.sidePanel}
            </button>
          )}
          <Menu
            class="hide"
            items={choices.map((value) => ({ value, text: fill(card.hidings[value], values) }))}
            onChoose={(hiding) => hide(hiding, true)}
          >
            {card.hide}
          </Menu>
        </>
      )}
    </>
  );
}
