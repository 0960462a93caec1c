/** Puts into words what an action on the options page came to. */
import { fill } from "../language.ts";
import type { PageTexts } from "../page-texts.ts";
import { faultText, type OptionsFault } from "./fault.ts";

/** As the one who acted tells it. */
export type OptionsOutcome =
  | { kind: "saved" | "resetDone" | "undone" | "storageFull" }
  | { kind: "failed"; reason: string }
  | { kind: "imported"; file: string }
  | { kind: "importFailed"; file: string; fault: OptionsFault };

export function outcomeText(text: PageTexts["options"], outcome: OptionsOutcome): string {
  switch (outcome.kind) {
    case "storageFull":
      return fill(text.failed, { reason: text.storageFull });
    case "failed":
      return fill(text.failed, { reason: outcome.reason });
    case "imported":
      return fill(text.imported, { file: outcome.file });
    case "importFailed": {
      const { file, fault } = outcome;
      return fill(text.importFailed, { file, reason: faultText(text, fault) });
    }
    default:
      return text[outcome.kind];
  }
}

/** Whether it was not done: that stays on the page. */
export function hasFailed({ kind }: OptionsOutcome): boolean {
  return kind === "storageFull" || kind === "failed" || kind === "importFailed";
}
