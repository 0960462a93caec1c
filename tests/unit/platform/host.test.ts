import { expect, test } from "vitest";
import { placeOf } from "../../../platform/host.ts";

const frame = (address: string, origin: string) =>
  placeOf({ location: new URL(address) as unknown as Location, origin });

const NEWS = "https://news.example";

test.each([
  ["a page", `${NEWS}/a?b#c`, NEWS, { host: "news.example", path: "/a" }],
  ["a blank frame of a page", "about:blank", NEWS, { host: "news.example", path: "/" }],
  ["a written frame", "about:srcdoc", "http://localhost:8080", { host: "localhost", path: "/" }],
  ["a sandboxed frame", "about:srcdoc", "null", undefined],
  ["a file", "file:///home/me/a.html", "null", undefined],
  ["a page of the extension", "moz-extension://1-2/a.html", "moz-extension://1-2", undefined],
])("%s", (_what, address, origin, place) => expect(frame(address, origin)).toEqual(place));
