/**
 * Where marks are shown. A rule is a host ("example.com"), a host with everything below it ("*.example.com"), or
 * either with the beginning of a path ("example.com/news"). Of two rules for one place the more exact one wins.
 */
import type { Settings } from "./settings.ts";

/** A place that rules can be about: pages of the web, and nothing else. */
export interface Place {
  host: string;
  /** Begins with "/". */
  path: string;
}

type Rules = Pick<Settings, "enabled" | "where" | "onSites" | "offSites">;

/** True where marks may be shown; what is no site (a file, a page of our own) is subject to no rule. */
export function isOn(
  { enabled, where, onSites, offSites }: Rules,
  place: Place | undefined,
): boolean {
  if (!place) return enabled;
  const best = (rules: readonly string[]): number =>
    rules.reduce((most, rule) => Math.max(most, matches(rule, place) ? exactness(rule) : 0), 0);
  const lead = best(onSites) - best(offSites);
  return enabled && (lead > 0 || (lead === 0 && where === "everywhere"));
}

/** Grows with what a rule says of the address; "a.example" is more exact than "*.a.example". */
function exactness(rule: string): number {
  return 2 * rule.replace("*.", "").length + Number(rule[0] !== "*");
}

function matches(rule: string, { host, path }: Place): boolean {
  const [name, start] = splitRule(rule);
  const hosts = name.startsWith("*.") ? `.${host}`.endsWith(name.slice(1)) : host === name;
  // "/news" is the beginning of "/news" and "/news/today", not of "/newspaper".
  return hosts && `${path}/`.startsWith(start.replace(/\/?$/, "/"));
}

function splitRule(rule: string): [name: string, start: string] {
  const slash = rule.indexOf("/");
  return slash < 0 ? [rule, "/"] : [rule.slice(0, slash), rule.slice(slash)];
}

/**
 * The rules with `rule` said: on or off. A plain host that is so without a rule of its own gets none, so that
 * switching a site off and on again leaves nothing behind.
 */
export function withSite(settings: Settings, rule: string, on: boolean): Settings {
  const without = (rules: string[]): string[] => rules.filter((each) => each !== rule);
  const rest = {
    ...settings,
    onSites: without(settings.onSites),
    offSites: without(settings.offSites),
  };
  const isHost = !/[*/]/.test(rule);
  if (isHost && isOn({ ...rest, enabled: true }, { host: rule, path: "/" }) === on) return rest;
  const list = on ? "onSites" : "offSites";
  return { ...rest, [list]: [...rest[list], rule] };
}
