/** The settings as the form shows and changes them. */
import type { EntityKind } from "../../facts/model.ts";
import type { PageTexts } from "../page-texts.ts";

type Texts = PageTexts["options"];

export interface FormValues {
  enabled: boolean;
  language: keyof Texts["languages"];
  theme: keyof Texts["themes"];
  markStyle: keyof Texts["styles"];
  repeat: keyof Texts["repeats"];
  showDoubtful: boolean;
  offPacks: readonly string[];
  hiddenKinds: readonly EntityKind[];
  opening: keyof Texts["openings"];
  openDelay: keyof Texts["delays"];
  cardSize: keyof Texts["cardSizes"];
  /** percent */
  textSize: 90 | 100 | 115 | 130;
  checkFigures: boolean;
  where: keyof Texts["wheres"];
  onSites: readonly string[];
  offSites: readonly string[];
  hiddenEntities: readonly string[];
  hiddenNames: readonly string[];
  badge: boolean;
  sync: boolean;
}

export type ListName = {
  [K in keyof FormValues]: FormValues[K] extends readonly string[] ? K : never;
}[keyof FormValues];

/** What a section of the form gets. */
export interface SectionProps {
  values: FormValues;
  /** Names of hidden entities, by id, as far as the packs know them. */
  entityNames: Readonly<Record<string, string>>;
  onSet(values: Partial<FormValues>): void;
  /** Puts one item into a list, or takes it out. */
  onList(list: ListName, item: string, present: boolean): void;
  /** Says of sites whether marks are shown there; gives whether that could be saved. */
  onSites(sites: string[], on: boolean): Promise<boolean>;
}

/** Of a record of texts: what can be chosen, with its label, in the order of the texts. */
export function choicesOf<K extends string>(
  labels: Record<K, string>,
): { value: K; label: string }[] {
  return (Object.keys(labels) as K[]).map((value) => ({ value, label: labels[value] }));
}
