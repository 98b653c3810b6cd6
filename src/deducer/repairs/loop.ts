import type { Language } from "#arch-ref";
import type { Fix } from "#diagnostics";
import {
  type Call,
  type Comprehension,
  type FunctionIr,
  type Place,
  type Statement,
  textOf,
  visitStatements,
} from "../ir/index.ts";
import { repair } from "./repair.ts";

/** A loop in place of a statement that calls a function for every element; nothing where that would do something else. */
export function loopInstead(statement: Statement, language: Language): Fix | undefined {
  if (statement.kind !== "expression") return undefined;
  const { expression } = statement;
  if (expression.kind === "comprehension") return loopOverComprehension(expression, statement.at);
  if (expression.kind !== "call" || language !== "typescript") return undefined;
  return forOf(expression, statement.at);
}

/** `xs.forEach((x) => f(x))` as `for (const x of xs) f(x)`. */
function forOf({ callee, arguments: given }: Call, at: Place): Fix | undefined {
  const [argument, ...others] = given;
  if (callee.kind !== "member" || callee.name !== "forEach" || !argument || others.length > 0)
    return undefined;
  const list = textOf(callee.object.at);
  if (list.includes("?.")) return undefined;
  const end = textOf(at).endsWith(";") ? ";" : "";
  if (argument.value.kind === "function") {
    const body = bodyOf(argument.value.function);
    const [parameter] = argument.value.function.parameters;
    if (!body || !parameter) return undefined;
    const target = textOf(parameter.target.at);
    const semicolon = body.endsWith("}") ? "" : end;
    return useLoop("for…of", at, `for (const ${target} of ${list}) ${body}${semicolon}`);
  }
  return undefined;
}

/** `xs.forEach(f)` as `for (const x of xs) f(x)`, for a function that takes one element and nothing else. */
export function loopOverName({ callee, arguments: given, at }: Call, fn: FunctionIr): Fix | undefined {
  const [argument, ...others] = given;
  if (callee.kind !== "member" || callee.name !== "forEach" || others.length > 0) return undefined;
  const [parameter, ...rest] = fn.parameters;
  if (argument?.value.kind !== "reference" || parameter?.target.kind !== "binding" || rest.length > 0)
    return undefined;
  const { name } = parameter;
  const list = textOf(callee.object.at);
  return useLoop("for…of", at, `for (const ${name} of ${list}) ${argument.value.name}(${name})`);
}

/** The body of a callback that can stand in a loop: one plain parameter, and no \`return\`. */
function bodyOf(fn: FunctionIr): string | undefined {
  const plain = fn.parameters.length === 1 && !fn.parameters[0]?.default && !fn.parameters[0]?.rest;
  if (!plain || fn.async || fn.generator) return undefined;
  const text = textOf(fn.bodyAt);
  if (!text.startsWith("{")) return text;
  let returns = false;
  visitStatements(fn.body(), (statement) => {
    returns ||= statement.kind === "return";
    return statement.kind !== "function" && statement.kind !== "class";
  });
  return returns ? undefined : text;
}

/** `[f(x) for x in xs]` as `for x in xs: f(x)`. */
function loopOverComprehension(expression: Comprehension, at: Place): Fix | undefined {
  const [clause, ...others] = expression.clauses;
  const simple = clause && others.length === 0 && clause.conditions.length === 0 && !expression.key;
  if (!simple) return undefined;
  const { target, iterable } = clause;
  const text = `for ${textOf(target.at)} in ${textOf(iterable.at)}: ${textOf(expression.element.at)}`;
  return text.includes("\n") ? undefined : useLoop("a `for` loop", at, text);
}

function useLoop(loop: string, at: Place, text: string): Fix {
  return repair(`use ${loop}`, [{ at, text }]);
}
