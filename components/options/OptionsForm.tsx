import { Cards } from "./Cards.tsx";
import { Controls, type Command } from "./Controls.tsx";
import { Data, type DataProps } from "./Data.tsx";
import { Hidden } from "./Hidden.tsx";
import { General, Marks } from "./Looks.tsx";
import { Marked } from "./Marked.tsx";
import { Sites } from "./Sites.tsx";
import type { SectionProps } from "./values.ts";

export interface FormProps extends SectionProps {
  packs: readonly { id: string; title: string }[];
  commands: readonly Command[];
  onChangeKeys(): void;
  data: DataProps;
}

/** Everything that can be set, in plain words. */
export function OptionsForm({ packs, commands, onChangeKeys, data, ...section }: FormProps) {
  return (
    // Our own words are not for marking; only the sample is.
    <form onSubmit={(event) => event.preventDefault()} data-lodestone="off">
      <General {...section} />
      <Marks {...section} />
      <Marked {...section} packs={packs} />
      <Cards {...section} />
      <Sites {...section} />
      <Hidden {...section} />
      <Controls {...section} commands={commands} onChangeKeys={onChangeKeys} />
      <Data {...section} {...data} />
    </form>
  );
}
