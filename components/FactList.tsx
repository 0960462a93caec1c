import type { Fact, Source } from "../facts/model.ts";
import type { CopyFact } from "./copy-formats.ts";
import { FactRow } from "./FactRow.tsx";

interface Props {
  facts: readonly Fact[];
  sources: readonly Source[];
  /** `YYYY-MM-DD` */
  today: string;
  /** Where facts can be copied one by one. */
  onCopy?: CopyFact;
}

/** Facts one below the other. */
export function FactList({ facts, ...row }: Props) {
  return (
    <dl class="facts">
      {facts.map((fact, i) => (
        <FactRow key={i} fact={fact} {...row} />
      ))}
    </dl>
  );
}
