/** Whether a clause states a property plainly, or only a part, a kind or a rate of it. */
import type { Span } from "./clause.ts";
import type { Figure } from "./figure.ts";
import { MOVING } from "./footing.ts";
import type { SentenceMention } from "./subject.ts";

/** Words before a property's that leave it what it is; any other may make it a part or a kind of it. */
const LEAVING = String.raw`total|annual|yearly|full[- ]year|(?:first|second)[- ]half|nine[- ]month|(?:first|second|third|fourth)[- ]quarter|record|overall|group|consolidated|net|its|their|the|a|of|in|and|with|whose|had|made|saw|posted|posts|reported|reports|recorded|records|booked|books|logged|logs|achieved|delivered|generated|earned|suffered|took|kept|lifted|raised|cut|grew|increased|reduced|gave|has|have|showed|shows|put|puts|said|says|stated|claims?|was|is|of|yearly|after-tax|on|where|while|that|combined|own|for|as|by|to|sales|ore|mineral|crude|steel|higher|lower|imports?|(?:19|20)\d\d|(?:FY|Q|H)\d+|'s|s'`;
const PLAIN_BEFORE = new RegExp(String.raw`(?:^|[,;:(|] ?|\b(?:${LEAVING}) ?)$`, "iu");
const PART_BEFORE =
  /\b(?:operating|gross|pre-?tax|before tax|recurring|other|segment|division(?:al)?|export|domestic|overseas|online|core|headline|attributable|underlying|adjusted|normali[sz]ed|comprehensive|stand-?alone|statutory|(?:share|part|portion|half|rest|most|bulk|some|cent|%) of(?: the| its)?|unconsolidated|company-only|free|non-\w+|deferred|comparable|like-for-like|average|quarterly|monthly|daily|weekly|cumulative|external|interest|tax|royalt\w+|unit|same-store|pro forma|ex-\w+) (?:\p{L}+ )?$/iu;
