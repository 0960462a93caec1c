/** What a page accepts of what it hears. */
import { describe, expect, test } from "vitest";
import { isMentionsReply } from "../../../platform/messages.ts";

const reply = {
  id: 0,
  entities: [["big-group", "company", "Big Group"]],
  mentions: [[3, 6, 0, "plain-name", 0]],
  again: false,
};

describe("mentions", () => {
  test("as the worker sends them", () => expect(isMentionsReply(reply)).toBe(true));
  test.each([
    ["nothing", undefined],
    ["null", null],
    ["a negative id", { ...reply, id: -1 }],
    ["a fraction for an offset", { ...reply, mentions: [[0.5, 6, 0, "x", 0]] }],
    ["an entity that is not in the list", { ...reply, mentions: [[3, 6, 1, "x", 0]] }],
    ["an unknown kind", { ...reply, entities: [["a", "dog", "A"]], mentions: [] }],
    ["a tuple that is too long", { ...reply, mentions: [[3, 6, 0, "x", 1, 1]] }],
    ["a doubt by halves", { ...reply, mentions: [[3, 6, 0, "x", 0.5]] }],
    ["no list", { ...reply, entities: "big-group" }],
    ["no word on reading again", { ...reply, again: undefined }],
  ])("not %s", (_what, message) => expect(isMentionsReply(message)).toBe(false));
});
