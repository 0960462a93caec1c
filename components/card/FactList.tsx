import type { Fact, Source } from "../../facts/model.ts";
import type { CopyFact } from "./copy-formats.ts";
import { FactRow, type Told } from "./FactRow.tsx";

interface Props {
  facts: readonly Fact[];
  sources: readonly Source[];
  /** `YYYY-MM-DD` */
  today: string;
  /** Where facts can be copied one by one. */
  onCopy?: CopyFact;
  /** What was said above of a fact's true owner; undefined where nothing was. */
  toldOf?: (fact: Fact) => Told | undefined;
}

/** Facts one below the other. */
export function FactList({ facts, toldOf, ...row }: Props) {
  return (
    <dl class="facts">
      {facts.map((fact, i) => (
        <FactRow key={i} fact={fact} told={toldOf?.(fact)} {...row} />
      ))}
    </dl>
  );
}
