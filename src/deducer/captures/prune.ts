import type { Edit } from "#arch-ref";
import {
  type ClassIr,
  declaredWith,
  decorations,
  type ModuleIr,
  patternBindings,
  type Statement,
  textOf,
} from "../ir/index.ts";
import { editedText, replaceAt } from "./edits.ts";
import { importedBy } from "./module-closure.ts";
import { isPure } from "./purity.ts";
import type { SliceInput } from "./slice-input.ts";

/** The top-level statements of a module that a handler's statement needs. */
export interface Needed {
  readonly statements: readonly Statement[];
  /** The edits that blank the others. */
  readonly edits: readonly Edit[];
}

/**
 * Finds what one statement of a module needs. Names are compared as text, so that annotations, decorators and code in
 * any position count; statements with effects stay, in their order.
 */
export function needed(
  module: ModuleIr,
  keep: Statement,
  { edits, input }: { readonly edits: readonly Edit[]; readonly input: SliceInput },
): Needed {
  const kept = new Set(
    module.body.filter(
      (statement) => statement === keep || !standsAlone(statement) || !isDroppable(statement, input),
    ),
  );
  const definers = definersIn(module);
  const names = new Set<string>();
  // A set that grows while it is read: what is kept may need more.
  for (const statement of kept)
    for (const name of namesIn(editedText(statement.at, edits))) {
      if (names.has(name)) continue;
      names.add(name);
      for (const other of definers.get(name) ?? []) kept.add(other);
    }
  const dropped = module.body.filter((statement) => !kept.has(statement));
  return {
    statements: module.body.filter((statement) => kept.has(statement)),
    edits: dropped.map((statement) => replaceAt(statement.at, "")),
  };
}

function definersIn({ body }: ModuleIr): ReadonlyMap<string, readonly Statement[]> {
  const definers = new Map<string, Statement[]>();
  for (const statement of body)
    for (const name of definedNames(statement)) {
      const known = definers.get(name);
      if (known) known.push(statement);
      else definers.set(name, [statement]);
    }
  return definers;
}

/** Words of a text; strings and comments count too, which only ever keeps more. */
function namesIn(text: string): readonly string[] {
  return text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
}

function definedNames(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case "assign":
      return patternBindings(statement.target).map((binding) => binding.name);
    case "function":
    case "class":
      return [statement.binding.name];
    case "import":
      return statement.names;
    default:
      return [];
  }
}

/** Whether nothing runs where a class is declared. */
function isOnlyDeclared(declaration: ClassIr, input: SliceInput): boolean {
  const { expressions, statements } = declaredWith(declaration);
  const isPlain = statements.length === 0 && decorations(declaration).length === 0;
  return isPlain && expressions.every((expression) => isPure(expression, input));
}

/** Whether a statement only defines names. `within` are the modules whose import is looked at. */
export function isDroppable(
  statement: Statement,
  input: SliceInput,
  within: ReadonlySet<ModuleIr> = new Set(),
): boolean {
  switch (statement.kind) {
    case "function":
      return statement.function.decorators.length === 0;
    case "class":
      return isOnlyDeclared(statement.class, input);
    case "assign":
      return (
        patternBindings(statement.target).length > 0 && (!statement.value || isPure(statement.value, input))
      );
    case "import":
      return isDroppableImport(statement, input, within);
    case "expression": {
      const { expression } = statement;
      return expression.kind === "call" && input.compileTimeCalls.has(expression);
    }
    default:
      return false;
  }
}

function isDroppableImport(
  statement: Extract<Statement, { kind: "import" }>,
  input: SliceInput,
  within: ReadonlySet<ModuleIr>,
): boolean {
  if (statement.names.length === 0 || textOf(statement.at).trimEnd().endsWith("*")) return false;
  if (statement.module.kind === "external") return statement.module.package !== "__future__";
  return importedBy([statement]).every((module) => {
    // In a circle the first import decides which module runs first.
    if (within.has(module)) return false;
    const inside = new Set([...within, module]);
    return module.body.every((inner) => inner.kind === "nothing" || isDroppable(inner, input, inside));
  });
}

/** Whether a statement has its lines for itself, so that blanking it leaves the others whole. */
function standsAlone({ at }: Statement): boolean {
  const { text } = at.source;
  const before = text.slice(text.lastIndexOf("\n", at.start - 1) + 1, at.start);
  const lineEnd = text.indexOf("\n", at.end);
  const after = text.slice(at.end, lineEnd < 0 ? text.length : lineEnd);
  return before.trim() === "" && /^\s*(#.*)?$/.test(after);
}
