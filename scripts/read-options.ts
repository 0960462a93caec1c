/** What a command's script begins with: its options, and errors that tell people what to do. */
import { parseArgs, type ParseArgsConfig } from "node:util";
import { BROWSER_KINDS, findBrowser } from "./setup/find-browsers.mjs";
import type { BrowserKind } from "./setup/find-browsers.mjs";

type Options = NonNullable<ParseArgsConfig["options"]>;

/**
 * Reads the options that the command was called with; a wrong one ends it, and says what it takes. From here on any
 * error ends it with its message alone; only a mistake of the program itself shows where it happened.
 *
 * @param usage how the command is called, in a line
 */
export function readOptions<const O extends Options>(usage: string, options: O) {
  const { values, positionals } = readArguments(usage, options);
  if (positionals.length > 0) refuse(`"${positionals[0]}" is no option`, usage);
  return values;
}

/** As `readOptions`, for a command that also takes words without a name. */
export function readArguments<const O extends Options>(usage: string, options: O) {
  process.on("uncaughtException", (error: unknown) => {
    const isMistake = error instanceof TypeError || error instanceof ReferenceError;
    console.error(isMistake || !(error instanceof Error) ? error : error.message);
    process.exit(1);
  });
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    return refuse((error as Error).message, usage);
  }
}

function refuse(reason: string, usage: string): never {
  console.error(`${reason}\nusage: ${usage}`);
  process.exit(1);
}

/**
 * The number that an option was given.
 *
 * @throws Error where it is none, or less than `least`
 */
export function numberOf(option: string, value: string, least = 1): number {
  const number = Number(value);
  if (value.trim() !== "" && number >= least && Number.isFinite(number)) return number;
  throw new Error(`--${option} ${value}: it has to be a number, ${least} or more`);
}

/**
 * The browsers to measure in: all that are installed, or the one that was asked for.
 *
 * @throws Error where there is none
 */
export function browsersFor(name: string | undefined): BrowserKind[] {
  const kinds = BROWSER_KINDS.filter((kind) => name === undefined || kind === name);
  if (kinds.length === 0)
    throw new Error(`--browser ${name}: it can be ${BROWSER_KINDS.join(" or ")}`);
  const installed = kinds.filter(findBrowser);
  if (installed.length === 0)
    throw new Error(
      `${kinds.join(" and ")} can't be found; "npm test" installs browsers, or says how`,
    );
  return installed;
}
