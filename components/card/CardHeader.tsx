import type { CardData } from "../../facts/card.ts";
import type { Entity, EntityName } from "../../facts/model.ts";
import { Citations } from "./Citations.tsx";
import { fillNodes, useLanguage } from "../language.ts";
import { Ownership } from "./Ownership.tsx";
import { PackText } from "../PackText.tsx";

interface Props {
  data: CardData;
  onOpen(entity: string): void;
}

/** Who it is: name, the name in its own script and as the text had it, one line, whose it is. */
export function CardHeader({ data: { entity, written }, onOpen }: Props) {
  const native = nativeName(entity);
  return (
    <header>
      <h2>
        <PackText>{entity.name}</PackText>
        {native && (
          <>
            {" "}
            <PackText class="native" lang={native.lang}>
              {native.text}
            </PackText>
          </>
        )}
      </h2>
      {written && ![entity.name, native?.text].some((text) => sameForm(text, written)) && (
        <Written entity={entity} written={written} />
      )}
      <p class="summary">
        <PackText>{entity.summary}</PackText>
        <Citations of={entity.summarySources} sources={entity.sources} />
      </p>
      <Ownership entity={entity} onOpen={onOpen} />
    </header>
  );
}

/** In the script of where it is at home; of two Chinese forms the simplified one. */
function nativeName({ name, names }: Entity): EntityName | undefined {
  const natives = names.filter(({ kind, text }) => kind === "native" && text !== name);
  return natives.find(({ lang }) => !lang?.includes("Hant")) ?? natives[0];
}

/** The form that the text used, and what kind of name that is. */
function Written({ entity, written }: { entity: Entity; written: string }) {
  const { card, nameKinds } = useLanguage().strings;
  const kind = entity.names.find(({ text }) => sameForm(text, written))?.kind;
  const name = <PackText>{written}</PackText>;
  return (
    <p class="written">
      {kind
        ? fillNodes(card.written, { name, kind: nameKinds[kind] })
        : fillNodes(card.writtenOnly, { name })}
    </p>
  );
}

function sameForm(a: string | undefined, b: string): boolean {
  const fold = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();
  return a !== undefined && fold(a) === fold(b);
}
