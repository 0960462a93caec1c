import type { Verdict } from "../../facts/figures/check.ts";
import type { Move } from "../../facts/figures/figure.ts";
import type { FigureCheck } from "../../facts/figures/lines.ts";
import type { Fact } from "../../facts/model.ts";
import { ExternalLink } from "../ExternalLink.tsx";
import { formatChange, formatPeriod, formatValue } from "../format.ts";
import { fill, fillNodes, useLanguage, type Language } from "../language.ts";
import { PackText } from "../PackText.tsx";

/** Signs beside the words, for the eye that only scans. */
export const SIGNS: Record<Verdict, string> = {
  agrees: "✓",
  differs: "≠",
  "other-entity": "⇄",
  "other-period": "◷",
};

/** As the facts have them: a bare "2.23%" does not say which way. */
const ARROWS: Record<Move, string> = { up: "▲ ", down: "▼ ", unsaid: "" };

interface Props {
  check: FigureCheck;
  /** True where the fact that it is held against stands right below, with its source. */
  statedBelow: boolean;
}

/**
 * What our source states beside the figures of a sentence. It never says that the page is wrong: it shows both,
 * and who states ours.
 */
export function FigureLine({ check: { verdict, texts, stated }, statedBelow }: Props) {
  const language = useLanguage();
  const { figures, card } = language.strings;
  const { fact, entity, sources } = stated;
  const [source] = sources;
  return (
    <div class={`figure-line ${verdict}`}>
      <p class="said">
        <span aria-hidden="true">{SIGNS[verdict]}</span>{" "}
        {verdict === "other-entity"
          ? fillNodes(card.figureOf, { name: <PackText>{entity.name}</PackText> })
          : figures[verdict]}
      </p>
      <dl>
        <dt>{figures.here}</dt>
        <dd>
          <bdi>
            {texts.map(({ text, move }) => (move ? ARROWS[move] : "") + text).join(figures.join)}
          </bdi>
        </dd>
        {!statedBelow && (
          <>
            <dt>{fact.label[language.code]}</dt>
            <dd>
              <bdi>{statedValue(fact, language)}</bdi>
              {source && (
                <span class="qualifiers">
                  <ExternalLink href={source.url} title={source.title}>
                    <PackText>{source.publisher}</PackText>
                  </ExternalLink>
                  {source.published && figures.join + formatPeriod(source.published, language)}
                </span>
              )}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

/** "CN¥70.57 bn, −2.23% (2023)" */
function statedValue(fact: Fact, language: Language): string {
  const { join, dated } = language.strings.figures;
  const { asOf, change } = fact;
  const value = formatValue(fact, language);
  const both = change ? value + join + formatChange(change.percent, language) : value;
  return asOf ? fill(dated, { value: both, period: formatPeriod(asOf, language) }) : both;
}
