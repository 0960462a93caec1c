import { fill, useLanguage } from "./language.ts";

interface Props {
  version: string;
  onClose(): void;
}

/** What an update brought, in one line. */
export function UpdateNote({ version, onClose }: Props) {
  const { popup } = useLanguage().strings;
  return (
    <p class="update">
      {fill(popup.updated, { version, news: popup.news })}
      <button
        type="button"
        class="icon"
        aria-label={popup.updatedClose}
        title={popup.updatedClose}
        onClick={onClose}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="m4 4 8 8m0-8-8 8" />
        </svg>
      </button>
    </p>
  );
}
