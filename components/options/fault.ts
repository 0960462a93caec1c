/** Puts into words what is wrong with a set of options. */
import { fill } from "../language.ts";
import type { PageTexts } from "../page-texts.ts";

/** As the one who read the options found it. */
export interface OptionsFault {
  kind: keyof PageTexts["options"]["faults"];
  option?: string;
  value?: string;
}

/** One clause, without a full stop. */
export function faultText(
  { faults }: PageTexts["options"],
  { kind, option = "", value = "" }: OptionsFault,
): string {
  return fill(faults[kind], { option, value });
}
