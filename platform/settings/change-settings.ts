/** Changing settings: the worker's business alone. */
import type { SettingsChange } from "../requests.ts";
import { faultOf } from "./settings-fault.ts";
import { DEFAULTS, readSettings, type Settings } from "./settings.ts";
import { withSite } from "./sites.ts";

/**
 * The settings after a change.
 *
 * @throws Error where the change would leave settings that can't be read back
 */
export function changeSettings(settings: Settings, change: SettingsChange): Settings {
  const changed = apply(settings, change);
  const fault = faultOf(changed);
  if (fault) {
    const { kind, option, value } = fault;
    throw new Error(`the settings were not changed: ${[kind, option, value].join(" ")}`);
  }
  return readSettings(changed).settings;
}

function apply(settings: Settings, change: SettingsChange): Settings {
  switch (change.type) {
    case "set":
      return { ...settings, ...change.values };
    case "list": {
      const without = (settings[change.list] as string[]).filter((item) => item !== change.item);
      return {
        ...settings,
        [change.list]: change.present ? [...without, change.item] : without,
      };
    }
    case "sites":
      return change.sites.reduce((all, site) => withSite(all, site, change.on), settings);
    case "replace":
      return { ...DEFAULTS, ...change.values };
  }
}
