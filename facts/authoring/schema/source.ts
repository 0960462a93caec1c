/** Documents, and how a statement points at them. */
import * as v from "valibot";
import { day, described, httpUrl, id, optional, period, text, word } from "./texts.ts";

export const citation = v.union([
  described(id, "The id of a source."),
  v.strictObject({
    source: described(id, "The id of a source."),
    at: optional(text, "Where in the document it says so: table, page, paragraph. Never a quote."),
  }),
]);

export const citations = described(
  v.pipe(v.array(citation), v.minLength(1, "name at least one source")),
  "The sources that state this: ids, or {source, at} with the place in the document.",
);

export const source = v.strictObject({
  url: described(httpUrl, "Where a reader can check it; http or https."),
  title: described(v.pipe(v.string(), v.nonEmpty()), "The document's own title."),
  publisher: described(v.pipe(v.string(), v.nonEmpty()), "Who published it."),
  published: optional(period, "When the document says it was published, if it does."),
  accessed: described(day, "The day you read it there."),
  tier: described(
    v.picklist(["A", "B", "C"]),
    "A: government, regulator, the company itself. B: named newsroom or trade press. C: anything else; never alone behind a fact.",
  ),
  lang: optional(word, "The document's language, where it is not English (zh, pt, …)."),
});