const PLAIN_BEFORE_ZH =
  /(?:^|[\s，、；：:（(。]|年度?|季度|半年|月|日|期间?|全年|实现|的|总|合计|录得|取得|完成|公布|报告|达到?|其|净|同期|且|和|及|与|公司|集团|矿山?|开采)$/u;
const PART_BEFORE_ZH =
  /(?:毛|营业|利润总|扣非|非经常性|税前|其他|主营业务|海外|国内|出口|板块|单季|月均|累计|人均)$/u;
const PART_AFTER =
  /^ (?:from (?!\$|€|£|¥|\d|[A-Z]{1,3}\$)|in the \p{L}+ (?:business|segment|division|unit|market)|growth|margin|per |mix|target|forecast|guidance|outlook|tax|before)|^(?:总额|率|增速|占比|目标|预期)/iu;

const TIME = String.raw`(?:the |its )?(?:(?:whole|course|rest|start|middle|close) of |all of )?(?:(?:same |whole |full |first |second |third |fourth(?=[ ,.]|$) ?|last |final |financial |fiscal |calendar |three |six |nine |twelve )*(?:year|quarter|half|month|months|period|quarters)|Q[1-4]|H[12]|FY|fiscal|financial|end of|(?:early |late |mid-?)?(?:19|20)\d\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)`;
/** What may stand between a word and the figure that hangs on it, beside names and times: "fell by a fifth to about". */
const CONNECTS = new RegExp(
  String.raw`^(?:[\s,:|()%'’–-]|[\d.,]+|\b(?:of|was|were|is|are|had|has|have|at|to|came|comes|come|in|stood|stands|reached|reaches|hit|totall?ed|totals|amounted|amounts|been|be|for|the|a|an|its|just|only|about|some|around|nearly|almost|roughly|approximately|by|and|as|put|puts|on|per|cent|percent|year|years|yearly|financial|fiscal|full|whole|quarter|half|months?|nine|six|three|twelve|first|second|third|fourth|end|ended|ending|early|late|worth|given|gives|stated|listed|figure|${MOVING}|a|record|averaged|price[ds]?|sold|fetched)\b|[约为达到至是共计仅：，人民币增长下降同比减升了且并环]|\p{Script=Han}{0,2}(?:增长|下降))*$`,
  "iu",
);

/** A word behind a figure is plainly its own only there: "$5m in net sales", "5亿元的营业收入". */
const CLOSE_BEHIND =
  /^(?: (?:in|of|worth of))?(?: (?:net|total|annual|yearly|record|group|consolidated|crude|steel|mineral|ore|proven|rare-earth)){0,2} ?的?$/u;

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
const TIME_BEHIND =
  / (?:in|for|during|at|as of) (?:the )?(?:[\p{Ll}-]+ ){0,4}?(?:FY ?)?(?:19|20)\d\d/u;
const MONEY_OF_PART = new RegExp(
  String.raw`^ (?:of|in|from|for|worth of) (?!${TIME})(?:the |its )?(?!revenues?\b|sales\b|turnover\b|(?:net )?(?:profit|income|earnings)\b|cash\b|ebitda\b|assets\b)\p{L}`,
  "iu",
);
/** Kinds of a result that a statement's note may name too: "adjusted EBITDA". */
const KIND = /\b(underlying|adjusted|core|recurring) (?:\p{L}+ )?$/iu;
/** Words of a note that bind what it stands beside to one kind of result. */
const BINDING =
  /\b(underlying|adjusted|core|recurring|gross|without|excluding|including|before|outside|continuing)\b/i;
const EXTREME =
  /\b(?:peak\w*|highs?|highest|lows?|lowest|began|begins|opened|started|start|ended|closed|touch\w*|hit|reached|jumped|spot|intraday|maximum|minimum|record)\b|最高|最低|一度|收盘|开盘|突破/iu;
/** Sums for a kilogram or a tonne that are no price. */
const COST =
  /\b(?:costs?|costing|margins?|royalt\w+|tax\w*|dut(?:y|ies)|tariffs?|fees?|premiums?|discounts?|freight|savings?|cheaper|dearer|subsid\w+|floor|basket|incentive|capex|targets?)\b|成本|税|费|溢价|补贴|毛利|运费|底价/iu;
/** Money is made with a thing, and not with all of them: "iron ore revenue". */
const THING_BEFORE =
  /(?:\b(?:ore|minerals?|crude|steel|metals?|magnets?|oxides?|concentrate)|矿|矿山|开采) ?$/iu;
/** Others than the one that is named may be meant. */
const OTHERS =
  /\b(?:subsidiar(?:y|ies)|units?|arms?|divisions?|segments?|ventures?|affiliates?|rivals?|peers?|parents?|business(?:es)?|analysts?|consensus|preliminary|respectively|each|combined with)\b|子公司|旗下|分部|板块|业务|合资|分别|控股股东|母公司/iu;

/** Counted in another way than a report's first line does: "before special items", "excluding freight". */
const OTHERWISE =
  /\b(?:before (?:special|exceptional|one-?off|tax|items|impairments?|interest|extraordinary)|excluding|including|except(?: for)?|without|stripping|net of|adjusted for|restated|one-?(?:off|time)|pro forma|like-for-like|in (?:underlying|adjusted|core|real|local) \p{L}+|on an? [\p{L}-]+ basis)\b|不含|不包括|剔除|扣除|扣非|调整后|备考|重述/iu;

/**
 * @param word where the property's word stands
 * @param clause what of the text is looked at
 * @param names the names in the text: what follows one is plainly its own
 * @returns false, or the kind of result that a statement has to be of as well; "" where it is of none
 */
export function plainKind(
  text: string,
  word: Span,
  figure: Figure,
  clause: Span,
  names: readonly SentenceMention[],
  said: readonly Span[],
): string | false {
  const lead = text.slice(Math.max(0, word.start - 30), word.start);
  const kind = KIND.exec(lead);
  const before = kind ? lead.slice(0, kind.index) : lead;
  const after = text.slice(word.end, word.end + 40);
  const behind = text
    .slice(figure.end, Math.min(clause.end, figure.end + 60))
    .replace(TIME_BEHIND, "");
  const own = names.find(
    ({ end }) => /^(?:'s?|’s?)? ?$/.test(text.slice(end, word.start)) && end <= word.start,
  );
  const money = figure.kind === "money" && figure.per === undefined;
  const part =
    PART_BEFORE.test(before) ||
    PART_BEFORE_ZH.test(before) ||
    PART_AFTER.test(after) ||
    (word.start >= figure.end && !CLOSE_BEHIND.test(text.slice(figure.end, word.start))) ||
    PART_BEHIND.test(behind) ||
    (word.end <= figure.start && PART_BETWEEN.test(text.slice(word.end, figure.end))) ||
    (money && (MONEY_OF_PART.test(behind) || own?.kind === "material")) ||
    (money && !own && THING_BEFORE.test(before)) ||
    (word.end <= figure.start && !connects(text, word.end, figure.start, [...names, ...said])) ||
    OTHERS.test(text.slice(clause.start, clause.end)) ||
    // It may follow after a comma.
    OTHERWISE.test(text.slice(clause.start, Math.max(clause.end, figure.end + 40)));
  if (part) return false;
  const named = kind?.[1]?.toLowerCase() ?? "";
  const dated = said.some(
    ({ end }) => end <= word.start && text.slice(end, word.start).trim() === "",
  );
  if (own || dated) return named;
  const chinese = /\p{Script=Han}/u.test(text.slice(word.start, word.end));
  const plain = (chinese ? PLAIN_BEFORE_ZH : PLAIN_BEFORE).test(before);
  return plain && named;
}

/** Whether only what joins a word to a figure stands between them. */
function connects(text: string, from: number, to: number, known: readonly Span[]): boolean {
  let between = text.slice(from, to);
  for (const { start, end } of known)
    if (start >= from && end <= to) between = between.replace(text.slice(start, end), " ");
  return CONNECTS.test(between);
}

/** The kind of result that a statement's note says it is: "adjusted", "before"; "" where it says of none. */
export function kindInNote(note: string | undefined): string {
  return BINDING.exec(note ?? "")?.[1]?.toLowerCase() ?? "";
}

/** Whether a clause speaks of a price at one moment, and not over a time. */
export function isExtreme(clause: string): boolean {
  return EXTREME.test(clause);
}

/** Whether a clause speaks of prices beside what things cost or are taxed. */
export function isPrice(clause: string): boolean {
  return (
    !isExtreme(clause) && !OTHERS.test(clause) && !OTHERWISE.test(clause) && !COST.test(clause)
  );
}
