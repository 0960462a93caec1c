import type { Fact, Source } from "../facts/model.ts";
import { FactRow } from "./FactRow.tsx";

interface Props {
  facts: readonly Fact[];
  sources: readonly Source[];
  /** `YYYY-MM-DD` */
  today: string;
}

/** Facts one below the other. */
export function FactList({ facts, sources, today }: Props) {
  return (
    <dl class="facts">
      {facts.map((fact, i) => (
        <FactRow key={i} fact={fact} sources={sources} today={today} />
      ))}
    </dl>
  );
}
