import type { Series, Source } from "../facts/model.ts";
import { Citations } from "./Citations.tsx";
import { formatNumber, formatPeriod } from "./format.ts";
import { useLanguage } from "./language.ts";

const WIDTH = 120;
const HEIGHT = 28;
const PAD = 3;

interface Props {
  series: Series;
  sources: readonly Source[];
}

/** A series as a line with its first and last value; the numbers stand behind it as a table. */
export function Sparkline({ series, sources }: Props) {
  const language = useLanguage();
  const { points } = series;
  const first = points[0]!;
  const last = points[points.length - 1]!;
  const label = [series.label[language.code], series.scope].filter(Boolean).join(", ");
  return (
    <figure class="series">
      <figcaption>
        {label} <Citations of={series.sources} sources={sources} />
      </figcaption>
      <div class="plot" aria-hidden="true">
        <span class="end">
          {formatNumber(series, first[1], language)}
          <small>{formatPeriod(first[0], language)}</small>
        </span>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT}>
          <polyline points={polyline(points.map(([, value]) => value))} />
          <circle cx={WIDTH - PAD} cy={heights(points.map(([, value]) => value)).at(-1)} r="2.5" />
        </svg>
        <span class="end">
          {formatNumber(series, last[1], language)}
          <small>{formatPeriod(last[0], language)}</small>
        </span>
      </div>
      <table class="visually-hidden">
        <caption>{label}</caption>
        <tbody>
          {points.map(([period, value]) => (
            <tr key={period}>
              <th scope="row">{formatPeriod(period, language)}</th>
              <td>{formatNumber(series, value, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** From the lowest to the highest value of the series; a flat one runs through the middle. */
function heights(values: readonly number[]): number[] {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const room = HEIGHT - 2 * PAD;
  return values.map((value) => PAD + (span === 0 ? room / 2 : room * (1 - (value - low) / span)));
}

function polyline(values: readonly number[]): string {
  const step = (WIDTH - 2 * PAD) / (values.length - 1);
  return heights(values)
    .map((y, i) => `${(PAD + i * step).toFixed(1)},${y.toFixed(1)}`)
    .join(" ");
}
