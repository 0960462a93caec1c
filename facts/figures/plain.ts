/** Whether a clause states a property plainly, or only a part, a kind or a rate of it. */
import type { Span } from "./clause.ts";
import type { Figure } from "./figure.ts";

/** Words before a property's that leave it what it is; any other may make it a part or a kind of it. */
const LEAVING = String.raw`total|annual|yearly|full[- ]year|(?:first|second)[- ]half|nine[- ]month|(?:first|second|third|fourth)[- ]quarter|record|overall|group|consolidated|net|its|their|the|a|of|in|and|with|whose|posted|reported|recorded|booked|had|made|saw|on|where|while|that|combined|own|for|as|by|to|sales|ore|mineral|crude|steel|higher|lower|imports?|(?:19|20)\d\d|(?:FY|Q|H)\d+|'s|s'`;
const PLAIN_BEFORE = new RegExp(String.raw`(?:^|[\s,;:(]|\b(?:${LEAVING}|\p{Lu}\p{L}*) ?)$`, "iu");
const PART_BEFORE =
  /\b(?:operating|gross|pre-?tax|before tax|recurring|other|segment|division(?:al)?|export|domestic|overseas|online|core|headline|attributable|underlying|adjusted|normali[sz]ed|comprehensive|non-\w+|deferred|comparable|like-for-like|average|quarterly|monthly|daily|weekly|cumulative|external|interest|tax|royalt\w+|unit|same-store|pro forma|ex-\w+) (?:\p{L}+ )?$/iu;
const PLAIN_BEFORE_ZH =
  /(?:^|[\s，、；：:（(。]|年度?|季度|半年|月|日|期间?|全年|实现|的|总|合计|录得|取得|完成|公布|报告|达到?|其|净|同期|且|和|及|与|公司|集团|矿山?|开采)$/u;
const PART_BEFORE_ZH =
  /(?:毛|营业|利润总|扣非|非经常性|税前|其他|主营业务|海外|国内|出口|板块|单季|月均|累计|人均)$/u;
const PART_AFTER =
  /^ (?:from (?!\$|€|£|¥|\d|[A-Z]{1,3}\$)|in the \p{L}+ (?:business|segment|division|unit|market)|growth|margin|per |mix|target|forecast|guidance|outlook|tax|before)|^(?:总额|率|增速|占比|目标|预期)/iu;

const TIME = String.raw`(?:the |its )?(?:(?:same |whole |full |first |second |third |fourth |last |final |financial |fiscal |calendar |three |six |nine |twelve )*(?:year|quarter|half|month|months|period|quarters)|Q[1-4]|H[12]|FY|fiscal|financial|end of|(?:early |late |mid-?)?(?:19|20)\d\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)`;
/** "In China", "from Norway": a part, unless it is a time. */
const PART_BEHIND = new RegExp(
  String.raw`^(?: [\p{Ll}-]+){0,3}? (?:in|from|to|across|through) (?!${TIME})(?:the )?\p{Lu}`,
  "u",
);
/** "Revenue of the group from magnets was": anything that it comes from but a time or another sum. */
const PART_BETWEEN = new RegExp(
  String.raw`\bfrom (?!${TIME}|[\p{L}]{0,3}[\d$€£¥])|\b(?:in|to|across|through) (?!${TIME}|[\p{L}]{0,3}[\d$€£¥])(?:the )?\p{Lu}`,
  "u",
);
const MONEY_OF_PART = new RegExp(
  String.raw`^ (?:of|in|from|for|worth of) (?!${TIME})(?:the |its )?(?!revenues?\b|sales\b|turnover\b|(?:net )?(?:profit|income|earnings)\b|cash\b|ebitda\b|assets\b)\p{L}`,
  "iu",
);
/** Others than the one that is named may be meant. */
const OTHERS =
  /\b(?:subsidiar(?:y|ies)|units?|arms?|divisions?|segments?|ventures?|affiliates?|rivals?|peers?|parents?|business(?:es)?|analysts?|consensus|preliminary|respectively|each|combined with)\b|子公司|旗下|分部|板块|业务|合资|分别|控股股东|母公司/iu;

/** Counted in another way than a report's first line does: "before special items", "excluding freight". */
const OTHERWISE =
  /\b(?:before (?!the\b|(?:19|20)\d\d)|excluding|including|net of|adjusted for|restated)|不含|不包括|剔除|调整后/iu;

/**
 * @param word where the property's word stands
 * @param clause what of the text is looked at
 * @param names the names in the text: what follows one is plainly its own
 */
export function isPlain(
  text: string,
  word: Span,
  figure: Figure,
  clause: Span,
  names: readonly Span[],
): boolean {
  const before = text.slice(Math.max(0, word.start - 30), word.start);
  const after = text.slice(word.end, word.end + 40);
  const behind = text.slice(figure.end, Math.min(clause.end, figure.end + 60));
  const part =
    PART_BEFORE.test(before) ||
    PART_BEFORE_ZH.test(before) ||
    PART_AFTER.test(after) ||
    PART_BEHIND.test(behind) ||
    (word.end <= figure.start && PART_BETWEEN.test(text.slice(word.end, figure.start))) ||
    (figure.kind === "money" && MONEY_OF_PART.test(behind)) ||
    OTHERS.test(text.slice(clause.start, clause.end)) ||
    // It may follow after a comma.
    OTHERWISE.test(text.slice(figure.end, figure.end + 40));
  if (part) return false;
  if (names.some(({ end }) => end === word.start)) return true;
  const chinese = /\p{Script=Han}/u.test(text.slice(word.start, word.end));
  return (chinese ? PLAIN_BEFORE_ZH : PLAIN_BEFORE).test(before);
}
