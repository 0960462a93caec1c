import * as v from "valibot";

/** A place in a text in UTF-16 units, or a count: a whole number from 0. */
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
