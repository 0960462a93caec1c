import type { CardData } from "../../facts/card.ts";
import type { Hiding } from "../../facts/hiding.ts";
import { today } from "../../facts/today.ts";
import { CardActions } from "./CardActions.tsx";
import { BarButton, CardStack } from "./CardStack.tsx";
import { copyText } from "./copy.ts";
import { WRITERS } from "./copy-formats.ts";
import { fill, LanguageProvider, type Language } from "../language.ts";
import { MoveHandle } from "./MoveHandle.tsx";

interface Props {
  /** `name` as the page writes it. */
  shown: { card: CardData; reason: string | undefined; doubtful: boolean; name: string };
  language: Language;
  /** A pinned card stays, and can be moved. */
  pinned: boolean;
  /** Whether the page is one of a site, for which there can be rules. */
  onSite: boolean;
  load(entity: string): Promise<CardData | undefined>;
  onPin(): void;
  onMove(by: { x: number; y: number }): void;
  /** Hides what a card shows, or shows it again. */
  onHide(hiding: Hiding, entity: string, hidden: boolean): void;
  /** Opens the side panel with an entity's card; undefined where a page can't open it. */
  onPanel: ((entity: string) => void) | undefined;
  onClose(): void;
}

/** The card over a page: the facts, and what a reader may want to do about them there. */
export function PageCard({ shown, language, pinned, onSite, load, ...on }: Props) {
  const { card: text } = language.strings;
  const { id } = shown.card.entity;
  return (
    <LanguageProvider value={language}>
      <CardStack
        first={shown.card}
        today={today()}
        load={load}
        onClose={on.onClose}
        onCopy={({ entity }, fact, format) =>
          copyText(WRITERS[format].fact(entity, fact, today(), language))
        }
        tools={
          pinned ? (
            <MoveHandle onMove={on.onMove} />
          ) : (
            <BarButton icon="pin" label={text.pin} onPress={on.onPin} />
          )
        }
        actions={(data) => (
          <>
            <CardActions
              key={data.entity.id}
              data={data}
              name={data.entity.id === id ? shown.name : undefined}
              onSite={onSite}
              onCopy={(format) => copyText(WRITERS[format].card(data, today(), language))}
              onPanel={on.onPanel && (() => on.onPanel!(data.entity.id))}
              onHide={(hiding, hidden) => on.onHide(hiding, data.entity.id, hidden)}
            />
            {data.entity.id === id && <Why {...shown} language={language} />}
          </>
        )}
      />
    </LanguageProvider>
  );
}

interface WhyProps {
  reason: string | undefined;
  doubtful: boolean;
  language: Language;
}

function Why({ reason, doubtful, language }: WhyProps) {
  const { reasons, card } = language.strings;
  const known = (reason ?? "").split(" ").filter((key) => key in reasons);
  if (known.length === 0) return null;
  // A name that stands for nothing else needs no second reason.
  const told = known.includes("plain-name") ? ["plain-name"] : known;
  const words = told.map((key) => reasons[key as keyof typeof reasons]).join(card.whyJoin);
  return (
    <p class={doubtful ? "why doubtful" : "why"}>
      {fill(doubtful ? card.whyDoubtful : card.why, { reason: words })}
    </p>
  );
}
