import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useLanguage } from "../language.ts";
import { Segments } from "./Segments.tsx";

interface Props {
  /** Unique on the page. */
  name: string;
  /** What sets the picture up. */
  tools?: ComponentChildren;
  picture: ComponentChildren;
  /** The same in words; where it is for screen readers alone it may hold nothing that takes the focus. */
  text(hidden: boolean): ComponentChildren;
}

/** A plot, with its text always there for screen readers, and for everybody in its place. */
export function PictureOrText({ name, tools, picture, text }: Props) {
  const { panel } = useLanguage().strings;
  const [as, setAs] = useState<"picture" | "text">("picture");
  return (
    <>
      <div class="tools">
        <Segments
          legend={panel.showAs}
          name={name}
          value={as}
          options={[
            { value: "picture", label: panel.asPicture },
            { value: "text", label: panel.asText },
          ]}
          onChange={setAs}
        />
        {as === "picture" && tools}
      </div>
      {as === "picture" && picture}
      <div class={as === "picture" ? "visually-hidden" : undefined}>{text(as === "picture")}</div>
    </>
  );
}
