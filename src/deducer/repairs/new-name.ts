import type { Language } from "#arch-ref";
import type { Fix } from "#diagnostics";
import {
  type Binding,
  type Call,
  type Children,
  childrenOf,
  childrenOfStatement,
  type Expression,
  type FunctionIr,
  type Place,
  patternBindings,
  type Statement,
  textOf,
  visitExpressions,
} from "../ir/index.ts";
import { type Replacement, repair } from "./repair.ts";

/** What a statement makes of a parameter: the parameter, and the new value as text. */
interface Change {
  readonly binding: Binding;
  readonly value: string;
}

/** A variable of its own for the value that a function gives its parameter; nothing where that is not the same. */
export function newNameInstead(fn: FunctionIr, at: Place, language: Language): Fix | undefined {
  const body = fn.body();
  const position = body.findIndex((one) => one.at.start <= at.start && at.end <= one.at.end);
  const statement = body[position];
  const change = statement && changeOf(statement, language);
  if (!change) return undefined;
  const [before, after] = [body.slice(0, position), body.slice(position + 1)];
  // A function from before, and one that may be called before, would still see the old value.
  const hoisted = after.filter(({ kind }) => kind === "function" && language === "typescript");
  if (mentionedInFunctions(before, change.binding) || uses(hoisted, change.binding).length > 0)
    return undefined;
  if (assigns(after, change.binding)) return undefined;
  const name = freshName(change.binding.name, fn);
  const renamed = uses(after, change.binding).map((use) => ({ at: use.at, text: use.text(name) }));
  if (renamed.some((one) => !isName(one.at, change.binding))) return undefined;
  const end = textOf(statement.at).endsWith(";") ? ";" : "";
  const declaration = `${language === "typescript" ? "const " : ""}${name} = ${change.value}${end}`;
  const replacements: readonly Replacement[] = [{ at: statement.at, text: declaration }, ...renamed];
  return repair(`call the new value \`${name}\``, replacements);
}

function changeOf(statement: Statement, language: Language): Change | undefined {
  if (statement.kind === "assign" && statement.value && statement.target.kind === "binding")
    return { binding: statement.target.binding, value: textOf(statement.value.at) };
  if (statement.kind !== "expression") return undefined;
  const { expression } = statement;
  if (expression.kind === "call") return appended(expression, language);
  if (expression.kind !== "assign" || expression.target.kind !== "binding") return undefined;
  const { binding } = expression.target;
  if (expression.operator === undefined) return { binding, value: textOf(expression.value.at) };
  const isStep = expression.value.at.start === expression.at.start;
  const operand = isStep ? "1" : textOf(expression.value.at);
  const single = isStep || expression.value.kind === "literal" || expression.value.kind === "reference";
  return { binding, value: `${binding.name} ${expression.operator} ${single ? operand : `(${operand})`}` };
}

/** `xs.push(x)` and `xs.append(x)` as a list of its own. */
function appended({ callee, arguments: given }: Call, language: Language): Change | undefined {
  if (callee.kind !== "member" || callee.object.kind !== "reference") return undefined;
  const isOne = callee.name === (language === "typescript" ? "push" : "append");
  if (!isOne || given.length !== 1 || given[0]?.spread) return undefined;
  const { binding, name } = callee.object;
  const rest = language === "typescript" ? "..." : "*";
  return { binding, value: `[${rest}${name}, ${textOf(given[0]?.value.at ?? callee.at)}]` };
}

interface Use {
  readonly at: Place;
  /** What stands there under another name. */
  readonly text: (name: string) => string;
}

function uses(statements: readonly Statement[], binding: Binding): readonly Use[] {
  const found: Use[] = [];
  const shorthands = new Set<Expression>();
  visitExpressions({ expressions: [], statements }, (expression) => {
    for (const shorthand of shorthandsIn(expression)) shorthands.add(shorthand);
    if (expression.kind !== "reference" || expression.binding !== binding) return true;
    const label = shorthands.has(expression) ? `${binding.name}: ` : "";
    found.push({ at: expression.at, text: (name) => `${label}${name}` });
    return true;
  });
  return found;
}

/** The values of `{ name }`, which are keys too. */
function shorthandsIn(expression: Expression): readonly Expression[] {
  if (expression.kind !== "object") return [];
  return expression.entries.flatMap((entry) =>
    "key" in entry && entry.key.at.start === entry.value.at.start ? [entry.value] : [],
  );
}

function isName(at: Place, { name }: Binding): boolean {
  return textOf(at) === name;
}

function mentionedInFunctions(statements: readonly Statement[], binding: Binding): boolean {
  const inFunctions = (children: Children): boolean =>
    children.expressions.some((expression) =>
      expression.kind === "function"
        ? uses(expression.function.body(), binding).length > 0
        : inFunctions(childrenOf(expression)),
    ) ||
    children.statements.some((statement) =>
      statement.kind === "function" || statement.kind === "class"
        ? uses([statement], binding).length > 0
        : inFunctions(childrenOfStatement(statement)),
    );
  return inFunctions({ expressions: [], statements });
}

function assigns(statements: readonly Statement[], binding: Binding): boolean {
  const any = ({ expressions, statements: inner }: Children): boolean =>
    expressions.some(
      (one) =>
        (one.kind === "assign" && patternBindings(one.target).includes(binding)) || any(childrenOf(one)),
    ) ||
    inner.some(
      (one) =>
        ((one.kind === "assign" || one.kind === "for-each") &&
          patternBindings(one.target).includes(binding)) ||
        any(childrenOfStatement(one)),
    );
  return any({ expressions: [], statements });
}

/** A name that the module does not have yet. */
function freshName(name: string, { at }: FunctionIr): string {
  const words = new Set(at.source.text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []);
  let number = 2;
  while (words.has(`${name}${number}`)) number += 1;
  return `${name}${number}`;
}
