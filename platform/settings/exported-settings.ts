/** Settings as a file that a person keeps, and reads back into any browser. */
import { toStored } from "./stored-settings.ts";
import { faultOf, type Fault } from "./settings-fault.ts";
import { readSettings, type Settings } from "./settings.ts";

/** Says whose file it is. */
const MARK = { lodestone: "options" };

/** What is wrong with a file; `value` is the place in it where it is not JSON: line, column. */
export interface FileFault extends Omit<Fault, "kind"> {
  kind: Fault["kind"] | "no-json" | "foreign";
}

export function exportSettings(settings: Settings): string {
  const { version, ...options } = toStored(settings);
  return `${JSON.stringify({ ...MARK, version, options }, null, 2)}\n`;
}

/** Reads what `exportSettings` wrote, in this version or an older one. */
export function importSettings(
  text: string,
): { ok: true; settings: Settings } | { ok: false; fault: FileFault } {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return { ok: false, fault: { kind: "no-json", value: placeOf(text, error as Error) } };
  }
  if (!isOurs(file)) return { ok: false, fault: { kind: "foreign" } };
  const { options, version } = file;
  // Anything but an object is for the reader of settings to complain of.
  const isObject = typeof options === "object" && options !== null && !Array.isArray(options);
  const stored = isObject ? { ...options, version } : (options ?? null);
  const fault = faultOf(stored);
  return fault ? { ok: false, fault } : { ok: true, settings: readSettings(stored).settings };
}

function isOurs(file: unknown): file is { options?: unknown; version?: unknown } {
  return (file as typeof MARK | null)?.lodestone === MARK.lodestone;
}

/** Browsers say where, each in its own words; where they don't, it is the end that is missing. */
function placeOf(text: string, { message }: Error): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line && column) return `${line}, ${column}`;
  const lines = text.split("\n");
  return `${lines.length}, ${lines.at(-1)!.length + 1}`;
}
