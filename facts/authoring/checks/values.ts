/** Every value is of its property's datatype, with the unit, currency, date and scope that are due. */
import { PERIOD_PATTERN } from "../../period.ts";
import { lastDay } from "../days.ts";
import type { Pack, PackEntity } from "../pack.ts";
import type { AuthoredFact, AuthoredSeries } from "../schema.ts";
import { Findings, placeIn, type Check } from "./check.ts";

type Property = Pack["vocabulary"]["properties"][string];

export const checkValues: Check = (pack) => {
  const findings = new Findings();
  for (const entity of pack.entities.values()) {
    entity.data.facts.forEach((fact, i) => {
      const property = pack.vocabulary.properties[fact.property];
      if (!property) return;
      const complain = complainer(findings, entity, ["facts", i], fact.property);
      checkMeasure(entity, fact, property, complain);
      checkFactValue(fact, property, complain);
      if (!fact.asOf && !property.timeless)
        complain("the value has no date", "add `asOf` with the period or day that it is true of");
      if (fact.status === "disputed" && !fact.disputes?.length && !fact.note)
        complain("the fact is disputed but does not say why", "add `disputes` or a `note`");
    });
    entity.data.series.forEach((series, i) => {
      const property = pack.vocabulary.properties[series.property];
      if (!property) return;
      const complain = complainer(findings, entity, ["series", i], series.property);
      checkMeasure(entity, series, property, complain);
      const ends = series.points.map(([period]) => lastDay(period));
      if (ends.some((end, at) => at > 0 && end <= ends[at - 1]!))
        complain(
          "the points are not in the order of time",
          "sort them, oldest first, each date once",
        );
    });
  }
  return findings.problems;
};

type Complain = (reason: string, mend: string) => void;

function complainer(
  findings: Findings,
  entity: PackEntity,
  path: PropertyKey[],
  detail: string,
): Complain {
  return (reason, mend) => findings.add(entity, placeIn(entity, path, detail), reason, mend);
}

/** Unit, currency and scope: what facts and series have in common. */
function checkMeasure(
  entity: PackEntity,
  item: AuthoredFact | AuthoredSeries,
  property: Property,
  complain: Complain,
): void {
  if (property.datatype === "money" && !item.currency)
    complain("an amount of money has no currency", "add `currency` (CNY, USD, …)");
  if (property.datatype !== "money" && (item.currency || item.per))
    complain("only money has a currency or a `per`", "take it out, or use another property");
  if (property.datatype === "quantity") {
    if (!item.unit)
      complain("a quantity has no unit", `add \`unit\`: ${property.units?.join(", ")}`);
    else if (property.units && !property.units.includes(item.unit))
      complain(`the unit "${item.unit}" does not fit`, `use one of ${property.units.join(", ")}`);
  } else if (item.unit)
    complain(`a ${property.datatype} has no unit`, "take `unit` out, or use another property");
  if (property.scoped && entity.data.group && !item.scope && !item.figureOf)
    complain("a group's figure does not say whose it is", "add `scope` or `figureOf`");
}

function checkFactValue(fact: AuthoredFact, property: Property, complain: Complain): void {
  const { value } = fact;
  const numeric = typeof value !== "string";
  switch (property.datatype) {
    case "text":
      if (numeric)
        complain("the value should be words", "write it as text, or use another property");
      break;
    case "date":
      if (numeric || !PERIOD_PATTERN.test(value))
        complain(
          "the value should be a date",
          'write "2024", "2024-05" or "2024-05-31", in quotes',
        );
      break;
    default:
      if (!numeric) complain("the value should be a number", "write the number alone, unit apart");
      else if (typeof value === "object" && value.from >= value.to)
        complain("the range runs backwards", "`from` is the smaller one");
  }
  if (property.datatype === "percent" && typeof value === "number" && Math.abs(value) > 1000)
    complain(`${value} % is hard to believe`, "write 12.5 for 12.5 %");
}
