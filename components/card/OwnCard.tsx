import type { CardData } from "../../facts/card.ts";
import { CardActions } from "./CardActions.tsx";
import { CardStack } from "./CardStack.tsx";
import { copyText } from "./copy.ts";
import { WRITERS } from "./copy-formats.ts";
import { useLanguage } from "../language.ts";

interface Props {
  first: CardData;
  /** `YYYY-MM-DD` */
  today: string;
  load(entity: string): Promise<CardData | undefined>;
  /** Hides an entity on all pages, or shows it again. */
  onHide(entity: string, hidden: boolean): void;
  onClose(): void;
}

/** The card in a window of ours: what a card over a page has, but for what needs a mention beside it. */
export function OwnCard({ first, today, load, onHide, onClose }: Props) {
  const language = useLanguage();
  return (
    <CardStack
      first={first}
      today={today}
      load={load}
      onClose={onClose}
      onCopy={({ entity }, fact, format) =>
        copyText(WRITERS[format].fact(entity, fact, today, language))
      }
      actions={(data) => (
        <CardActions
          key={data.entity.id}
          data={data}
          name={undefined}
          onSite={false}
          onCopy={(format) => copyText(WRITERS[format].card(data, today, language))}
          onPanel={undefined}
          onHide={(_, hidden) => onHide(data.entity.id, hidden)}
        />
      )}
    />
  );
}
