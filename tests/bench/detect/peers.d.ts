declare module "ahocorasick" {
  export default class AhoCorasick {
    constructor(keywords: string[]);
    search(text: string): [last: number, keywords: string[]][];
  }
}

declare module "flashtext.js" {
  export default class KeywordProcessor {
    constructor(caseSensitive?: boolean);
    addKeyword(keyword: string, name: string): void;
    extractKeywords(text: string): string[];
  }
}
