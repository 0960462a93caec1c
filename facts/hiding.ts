/** What a reader can hide from a card, as changes of the settings. */
import { hiddenNameKey } from "./hidden-names.ts";

const HIDINGS = ["name-here", "name-anywhere", "entity", "site"] as const;
export type Hiding = (typeof HIDINGS)[number];

export type HidingChange =
  | { type: "list"; list: "hiddenNames" | "hiddenEntities"; item: string; present: boolean }
  | { type: "sites"; sites: string[]; on: boolean };

export interface HidingContext {
  entity: string;
  /** As the page wrote it. */
  name: string;
  /** The host of the page; empty where it is no site. */
  site: string;
}

/** What can be hidden from a card that stands for a name, or not, on a page of a site, or of none. */
export function hidingsFor(hasName: boolean, hasSite: boolean): Hiding[] {
  return HIDINGS.filter(
    (each) =>
      (hasName || !each.startsWith("name")) && (hasSite || !["name-here", "site"].includes(each)),
  );
}

/** @param hidden false to show it again */
export function hidingChange(
  hiding: Hiding,
  { entity, name, site }: HidingContext,
  hidden: boolean,
): HidingChange {
  switch (hiding) {
    case "name-here":
      return inList("hiddenNames", hiddenNameKey({ entity, name, site }), hidden);
    case "name-anywhere":
      return inList("hiddenNames", hiddenNameKey({ entity, name }), hidden);
    case "entity":
      return inList("hiddenEntities", entity, hidden);
    case "site":
      return { type: "sites", sites: [site], on: !hidden };
  }
}

function inList(
  list: "hiddenNames" | "hiddenEntities",
  item: string,
  present: boolean,
): HidingChange {
  return { type: "list", list, item, present };
}
