import { useState } from "preact/hooks";
import type { CardData } from "../facts/card.ts";
import { CardStack } from "./CardStack.tsx";
import { citeCard } from "./cite.ts";
import { copyText } from "./copy.ts";
import { fill, LanguageProvider, type Language } from "./language.ts";

interface Props {
  shown: { card: CardData; reason: string | undefined; doubtful: boolean };
  language: Language;
  load(entity: string): Promise<CardData | undefined>;
  hideEntity(entity: string): void;
  hideSite(): void;
  close(): void;
}

/** The card over a page: the facts, and what a reader may want to do about them there. */
export function PageCard({ shown, language, load, hideEntity, hideSite, close }: Props) {
  const { card: text } = language.strings;
  return (
    <LanguageProvider value={language}>
      <CardStack
        first={shown.card}
        today={today()}
        load={load}
        onClose={close}
        actions={(data) => (
          <>
            <CopyButton key={data.entity.id} data={data} language={language} />
            <button
              type="button"
              onClick={() => {
                hideEntity(data.entity.id);
                close();
              }}
            >
              {text.hideEntity}
            </button>
            <button
              type="button"
              onClick={() => {
                hideSite();
                close();
              }}
            >
              {text.hideSite}
            </button>
            <Why {...shown} language={language} />
          </>
        )}
      />
    </LanguageProvider>
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function CopyButton({ data, language }: { data: CardData; language: Language }) {
  const [copied, setCopied] = useState(false);
  const { card } = language.strings;
  const copy = async (): Promise<void> => {
    setCopied(await copyText(citeCard(data, today(), language)));
  };
  return (
    <button type="button" onClick={copy}>
      <span role="status">{copied ? card.copied : card.copy}</span>
    </button>
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
  const words = known.map((key) => reasons[key as keyof typeof reasons]).join(card.whyJoin);
  return <p class="why">{fill(doubtful ? card.whyDoubtful : card.why, { reason: words })}</p>;
}
