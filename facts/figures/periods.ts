/** The periods that a text names, in the notation of facts/period.ts. */
import { periodEnd } from "../period.ts";
import { foldFigures } from "./fold.ts";

export interface TextPeriod {
  start: number;
  end: number;
  /**
   * As facts/period.ts has it; besides 2024-9M for nine months, 2024-06Y for the year that ends with June 2024,
   * "?-Q3" where the year is not said, "same" for "that year", and "?" where it can't be told.
   */
  period: string;
  /** True where it is not the time of the figure but what it is compared with, or a limit: "from 2022", "by 2030". */
  other: boolean;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";
const YEAR = String.raw`(?:19|20)\d\d`;
const OF = String.raw`(?: of| in|,)?(?: the)?(?: year)?`;

type Groups = Record<string, string | undefined>;

const PATTERNS: [pattern: string, period: (groups: Groups) => string][] = [
  [
    String.raw`(?:(?:financial|fiscal|full) )?(?<span>year|half[- ]year|quarter|(?:three|six|nine|twelve|3|6|9|12)[- ]months?(?: period)?) (?:to|ended|ending|through) (?:on |the )?(?:end of )?(?:\d{1,2} )?(?<month>${MONTH})\.?(?: \d{1,2}(?!\d))?,?(?: (?<year>${YEAR}))?`,
    ({ span, month, year }) => monthsTo(span!, monthOf(month!), year),
  ],
  [
    String.raw`(?:(?:first|second|third|fourth|1st|2nd|3rd|4th) (?:quarter|half)|[QH][1-4]|[1-4][QH])${OF} (?:fiscal(?: year)?|financial year|FY) ?'?\d{2,4}`,
    () => "?",
  ],
  [
    String.raw`(?<year>${YEAR})(?:[/–-](?<later>\d{2,4}))? (?:financial|fiscal) year`,
    ({ year, later }) => `FY${fourDigits(later ?? year!)}`,
  ],
  [
    String.raw`(?:fiscal(?: year)?|financial year|FY) ?'?(?<year>${YEAR}|\d\d)(?:[/–-](?<later>\d{2,4}))?(?![\d.,]\d|%)`,
    ({ year, later }) => `FY${fourDigits(later ?? year!)}`,
  ],
  [
    String.raw`(?:(?<year>${YEAR})[ -])?(?<part>[QH][1-4])(?:${OF} ?'?(?<later>${YEAR}|\d\d\b(?!%|\.\d)))?\b`,
    ({ year, part, later }) => withYear(year ?? later, part!.toUpperCase()),
  ],
  [
    String.raw`(?<digit>[1-4])(?<part>[QH]) ?'?(?<year>${YEAR}|\d\d)\b`,
    ({ digit, part, year }) => withYear(year, part!.toUpperCase() + digit),
  ],
  [
    String.raw`(?:(?<early>${YEAR})(?:'s)?,? )?(?<nth>first|second|third|fourth|final|1st|2nd|3rd|4th)[- ](?<part>quarter|half)(?:${OF} (?<year>${YEAR}))?`,
    ({ early, nth, part, year }) =>
      withYear(early ?? year, (/quarter/i.test(part!) ? "Q" : "H") + ordinal(nth!, part!)),
  ],
  [
    String.raw`(?:first )?(?:nine months|9 months|three quarters)(?:${OF} (?<year>${YEAR}))?|9M ?(?<later>${YEAR})`,
    ({ year, later }) => withYear(year ?? later, "9M"),
  ],
  [
    String.raw`(?<month>March|June|September|December)(?: (?<year>${YEAR}))? quarter(?:${OF} (?<later>${YEAR}))?`,
    ({ month, year, later }) => withYear(year ?? later, `Q${monthOf(month!) / 3}`),
  ],
  [
    String.raw`(?<month>${MONTH})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>${YEAR}))?(?![\d%])`,
    ({ month, day, year }) => dayOf(year, month!, day!),
  ],
  [
    String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH})\.?(?:,? (?<year>${YEAR}))?(?!\w)`,
    ({ month, day, year }) => dayOf(year, month!, day!),
  ],
  [String.raw`(?<day>${YEAR}-\d\d-\d\d)`, ({ day }) => day!],
  [
    String.raw`(?:January|Jan\.?) (?:to|through|–|-) (?<month>${MONTH})\.?(?:,? (?:of )?(?<year>${YEAR}))?`,
    ({ month, year }) => firstMonths(year, monthOf(month!)),
  ],
  [
    String.raw`(?:the )?end of (?<month>${MONTH})\.?,? (?<year>${YEAR})`,
    ({ month, year }) => lastDay(year!, monthOf(month!)),
  ],
  [
    String.raw`(?<month>${MONTH})\.?,?(?: of)? (?<year>${YEAR})`,
    ({ month, year }) => withYear(year, twoDigits(monthOf(month!))),
  ],
  [
    String.raw`(?:in|for|of|last|during|since|until|by) (?<month>January|February|March|April|May|June|July|August|September|October|November|December)\b`,
    ({ month }) => withYear(undefined, twoDigits(monthOf(month!))),
  ],
  [String.raw`(?<from>${YEAR})(?:–|-|\/| to )(?<to>${YEAR}|\d\d)(?!\d)`, () => "?"],
  [
    String.raw`(?<year>${YEAR})年(?:[,， ]?(?:第?(?<quarter>[一二三四1-4])季度?|(?<half>[上下])半年|(?<nine>[前头]三季度|1[-–至]9月)|(?:1[-–至])(?<until>\d{1,2})月|(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号])?))?`,
    chinese,
  ],
  [
    String.raw`第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年|(?<nine>[前头]三季度)|(?:1[-–至])(?<until>\d{1,2})月|(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号])?`,
    chinese,
  ],
  [String.raw`(?:that|the same) year|同年|当年|该年`, () => "same"],
  [
    String.raw`(?:last|this|next|previous|prior|current|past) (?:fiscal |financial )?(?:year|quarter|month|week|half)|year[- ]earlier|a year (?:ago|earlier)|(?:past|last) (?:\w+ )?(?:years|months|decade)|to date|so far|annually|currently|去年|今年|明年|近年|本月|上月|本季度|上季度?|目前|当前|累计`,
    () => "?",
  ],
  [
    String.raw`(?<year>${YEAR})(?:'s)?(?![\d]|[.,]\d| ?(?:t|tonn?es?|tons?|kg|km|people|jobs|employees)\b|%)`,
    ({ year }) => year!,
  ],
];

