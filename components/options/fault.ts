/** Puts into words what is wrong with a set of options. */
import { fill } from "../language.ts";
import type { Strings } from "../strings/en.ts";

/** As the one who read the options found it. */
export interface OptionsFault {
  kind: keyof Strings["options"]["faults"];
  option?: string;
  value?: string;
}

/** One clause, without a full stop. */
export function faultText(
  { options }: Strings,
  { kind, option = "", value = "" }: OptionsFault,
): string {
  return fill(options.faults[kind], { option, value });
}
