import { useLanguage } from "./language.ts";

export type MarkStyle = "underline" | "tint" | "both" | "held" | "none";

/** A sentence as a page would show it with this style of mark. */
export function MarkSample({ style }: { style: MarkStyle }) {
  const { sample } = useLanguage().strings.options;
  const names: Record<string, string> = {
    first: "Baogang Group",
    second: "bastnaesite",
    third: "Rare Earth Exchanges",
  };
  return (
    <p class="sample">
      {sample.split(/\{(\w+)\}/).map((part, i) =>
        i % 2 === 0 ? (
          part
        ) : (
          <span key={part} class={`mark mark-${style}`}>
            {names[part]}
          </span>
        ),
      )}
    </p>
  );
}
