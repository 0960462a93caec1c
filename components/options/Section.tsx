import type { ComponentChildren } from "preact";

/** Sections of the options page, in their order; the ids are the places to jump to. */
export const SECTIONS = [
  "general",
  "marks",
  "marked",
  "cards",
  "sites",
  "hidden",
  "controls",
  "data",
] as const;

interface Props {
  id: (typeof SECTIONS)[number];
  title: string;
  children: ComponentChildren;
}

export function Section({ id, title, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
