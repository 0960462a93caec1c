import { fill, useLanguage } from "../language.ts";
import type { PageContents } from "./PageList.tsx";
import type { Strings } from "../strings/en.ts";
import { Switch } from "../Switch.tsx";

/** How long a pause is. */
export type Pause = keyof Strings["popup"]["pauses"];

interface Props {
  page: PageContents | undefined;
  /** The site of the page in front; undefined where it has none. */
  site: string | undefined;
  siteOn: boolean;
  onSite(on: boolean): void;
  onPause(pause: Pause): void;
  /** Undefined where the browser has no side panel. */
  onPanel: (() => void) | undefined;
  onOptions(): void;
}

/** What is switched off with one click: the site, or everything for a while. */
export function PopupFoot({ page, site, siteOn, onSite, onPause, onPanel, onOptions }: Props) {
  const { popup, card } = useLanguage().strings;
  const pauses = Object.keys(popup.pauses) as Pause[];
  const why = page?.state === "unread" ? page.why : undefined;
  const isPaused = why === "off" || why === "paused" || why === "resting";
  return (
    <footer class="foot">
      {site && (
        <Switch checked={siteOn} onChange={onSite}>
          {fill(popup.onSite, { site })}
        </Switch>
      )}
      <span class="links">
        {onPanel && (
          <button type="button" class="link" onClick={onPanel}>
            {popup.sidePanel}
          </button>
        )}
        <button type="button" class="link" onClick={onOptions}>
          {card.options}
        </button>
      </span>
      {!isPaused && (
        <div class="pause" role="group" aria-labelledby="pause">
          <span id="pause">{popup.pause}</span>
          {pauses
            // A page that is not read has nothing to pause.
            .filter((pause) => pause !== "page" || page?.state !== "unread")
            .map((pause) => (
              <button key={pause} type="button" onClick={() => onPause(pause)}>
                {popup.pauses[pause]}
              </button>
            ))}
        </div>
      )}
    </footer>
  );
}
