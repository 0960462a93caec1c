import { Icon } from "../Icon.tsx";
import { fill, useLanguage } from "../language.ts";

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
        <Icon name="close" />
      </button>
    </p>
  );
}
