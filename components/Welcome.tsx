import { Choice } from "./Choice.tsx";
import { choicesOf, type FormValues } from "./options/values.ts";
import { usePageTexts } from "./page-texts.ts";
import { SampleText } from "./SampleText.tsx";

type Values = Pick<FormValues, "where" | "markStyle" | "language">;

interface Props {
  values: Values;
  onSet(values: Partial<Values>): void;
  onOptions(): void;
}

/** One screen: what it does, tried at once; three choices; and what becomes of what one reads. */
export function Welcome({ values, onSet, onOptions }: Props) {
  const { welcome: text, options } = usePageTexts();
  return (
    <main class="welcome">
      <header data-lodestone="off">
        <h1>{text.title}</h1>
        <p>{text.intro}</p>
      </header>
      <section aria-labelledby="try">
        <h2 id="try" data-lodestone="off">
          {text.try}
        </h2>
        <SampleText />
        <p class="help" data-lodestone="off">
          {text.tryHelp}
        </p>
      </section>
      <form onSubmit={(event) => event.preventDefault()} data-lodestone="off">
        <h2>{text.choices}</h2>
        <Choice
          legend={options.where}
          name="where"
          value={values.where}
          options={choicesOf(options.wheres)}
          onChange={(where) => onSet({ where })}
        />
        {values.where === "chosen" && <p class="help">{text.chosenHelp}</p>}
        <Choice
          legend={options.style}
          name="style"
          value={values.markStyle}
          options={choicesOf(options.styles)}
          onChange={(markStyle) => onSet({ markStyle })}
        />
        <Choice
          inRow
          legend={options.language}
          name="language"
          value={values.language}
          options={choicesOf(options.languages)}
          onChange={(language) => onSet({ language })}
        />
        <button type="button" class="button" onClick={onOptions}>
          {text.allOptions}
        </button>
      </form>
      <section class="privacy" aria-labelledby="privacy" data-lodestone="off">
        <h2 id="privacy">{text.privacy}</h2>
        <ul>
          {text.promises.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      </section>
    </main>
  );
}
