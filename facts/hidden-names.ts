/** Names that the user does not want to see marked, as strings that settings can list. */

/** One name of one entity, everywhere or on one site. */
export interface HiddenName {
  entity: string;
  /** As a page wrote it; case and white space do not count. */
  name: string;
  /** The host on which it is hidden; undefined for everywhere. */
  site?: string;
}

/** No id, host or folded name holds a tab. */
const SEPARATOR = "\t";

/** The string that stands for a hidden name in the settings; equal for names that differ in case or space alone. */
export function hiddenNameKey({ entity, name, site }: HiddenName): string {
  const folded = name.trim().replace(/\s+/g, " ").toLowerCase();
  return [entity, folded, ...(site === undefined ? [] : [site])].join(SEPARATOR);
}

/** What a key stands for; undefined where it is none. */
export function readHiddenName(key: string): HiddenName | undefined {
  const [entity, name, site, ...more] = key.split(SEPARATOR);
  if (!entity || !name || more.length > 0) return undefined;
  return { entity, name, ...(site !== undefined && { site }) };
}

/** Whether a mention's name is hidden on a host. */
export function isHiddenName(
  keys: ReadonlySet<string>,
  entity: string,
  name: string,
  host: string,
): boolean {
  if (keys.size === 0) return false;
  return (
    keys.has(hiddenNameKey({ entity, name })) ||
    keys.has(hiddenNameKey({ entity, name, site: host }))
  );
}