const COMPILED = PATTERNS.map(
  ([pattern, period]) =>
    [new RegExp(`(?<![\\p{Script=Latin}\\d$€£¥.])(?:${pattern})`, "giu"), period] as const,
);

const OTHER_BEFORE =
  /(?:\b(?:from|than|over|on|against|versus|vs\.?|with|since|until|till|by|before|after|to|through|compared to)(?: in| the| that of| end of| of| late| early| mid| about)* (?:the )?|较|比|自|从|至|到|与|和|截至|同比|相比) ?$/i;
const OTHER_AFTER = /^(?: levels?\b|(?:年)?(?:同期|以来|起|前|之前|以前))/;

/** The periods of a text in their order; none overlaps another. */
export function readPeriods(text: string): TextPeriod[] {
  const folded = foldFigures(text);
  const found: TextPeriod[] = [];
  for (const [pattern, period] of COMPILED)
    for (const { index: start, 0: match, groups } of folded.matchAll(pattern)) {
      const end = start + match.length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const said = period((groups ?? {}) as Groups);
      const inside = /^(?:by|since|until) /i.test(match);
      const before = folded.slice(0, start);
      // "On 2023" is a comparison, "on 7 March" is a day.
      const day = /-\d\d-\d\d$/.test(said) && / ?\bon $/i.test(before);
      const other =
        inside || (!day && OTHER_BEFORE.test(before)) || OTHER_AFTER.test(folded.slice(end));
      found.push({ start, end, period: said, other });
    }
  found.push(...shortOnes(folded, found));
  return found.sort((a, b) => a.start - b.start);
}

const SHORT = /\b(?:in|for) the (?<nth>first|second|third|fourth)(?= ?(?:[,.;)]|and\b|$))/giu;

/** "For the third quarter of 2025 and … for the fourth": the quarter and its year are said once. */
function shortOnes(text: string, found: readonly TextPeriod[]): TextPeriod[] {
  return [...text.matchAll(SHORT)].flatMap(({ index, 0: match, groups }) => {
    const end = index + match.length;
    const whole = found.findLast(
      (one) => one.end <= index && /^(?:\d{4}|\?)-[QH]\d$/.test(one.period),
    );
    if (!whole || found.some((one) => index < one.end && one.start < end)) return [];
    const period = whole.period.slice(0, -1) + ordinal(groups!["nth"]!, "quarter");
    return [{ start: index, end, period, other: false }];
  });
}

function chinese({ year, quarter, half, nine, until, month, day }: Groups): string {
  if (quarter) return withYear(year, `Q${"一二三四".indexOf(quarter) + 1 || quarter}`);
  if (half) return withYear(year, half === "上" ? "H1" : "H2");
  if (nine) return withYear(year, "9M");
  if (until) return firstMonths(year, Number(until));
  if (month && day) return withYear(year, `${twoDigits(Number(month))}-${twoDigits(Number(day))}`);
  return month ? withYear(year, twoDigits(Number(month))) : year!;
}

/** A year, a half, three or nine months told by their end, in calendar terms: "six months to December 2025". */
function monthsTo(span: string, end: number, year: string | undefined): string {
  const length = /^(?:year|twelve|12)/i.test(span)
    ? 12
    : /^(?:half|six|6)/i.test(span)
      ? 6
      : /^(?:nine|9)/i.test(span)
        ? 9
        : 3;
  if (length === 12) return year === undefined ? "?" : `${year}-${twoDigits(end)}Y`;
  if (length === 6 && end % 6 === 0) return withYear(year, `H${end / 6}`);
  if (length === 9 && end === 9) return withYear(year, "9M");
  if (length === 3 && end % 3 === 0) return withYear(year, `Q${end / 3}`);
  return "?";
}

function lastDay(year: string, month: number): string {
  return periodEnd(`${year}-${twoDigits(month)}`);
}

function firstMonths(year: string | undefined, last: number): string {
  const parts: Record<number, string> = { 3: "Q1", 6: "H1", 9: "9M" };
  if (last === 12 && year) return year;
  return parts[last] ? withYear(year, parts[last]) : "?";
}

function dayOf(year: string | undefined, month: string, day: string): string {
  return withYear(year, `${twoDigits(monthOf(month))}-${twoDigits(Number(day))}`);
}

function withYear(year: string | undefined, part: string): string {
  return `${year === undefined ? "?" : fourDigits(year)}-${part}`;
}

function fourDigits(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function ordinal(word: string, part: string): number {
  if (/^final/i.test(word)) return /quarter/i.test(part) ? 4 : 2;
  return ["first", "second", "third", "fourth"].indexOf(word.toLowerCase()) + 1 || Number(word[0]);
}
