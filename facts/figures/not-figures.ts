/** Numbers that count and measure nothing: names, codes, dates, places in a text. */

const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

/** Whole stretches in which no digit is a figure. */
const STRETCHES = [
  // Telephone numbers: an international one, or three groups and more.
  /\+\d[\d ()-]{6,}\d/g,
  /\(?\b\d{3,4}\)?[ -]\d{3,4}[ -]\d{4}\b/g,
  /\b\d{2,4}[/-]\d{1,2}[/-]\d{1,4}\b/g,
  new RegExp(
    String.raw`\b${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?(?:–\d{1,2}| to \d{1,2})?\b(?!%|,\d{3}|\.\d)`,
    "g",
  ),
  new RegExp(String.raw`\b\d{1,2}(?:st|nd|rd|th)?(?:–\d{1,2})? (?:of )?${MONTH}\b`, "g"),
  /\d{1,4}年(?:度|(?=[\d第上下前一二三四全末初底间来，,、。]|$|[^\d]))|\d{1,2}月(?:\d{1,2}(?:日|号))?|\d{1,2}日/g,
  /\b\d{1,2}:\d{2}\b|\b\d{1,2}(?:\.\d{2})? ?(?:am|pm|a\.m\.|p\.m\.)/gi,
  /\bhttps?:\S+|\bwww\.\S+|\S+@\S+/g,
  // Codes of shares: 600111, 0769.HK, HKEX: 1258.
  /\b(?:SHA|SHE|SSE|SZSE|HKEX|HKG|SEHK|ASX|TSX|TSXV|NYSE|NASDAQ|LSE|TSE|TYO|KRX|KOSDAQ|BSE|NSE)[:： ]+\d+\b/g,
  /\b\d{3,6}\.(?:SH|SZ|HK|SS|T|KS|TW)\b/g,
];

const NAME_BEFORE =
  /(?:\b(?:sections?|articles?|chapters?|no|nos|number|numbers|phases?|stages?|steps?|tables?|figures?|fig|pages?|pp?|paragraphs?|para|part|annex|appendix|schedule|levels?|tiers?|groups?|type|unit|line|block|vol|volume|issue|version|highway|route|flight|class|cutback|plan|orders?|title|division|rule|category|chapter|heading|code|top|aged?|item|lot|room|building|street|road|step|day|week|season|grade|model|series|serial|isin|zip|hs|cas|pit|shaft|well|hole|zone|area|agenda|vision|mission|project|net zero|horizon|industry|under|u)\.? ?#?$)|(?:第|代码|代號|编号|文号|股票|号|#|№|@)[:： ]*$/i;
const NAME_AFTER =
  /^(?:st|nd|rd|th)\b|^(?:-|–)?(?:year|month|week|day)s?-?old|^(?:号|號|届|屆|条(?!生产)|岁|歲|周年|期|次|大|强|后|世纪|时|分(?!之)|点(?!\d))|^(?:-(?:day|year|month|week|hour|point|member|story|storey|page|step|mile|metre|meter)\b)/i;

/** The stretches of a text in which no figure stands. */
export function stretchesWithout(text: string): { start: number; end: number }[] {
  return STRETCHES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: match }) => ({
      start: index,
      end: index + match.length,
    })),
  );
}

/** Whether a bare number is part of a name, an ordinal, an age … */
export function isName(before: string, after: string): boolean {
  return NAME_BEFORE.test(before) || NAME_AFTER.test(after);
}
