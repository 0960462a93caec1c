/** Says what is wrong with settings that can't be read. No page carries this: a page goes on with the defaults. */
import { DEFAULTS, fits, isSet, VERSION } from "./settings.ts";

const FAULTS = ["no-options", "newer", "unknown-option", "bad-value"] as const;

/** `option` and `value` where one of them is to blame. */
export interface Fault {
  kind: (typeof FAULTS)[number];
  option?: string;
  /** As JSON, cut short. */
  value?: string;
}

/** @returns undefined for what `readSettings` reads */
export function faultOf(stored: unknown): Fault | undefined {
  if (!isSet(stored)) return { kind: "no-options", value: show(stored) };
  const { version = 1, ...values } = stored;
  if (!((version as number) <= VERSION)) return { kind: "newer", value: show(version) };
  const wrong = Object.entries(values).find((each) => !fits(...each));
  if (!wrong) return undefined;
  const [option, value] = wrong;
  return Object.hasOwn(DEFAULTS, option)
    ? { kind: "bad-value", option, value: show(value) }
    : { kind: "unknown-option", option };
}

/** Whether a stored value is a fault as this version knows them. */
export function isFault(stored: unknown): stored is Fault {
  return isSet(stored) && FAULTS.includes(stored.kind as Fault["kind"]);
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
