/** The kinds of text that fields are made of, and the helper that gives a field its description. */
import * as v from "valibot";
import { DAY_PATTERN, PERIOD_PATTERN } from "../../period.ts";

/** No text of ours is longer than this: a card is read in a second. */
export const MAX_TEXT = 240;

export const id = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "an id is lower-case words joined by hyphens (baogang-group)",
  ),
);
export const text = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty("this text is empty"),
  v.maxLength(MAX_TEXT, `this text is longer than ${MAX_TEXT} characters`),
);
export const word = v.pipe(v.string(), v.trim(), v.nonEmpty("this word is empty"));
export const period = v.pipe(
  v.string(),
  v.regex(
    PERIOD_PATTERN,
    "a date is 2024, 2024-05, 2024-05-31, FY2024, 2024-Q3, 2024-H1 or 2020/2024, in quotes",
  ),
);
export const day = v.pipe(
  v.string(),
  v.regex(DAY_PATTERN, "a day is written 2024-05-31, in quotes"),
);
export const httpUrl = v.pipe(
  v.string(),
  v.url("this is not a well-formed URL"),
  v.regex(/^https?:\/\//, "only http and https links are allowed"),
);

/** A field as the published schema explains it to an author. */
export function described<const S extends v.GenericSchema>(schema: S, description: string) {
  return v.pipe(schema, v.description(description));
}

/** A field that may be left out. */
export function optional<const S extends v.GenericSchema>(schema: S, description: string) {
  return v.optional(described(schema, description));
}
