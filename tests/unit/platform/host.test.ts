import { expect, test } from "vitest";
import { hostOf } from "../../../platform/host.ts";

const frame = (address: string, origin: string) =>
  hostOf({ location: new URL(address) as unknown as Location, origin });

test.each([
  ["a page", "https://news.example/a", "https://news.example", "news.example"],
  ["a blank frame of a page", "about:blank", "https://news.example", "news.example"],
  ["a written frame of a page", "about:srcdoc", "http://localhost:8080", "localhost"],
  ["a sandboxed frame", "about:srcdoc", "null", ""],
  ["a file", "file:///home/me/a.html", "null", ""],
])("%s", (_what, address, origin, host) => expect(frame(address, origin)).toBe(host));
