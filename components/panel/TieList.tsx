import type { Tie } from "../../facts/ties.ts";
import { useLanguage } from "../language.ts";
import { SourceNames } from "./SourceNames.tsx";
import { tieSentence } from "./tie-sentence.ts";

interface Props {
  ties: readonly Tie[];
  names: ReadonlyMap<string, string>;
  /** Without links. */
  plain: boolean;
  onOpen(entity: string): void;
}

/** The ties in sentences, by who acts. */
export function TieList({ ties, names, plain, onOpen }: Props) {
  const language = useLanguage();
  const actors = [...new Set(ties.map(({ from }) => from))];
  return (
    <ul class="tie-list" aria-label={language.strings.panel.relations}>
      {actors.map((actor) => (
        <li key={actor}>
          {!plain && (
            <button type="button" class="name" onClick={() => onOpen(actor)}>
              {names.get(actor)}
            </button>
          )}
          <ul>
            {ties
              .filter(({ from }) => from === actor)
              .map((tie) => (
                <li key={`${tie.type}${tie.to}`}>
                  {tieSentence(tie, names, language)}{" "}
                  {!plain && <SourceNames sources={tie.sources} />}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
