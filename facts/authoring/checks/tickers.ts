/** A ticker stands with its exchange: bare letters and numbers are words and codes of every trade. */
import { Findings, placeIn, type Check } from "./check.ts";

/** "SHA: 600010", "NYSE:MP", "600111.SH" */
const WITH_EXCHANGE = /^[^:]+:\s?[\w.-]+$|^[\w-]+\.[A-Z]{1,3}$/;

export const checkTickers: Check = (pack) => {
  const findings = new Findings();
  for (const entity of pack.entities.values())
    entity.data.names.forEach(({ kind, text }, i) => {
      if (kind === "ticker" && !WITH_EXCHANGE.test(text))
        findings.add(
          entity,
          placeIn(entity, ["names", i]),
          `the ticker "${text}" has no exchange`,
          'write it as articles do: "NYSE: MP", "600111.SH"',
        );
    });
  return findings.problems;
};
