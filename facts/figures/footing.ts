/** On what footing a text states a figure: exactly or not, as a level or a change, as a fact or a hope. */
import type { Bound } from "../model.ts";
import type { Move } from "./figure.ts";

const UP =
  "up|rose|rise|rises|rising|risen|grew|grow|grows|growing|grown|growth|increase|increases|increased|increasing|gain|gains|gained|higher|more|jump|jumps|jumped|jumping|surge|surges|surged|surging|climb|climbs|climbed|climbing|soar|soars|soared|soaring|leaps|leapt|advances|advanced|expands|expanded|adds|added|improves|improved|swells|swelled|widens|widened|widening|above";
const DOWN =
  "down|fell|fall|falls|falling|fallen|decline|declines|declined|declining|decrease|decreases|decreased|decreasing|drop|drops|dropped|dropping|lower|less|fewer|lost|slid|slide|slides|slump|slumps|slumped|plunge|plunges|plunged|plummets|plummeted|shrinks|shrank|shrunk|contracts|contracted|tumbles|tumbled|sinks|sank|reduced|cut|slips|slipped|eases|eased|dips|dipped|retreats|retreated|weakened|narrows|narrowed|narrowing|sagged|below";
/** Words by which something goes up or down. */
export const MOVING = `${UP}|${DOWN}`;
const UP_ZH = "增长|上升|提高|提升|上涨|增加|攀升|上调|大增|猛增|增幅|涨幅|增速|增|升|涨|高";
const DOWN_ZH = "下降|减少|下跌|降低|下滑|回落|下调|缩减|大降|大跌|降幅|跌幅|降|减|跌|低";

const BOUNDS_BEFORE: [Bound, RegExp][] = [
  [
    "more-than",
    /(?:more than|over|above|exceed(?:s|ed|ing)?|in excess of|upwards of|north of|surpass(?:ed|ing)|top(?:ped|ping)|just over|超过|超|逾|突破|高于|多于|大于|>) ?(?:an? |about )?$/iu,
  ],
  [
    "less-than",
    /(?:less than|fewer than|under|below|just under|just short of|不足|不到|低于|少于|小于|<) ?(?:an? )?$/iu,
  ],
  [
    "at-least",
    /(?:at least|no less than|not less than|a minimum of|minimum|至少|不低于|不少于|≥) ?$/iu,
  ],
  [
    "at-most",
    /(?:up to|as much as|as many as|at most|no more than|not more than|a maximum of|maximum|最多|至多|最高|高达|不超过|不高于|≤) ?(?:an? )?$/iu,
  ],
  [
    "about",
    /(?:\babout|around|approximately|approx\.?|roughly|\bsome|circa|\bca?\.|estimated|close to|near|nearly|almost|virtually|约为|大约|约|近|将近|接近|大概|~|≈) ?(?:an? |the |at |to )?$/iu,
  ],
];
const BOUNDS_AFTER: [Bound, RegExp][] = [
  ["about", /^(?: or so\b|左右|上下| or thereabouts)/],
  ["at-least", /^(?: or more\b|(?:及|或)?以上|\+(?!\d))/],
  ["at-most", /^(?: or less\b|(?:及|或)?以下|以内)/],
];

/**
 * @param before the text up to the figure
 * @param after the text from its end on
 */
export function boundOf(before: string, after: string): Bound | undefined {
  return (
    BOUNDS_BEFORE.find(([, pattern]) => pattern.test(before))?.[0] ??
    BOUNDS_AFTER.find(([, pattern]) => pattern.test(after))?.[0]
  );
}

