/** A small pack to try the rules on: two companies, one dispute, one law. */
import type { PackFiles } from "../../../facts/authoring/pack.ts";

export const TODAY = "2026-11-22";

export const MANIFEST = `
id: small
title: A small pack
description: For tests.
version: 1.0.0
licence: CC-BY-4.0
field: { en: [rare earth, magnet], zh: [稀土] }
`;

export const VOCABULARY = `
units: { t: { en: t, zh: 吨 }, "%": { en: "%", zh: "%" } }
properties:
  revenue: { label: { en: Revenue, zh: 营业收入 }, datatype: money, order: 1, scoped: true, words: { en: [revenue, generated], zh: [营收] } }
  output: { label: { en: Output, zh: 产量 }, datatype: quantity, units: [t], order: 2, words: { en: [output, mined], zh: [产量] } }
  share: { label: { en: Share, zh: 占比 }, datatype: percent, order: 3, words: { en: [share], zh: [占] } }
  founded: { label: { en: Founded, zh: 成立 }, datatype: date, order: 4, timeless: true, words: { en: [founded], zh: [成立] } }
  closed: { label: { en: Closed, zh: 关闭 }, datatype: date, order: 5, timeless: true, words: { en: [closed], zh: [关闭] } }
  resource: { label: { en: Resource, zh: 资源量 }, datatype: quantity, units: [t], order: 6, words: { en: [resource], zh: [资源量] } }
  grade: { label: { en: Grade, zh: 品位 }, datatype: quantity, units: ["%"], order: 7, words: { en: [grade], zh: [品位] } }
  seat: { label: { en: Seat, zh: 总部 }, datatype: text, order: 5, words: { en: [based], zh: [总部] } }
`;

export const CONTENT = `
sources:
  paper: { url: "https://paper.example/a", title: A report, publisher: The Paper, published: "2024-02-01", accessed: "2026-11-01", tier: B }
  filing: { url: "https://filing.example/b", title: Annual report, publisher: Steel Union, accessed: "2026-11-01", tier: A }
entities:
  - id: big-group
    kind: company
    name: Big Group
    group: true
    summary: A group.
    names:
      - { text: 大集团, kind: native, lang: zh }
      - { text: BG, kind: acronym }
    facts:
      - { property: seat, value: Baotou, asOf: "2024", sources: [paper] }
      - id: group-revenue
        property: revenue
        value: 9.9
        scale: billion
        currency: USD
        asOf: "2023"
        figureOf: steel-union
        status: disputed
        disputes: [{ fact: "steel-union#revenue-2023", reason: The same figure is the listed company's. }]
        sources: [{ source: paper, at: third paragraph }]
    relations:
      - { type: located-in, to: border-law, sources: [paper] }
  - id: steel-union
    kind: company
    name: Steel Union
    summary: A listed company.
    names: [{ text: "SHA: 600010", kind: ticker }]
    facts:
      - { property: revenue, value: 72172, scale: million, currency: CNY, asOf: "2022", sources: [filing] }
      - id: revenue-2023
        property: revenue
        value: 70565
        scale: million
        currency: CNY
        asOf: "2023"
        change: { percent: -2.23, since: "2022" }
        sources: [filing]
      - { property: output, value: 3, unit: t, asOf: "2023", sources: [filing] }
    series:
      - { property: output, unit: t, points: [["2022", 2], ["2023", 3]], sources: [filing] }
    relations:
      - { type: owned-by, to: big-group, share: 55, sources: [filing] }
  - id: border-law
    kind: law
    name: Border Law
    summary: A law.
    facts: [{ property: founded, value: "2020", sources: [filing] }]
`;

/** The pack's files, with parts replaced: each pair is a text to find in the content and what stands there instead. */
export function smallPack(
  ...changes: readonly (readonly [find: string, replace: string])[]
): PackFiles {
  let text = CONTENT;
  for (const [find, replace] of changes) {
    if (!text.includes(find)) throw new Error(`the small pack has no "${find}"`);
    text = text.replace(find, replace);
  }
  return {
    manifest: { path: "small/pack.yaml", text: MANIFEST },
    vocabulary: { path: "vocabulary.yaml", text: VOCABULARY },
    content: [{ path: "small/entities/all.yaml", text }],
  };
}

/** The line, from 1, on which a text first stands in the content. */
export function lineOf(find: string, text = CONTENT): number {
  return text.slice(0, text.indexOf(find)).split("\n").length;
}
