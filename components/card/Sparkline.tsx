import type { Series, Source } from "../../facts/model.ts";
import { Citations } from "./Citations.tsx";
import { formatNumber, formatPeriod } from "../format.ts";
import { useLanguage } from "../language.ts";
import { PackText } from "../PackText.tsx";
import { plot, SPARKLINE } from "./plot.ts";

/** Beyond any pack that a person wrote; a longer series shows its latest points. */
const MOST_POINTS = 200;

interface Props {
  series: Series;
  sources: readonly Source[];
}

/** A series as a line with its first and last value; the numbers stand behind it as a table. */
export function Sparkline({ series, sources }: Props) {
  const language = useLanguage();
  const points = series.points.slice(-MOST_POINTS);
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last) return null;
  const label = [series.label[language.code], series.of, series.scope].filter(Boolean).join(", ");
  const line = plot(points);
  const [x, y] = line[line.length - 1]!;
  return (
    <figure class="series">
      <figcaption>
        <PackText>{label}</PackText>
        <Citations of={series.sources} sources={sources} />
      </figcaption>
      <div class="plot" aria-hidden="true">
        <End series={series} point={first} />
        <svg viewBox={`0 0 ${SPARKLINE.width} ${SPARKLINE.height}`} preserveAspectRatio="none">
          <polyline points={line.map((point) => point.join(",")).join(" ")} />
          {/* A line of no length is drawn as a round dot, however the plot is stretched. */}
          <path d={`M${x},${y}h0`} />
        </svg>
        <End series={series} point={last} />
      </div>
      {/* Around the table, not on it: Firefox would still show its caption. */}
      <div class="visually-hidden">
        <table>
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
      </div>
    </figure>
  );
}

function End({ series, point: [period, value] }: { series: Series; point: [string, number] }) {
  const language = useLanguage();
  // What it is of stands in the caption already.
  const { of: _, ...bare } = series;
  return (
    <span class="end">
      <b>{formatNumber(bare, value, language)}</b>
      <small>{formatPeriod(period, language)}</small>
    </span>
  );
}
