import type { Expression } from "../ir/index.ts";

/** What some calls of the language and its standard library give, for people. */
const kinds: Readonly<Record<string, string>> = {
  Date: "a date",
  RegExp: "a regular expression",
  BigInt: "a bigint",
  Symbol: "a symbol",
  "re.compile": "a regular expression",
  "datetime.date": "a date",
  "datetime.datetime": "a date",
  "datetime.timedelta": "a duration",
  "decimal.Decimal": "a decimal number",
  "fractions.Fraction": "a fraction",
  complex: "a complex number",
};

/** What the result of a call is, by what is called. */
export function kindOfResult(callee: Expression): string | undefined {
  if (callee.kind === "builtin") return kindNamed(callee.name);
  return callee.kind === "external" && callee.standard
    ? kindNamed(`${callee.package}.${callee.name}`)
    : undefined;
}

function kindNamed(name: string): string | undefined {
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}
