import { assignedBindings } from "../evaluate/branches.ts";
import type { Scope, Value } from "../evaluate/value.ts";
import { type Binding, type ModuleIr, patternBindings, type Statement } from "../ir/index.ts";
import type { Reads } from "../permissions/reads.ts";

/** A statement of a module's top level, with what it reads while a bundle loads. */
export interface LoadedStatement {
  readonly statement: Statement;
  readonly module: ModuleIr;
  readonly reads: Reads;
}

/** What statements that mention it do not change. */
const fixed = new Set<Value["kind"]>(["resource", "sdk-class", "outside"]);
const code = new Set<Value["kind"]>(["function", "class"]);

/**
 * The variables for whose sake a statement has to run: those that it declares, and where it does more than to declare
 * something, all that it mentions: it may change them.
 */
export function concernedBy({ statement, reads }: LoadedStatement, globals: Scope): readonly Binding[] {
  const declared = declaredBy(statement);
  const changesCode = reads.does.has("changes of code");
  if (declared && !reads.does.has("changes") && !changesCode) return declared;
  const mayChange = ({ kind }: Value) => !fixed.has(kind) && (changesCode || !code.has(kind));
  const assigned = [...assignedBindings([statement])].filter(({ topLevel }) => topLevel);
  const mentioned = [...reads.variables].filter((binding) => {
    const value = globals.lookup(binding);
    return value === undefined || mayChange(value);
  });
  return [...new Set([...(declared ?? []), ...assigned, ...mentioned])];
}

function declaredBy(statement: Statement): readonly Binding[] | undefined {
  if (statement.kind === "function" || statement.kind === "class") return [statement.binding];
  if (statement.kind !== "assign") return undefined;
  const names = patternBindings(statement.target);
  return names.length > 0 ? names : undefined;
}
