/** Makes the forms of one character equal, so that rules are written once. Offsets stay the same. */

const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_SHIFT = 0xfee0;

/** Full-width forms, spaces, dashes and minus signs in their plain form; traditional signs of number and unit as simplified. */
export function foldFigures(text: string): string {
  return text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(/[\u00a0\u2007\u2009\u202f\u3000\t\n\r]/g, " ")
    .replace(/[\u2010\u2011\u2212]/g, "-")
    .replace(/[\u2012\u2013\u2014\u301c\uff5e]/g, "–")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\uffe5/g, "¥")
    .replace(/[萬億噸幣約過達長產營虧損淨歐韓盧鎊兩從計劃預總資額]/g, (sign) => SIMPLIFIED[sign]!);
}

const SIMPLIFIED: Record<string, string> = {
  萬: "万",
  億: "亿",
  噸: "吨",
  幣: "币",
  約: "约",
  過: "过",
  達: "达",
  長: "长",
  產: "产",
  營: "营",
  虧: "亏",
  損: "损",
  淨: "净",
  歐: "欧",
  韓: "韩",
  盧: "卢",
  鎊: "镑",
  兩: "两",
  從: "从",
  計: "计",
  劃: "划",
  預: "预",
  總: "总",
  資: "资",
  額: "额",
};
