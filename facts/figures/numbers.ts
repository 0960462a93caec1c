/** Numbers as they are written: separators, scale words, the precision that was meant. */

export interface Written {
  value: number;
  /** One unit in the last place written. */
  step: number;
  /** The same, if the noughts at a whole number's end are there by rounding. */
  roundStep: number;
}

/** Languages that write 1.234,5 where English writes 1,234.5. */
const COMMA_DECIMAL =
  /^(?:de(?!-CH)|fr|es(?!-(?:MX|US))|it|pt|nl|sv|nb|no|da|fi|pl|cs|ru|uk|tr|id|vi|el|ro|hu)\b/i;

/** Digits with any separators; which of them is which, {@link readDigits} finds out. */
export const DIGITS = String.raw`\d{1,3}(?:[, ']\d{3})+(?:[.,]\d+)?(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)|\d{1,3}(?:\.\d{3})+,\d+|\d+(?:[.,]\d+)?`;

/** What scale words multiply by. */
export const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mln: 1e6,
  mn: 1e6,
  mm: 1e6,
  m: 1e6,
  billion: 1e9,
  bln: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  trn: 1e12,
  tn: 1e12,
  lakh: 1e5,
  crore: 1e7,
  十: 10,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
  兆: 1e12,
};

/** Scale words that can't be anything else; single letters count only beside a currency. */
export const SCALE_WORD = String.raw` ?(?:(?:thousand|million|billion|trillion|mln|bln|mn|bn|trn|tn|lakh|crore)\b|万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千(?!克|瓦|米|焦|吨)|百(?!分)|兆(?!瓦|高))`;
export const SCALE_LETTER = String.raw` ?(?:mm|[kmb])(?![\p{L}\d])`;

/**
 * What digits say.
 *
 * @param digits as {@link DIGITS} matches them
 * @param lang BCP 47 tag of the text, where it is known
 */
export function readDigits(digits: string, lang = "en"): Written {
  const plain = plainDigits(digits, COMMA_DECIMAL.test(lang));
  const decimals = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
  const noughts = decimals > 0 ? 0 : (/[1-9](0+)$/.exec(plain)?.[1]!.length ?? 0);
  const step = round(10 ** -decimals);
  return { value: Number(plain), step, roundStep: round(step * 10 ** noughts) };
}

/** Digits with a point for the decimals and nothing for the thousands. */
function plainDigits(digits: string, commaDecimal: boolean): string {
  const points = digits.split(".").length - 1;
  const commas = digits.split(",").length - 1;
  let text = digits.replace(/[ ']/g, "");
  const decimalComma =
    (commas === 1 && points > 1) ||
    (commas === 1 && points === 1 && text.indexOf(",") > text.indexOf(".")) ||
    (commas === 1 && points === 0 && (commaDecimal || !/,\d{3}$/.test(text)));
  if (decimalComma) return text.replace(/\./g, "").replace(",", ".");
  text = text.replace(/,/g, "");
  return points > 1 || (points === 1 && commaDecimal && /\.\d{3}$/.test(text))
    ? text.replace(/\./g, "")
    : text;
}

/** Without the last bits that binary fractions leave. */
export function round(value: number): number {
  return Number(value.toPrecision(12));
}
