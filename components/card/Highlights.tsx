import type { Entity } from "../../facts/model.ts";
import { Citations } from "./Citations.tsx";
import { useLanguage } from "../language.ts";
import { PackText } from "../PackText.tsx";

/** A pack may give three; a hostile one any number. */
const MOST = 3;

/** What a reader should know beyond the figures, each with its source. */
export function Highlights({ entity: { highlights, sources } }: { entity: Entity }) {
  const { card } = useLanguage().strings;
  if (highlights.length === 0) return null;
  return (
    <section>
      <h3>{card.highlights}</h3>
      <ul class="highlights">
        {highlights.slice(0, MOST).map(({ text, sources: cited }) => (
          <li key={text}>
            <PackText>{text}</PackText>
            <Citations of={cited} sources={sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}