const NEAR = String.raw`(?: (?!to\b|from\b|at\b)[\p{L}'-]+){0,4}? ?(?:by |of )?`;
const SOFTENERS = String.raw`(?:(?:about|around|some|nearly|almost|over|more than|less than|roughly|approximately|an estimated|a|an|as much as|up to) ){0,2}`;
const MOVED_EN = new RegExp(String.raw`\b(?:(${UP})|(${DOWN}))${NEAR}${SOFTENERS}$`, "iu");
/** Money that is lost is a loss, and no change of a level. */
const MOVED_CLOSE_EN = new RegExp(
  String.raw`\b(?:(${UP})|(?!lost)(${DOWN})) (?:by |of |in [\p{L} ]{2,20} of )?${SOFTENERS}$`,
  "iu",
);
const MOVED_AFTER_EN = new RegExp(
  String.raw`^(?:-| )(?:[\p{L}-]+ ){0,2}?(?:(${UP})|(${DOWN}))\b`,
  "iu",
);
const MOVED_ZH = new RegExp(
  `(?:(${UP_ZH})|(${DOWN_ZH}))(?:了|约|近|超过|超|逾|幅度?|达到?|为|是|至少|[:：]| )*$`,
  "u",
);
const LEVEL = /(?:\bto|\bat|至|到|达|于|为|占|as) ?(?:about |around |over |nearly |约|近|超)?$/iu;
/** "Missed forecasts by 3 t": what stands behind it is a distance. */
const BY = new RegExp(String.raw`\bby ${SOFTENERS}$`, "iu");
/** "More than" and "less than" compare with a bound, not with an earlier time. */
const COMPARING = /\b(?:more|less|fewer|higher|lower) than $/i;

/**
 * Which way a figure says that something went; undefined where it is a level.
 *
 * @param percent percentages are changes more often, and are taken for one from further away
 */
export function moveOf(before: string, after: string, percent: boolean): Move | undefined {
  const zh = MOVED_ZH.exec(before);
  // 增至 and 达 lead to a level; 增幅为 to a change.
  if (zh && (/[幅速][^，]{0,3}$/.test(before) || !/(?:至|到|达到?)$/.test(before)))
    return zh[1] ? "up" : "down";
  if (LEVEL.test(before) || COMPARING.test(before)) return undefined;
  const near = (percent ? MOVED_EN : MOVED_CLOSE_EN).exec(before.replace(COMPARING, ""));
  if (near && !/\b(?:more|less|fewer) $/i.test(before)) return near[1] ? "up" : "down";
  const behind = percent ? MOVED_AFTER_EN.exec(after) : null;
  if (behind) return behind[1] ? "up" : "down";
  return BY.test(before) ? "unsaid" : undefined;
}

/** Where the figure is what something was before: "from 5 to 6", "compared with 5 a year earlier". */
export function isFormer(before: string, after: string): boolean {
  return (
    /(?:\bfrom|compared (?:with|to)|versus|vs\.?|against|up from|down from|\bthan)(?: (?:about|some|just|the|an?|only|of))* $/i.test(
      before.replace(/\b(?:more|less|fewer) than $/i, ""),
    ) ||
    /(?:从|由|上年同期为?|去年同期为?|此前为?|原来?的?)$/.test(before) ||
    /^ (?:a year (?:earlier|ago|before)|in the (?:same|prior|previous)|the (?:year|quarter) before)/i.test(
      after,
    )
  );
}

/** Where money is lost, not made. */
export function isLoss(before: string): boolean {
  const last =
    /(?:.*)\b(loss|losses|lost|profit|profits|income|earnings|earned|made|gained|netted|亏损)\b/isu.exec(
      before,
    );
  if (/亏损(?:额|了|约|达|为|近|超过|[:： ])*$/u.test(before)) return true;
  return last !== null && /^los/i.test(last[1]!) && before.length - last[0].length <= 40;
}

const AHEAD =
  /\b(?:will|would|could|may|might|should|can|shall|plan(?:s|ned|ning)?|expect(?:s|ed|ing)?|forecasts?|forecasted|projected|project(?:s|ion|ions) (?:to|a|that)|target(?:s|ed|ing)?|aims?|aiming|guidance|guid(?:es|ed|ing)|goal|set to|due to (?:be|open|start|come|make|produce)|intends?|wants?|seeks?|proposed|potential(?:ly)?|anticipat\w+|likely|hopes?|sees|seeing|foresees?|envisag\w+|eyes|eyeing|promised|pledged|once|by (?:19|20)\d\d|capacity|nameplate|capable|enough (?:for|to)|needs?|quota|quotas|outlook|scheduled|consensus|analysts?|design(?:ed)? (?:for|to)|is to\b|are to\b)|预计|预期|计划|规划|目标|将(?!近)|有望|力争|拟|指导|配额|指标|产能|可达|能力|预测|预算|能够|可生产|年产/iu;

/** Whether a clause speaks of what is planned, possible or allowed, not of what was. */
export function isAhead(clause: string): boolean {
  return AHEAD.test(clause);
}
