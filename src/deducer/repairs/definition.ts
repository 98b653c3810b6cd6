import type { Fix } from "#diagnostics";
import { type Statement, textOf } from "../ir/index.ts";
import { repair } from "./repair.ts";

/** `def add(router): …` in place of Python's `add = lambda router: …`. */
export function definitionInstead(statement: Statement): Fix | undefined {
  if (statement.kind !== "assign" || statement.target.kind !== "binding") return undefined;
  if (statement.value?.kind !== "function" || statement.value.function.flavour !== "lambda") return undefined;
  const { at, bodyAt } = statement.value.function;
  const head = textOf({ ...at, end: bodyAt.start });
  const parameters = /^lambda\s*(.*?)\s*:\s*$/.exec(head)?.[1];
  const body = textOf(bodyAt);
  if (parameters === undefined || body.includes("\n")) return undefined;
  const text = `def ${statement.target.binding.name}(${parameters}): return ${body}`;
  return repair("define a function with `def`", [{ at: statement.at, text }]);
}
