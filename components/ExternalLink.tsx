import type { ComponentChildren } from "preact";
import { fill, useLanguage } from "./language.ts";

interface Props {
  href: string;
  /** What a screen reader says, where the text alone does not tell. */
  label?: string;
  title?: string;
  children: ComponentChildren;
}

/**
 * A link out of the extension: http(s) only, in a new tab that learns nothing of where it came from.
 * Anything else is shown as plain text.
 */
export function ExternalLink({ href, label, title, children }: Props) {
  const { strings } = useLanguage();
  if (!/^https?:\/\//i.test(href)) return <span>{children}</span>;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      title={title}
      aria-label={label && fill(strings.card.opensNewTab, { label })}
    >
      {children}
    </a>
  );
}
