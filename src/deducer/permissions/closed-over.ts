import {
  type Binding,
  type Children,
  type FunctionIr,
  functionChildren,
  patternBindings,
  visitExpressions,
  visitStatements,
} from "../ir/index.ts";

const known = new WeakMap<FunctionIr, ReadonlySet<Binding>>();

/** The variables that functions inside a function mention. */
export function closedOver(fn: FunctionIr): ReadonlySet<Binding> {
  const before = known.get(fn);
  if (before) return before;
  const found = new Set<Binding>();
  const { expressions, statements } = functionChildren(fn);
  visitExpressions({ expressions, statements: [] }, (expression) => {
    if (expression.kind === "function") mentionedIn(functionChildren(expression.function), found);
    if (expression.kind === "class") mentionedIn({ expressions: [expression], statements: [] }, found);
    return expression.kind !== "function" && expression.kind !== "class";
  });
  for (const statement of statements) collect(statement, found);
  known.set(fn, found);
  return found;
}

function collect(statement: Children["statements"][number], found: Set<Binding>): void {
  visitStatements([statement], (inner) => {
    if (inner.kind === "function") mentionedIn(functionChildren(inner.function), found);
    if (inner.kind === "class") mentionedIn({ expressions: [], statements: [inner] }, found);
    return inner.kind !== "function" && inner.kind !== "class";
  });
  visitExpressions({ expressions: [], statements: [statement] }, (expression) => {
    if (expression.kind === "function") mentionedIn(functionChildren(expression.function), found);
    if (expression.kind === "class") mentionedIn({ expressions: [expression], statements: [] }, found);
    return expression.kind !== "function" && expression.kind !== "class";
  });
}

function mentionedIn(children: Children, found: Set<Binding>): void {
  visitExpressions(children, (expression) => {
    // What another module declares is no variable of a function.
    if (expression.kind === "reference" && !expression.asleep) found.add(expression.binding);
    if (expression.kind === "assign")
      for (const binding of patternBindings(expression.target)) found.add(binding);
    return true;
  });
  visitStatements(children.statements, (statement) => {
    if (statement.kind === "assign")
      for (const binding of patternBindings(statement.target)) found.add(binding);
    return true;
  });
}
