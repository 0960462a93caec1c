/** The same Chinese name in the other script: only the characters that names of this trade are made of. */

const SIMPLIFIED =
  "国东广务业铜铝钢铁矿钨镧铈镨钕钷钐铕钆铽镝钬铒铥镱镥钪钇锂钴镍锑锗镓铟铋钼铌钽锆铪钛钒铬锰镁钡锶铍铷铯铼铂钯铑铱钌钍铀锌锡铅银镉内宝头关总会书党发经济证员长资华连云贵苏宁兴联际构贸组织协约亚兰韩欧罗尔马来缅龙团产场报时财闻网电气车动机设备导体纳铵盐烧结粘钻坚贝鲁兹纽萨维别乌刚赞纯级离选炼压质厂区县岛岭韦单双鸿汇讯线规条实审办则进码号项门开创顺达沪闽赣陕辽粤湾属价数据环态战术军权义习领记纪检监责标样谈议问题风恒绿湿热强矫顽驱无纤储贮轻钠钙镀锐铸锻链锋镇驰阳阴队陈韬顾飞黄";
const TRADITIONAL =
  "國東廣務業銅鋁鋼鐵礦鎢鑭鈰鐠釹鉕釤銪釓鋱鏑鈥鉺銩鐿鎦鈧釔鋰鈷鎳銻鍺鎵銦鉍鉬鈮鉭鋯鉿鈦釩鉻錳鎂鋇鍶鈹銣銫錸鉑鈀銠銥釕釷鈾鋅錫鉛銀鎘內寶頭關總會書黨發經濟證員長資華連雲貴蘇寧興聯際構貿組織協約亞蘭韓歐羅爾馬來緬龍團產場報時財聞網電氣車動機設備導體納銨鹽燒結黏鑽堅貝魯茲紐薩維別烏剛贊純級離選煉壓質廠區縣島嶺韋單雙鴻匯訊線規條實審辦則進碼號項門開創順達滬閩贛陝遼粵灣屬價數據環態戰術軍權義習領記紀檢監責標樣談議問題風恆綠濕熱強矯頑驅無纖儲貯輕鈉鈣鍍銳鑄鍛鏈鋒鎮馳陽陰隊陳韜顧飛黃";

const TO_TRADITIONAL = pairs(SIMPLIFIED, TRADITIONAL);
const TO_SIMPLIFIED = pairs(TRADITIONAL, SIMPLIFIED);

/** The name in the script that it isn't written in; the name itself where both write it alike, or it is mixed. */
export function otherScript(name: string): string {
  const traditional = convert(name, TO_TRADITIONAL);
  const simplified = convert(name, TO_SIMPLIFIED);
  if (traditional === name) return simplified;
  return simplified === name ? traditional : name;
}

function convert(text: string, table: ReadonlyMap<string, string>): string {
  return [...text].map((character) => table.get(character) ?? character).join("");
}

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((character, i) => [character, targets[i]!]));
}
