/** Draws a component as a page does, and lets its effects run. */
import { render, type ComponentChild } from "preact";
import { act } from "preact/test-utils";
import { languageFor, LanguageProvider } from "../../../components/language.ts";

export function show(children: ComponentChild, locale = "en"): HTMLElement {
  const root = document.createElement("div");
  document.body.replaceChildren(root);
  draw(root, children, locale);
  return root;
}

/** Draws again in the same place: what stays keeps its state. */
export function draw(root: HTMLElement, children: ComponentChild, locale = "en"): void {
  act(() =>
    render(<LanguageProvider value={languageFor(locale)}>{children}</LanguageProvider>, root),
  );
}

/** What a person does, with all that follows from it. */
export function doing(what: () => void): void {
  act(what);
}
