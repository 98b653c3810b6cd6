/** Prints the IR as compact s-expressions, for tests. */
import type { ClassIr, Expression, FunctionIr, Pattern, Statement } from "../ir/index.ts";

type Printers<Node extends { readonly kind: string }> = {
  readonly [Kind in Node["kind"]]: (node: Extract<Node, { kind: Kind }>) => string;
};

/** One line for each statement; bodies are indented. */
export function dump(statements: readonly Statement[]): string {
  return statements.map(dumpStatement).join("\n");
}

/** An expression on one line, functions and classes with their bodies. */
function dumpExpression(expression: Expression): string {
  return print(expressionPrinters, expression);
}

const list = (...parts: readonly (string | undefined)[]) => `(${parts.filter((part) => part).join(" ")})`;
const body = (statements: readonly Statement[]) =>
  statements.length === 0 ? "" : `\n${indented(dump(statements))}`;
const indented = (text: string) => text.replace(/^/gm, "  ");
const all = (expressions: readonly Expression[]) => expressions.map(dumpExpression).join(" ");
const optional = (expression: Expression | undefined) => expression && dumpExpression(expression);

function print<Node extends { readonly kind: string }>(printers: Printers<Node>, node: Node): string {
  const printer = printers[node.kind as Node["kind"]] as (node: Node) => string;
  return printer(node);
}

function dumpStatement(statement: Statement): string {
  return print(statementPrinters, statement);
}

const statementPrinters: Printers<Statement> = {
  assign: ({ target, value, declares }) =>
    list(declares ? "declare" : "set", dumpPattern(target), optional(value)),
  expression: ({ expression }) => dumpExpression(expression),
  return: ({ value }) => list("return", optional(value)),
  if: ({ test, then, otherwise }) =>
    list("if", dumpExpression(test), body(then), otherwise.length > 0 ? `\n  else${body(otherwise)}` : ""),
  "for-each": ({ target, iterable, keys, body: turns }) =>
    list("for", dumpPattern(target), keys ? "in" : "of", dumpExpression(iterable), body(turns)),
  loop: ({ flavour, initial, test, update, body: turns }) =>
    list(flavour, body(initial), optional(test), optional(update), body(turns)),
  function: ({ function: one }) => dumpFunction(one),
  class: ({ class: one }) => dumpClass(one),
  block: ({ body: inner }) => list("block", body(inner)),
  try: ({ body: tried, handlers, finally: last }) =>
    list(
      "try",
      body(tried),
      ...handlers.map((handler) => `\n  catch ${handler.binding?.name ?? ""}${body(handler.body)}`),
      last.length > 0 ? `\n  finally${body(last)}` : "",
    ),
  with: ({ items, body: inner }) => list("with", all(items.map((item) => item.value)), body(inner)),
  throw: ({ value }) => list("throw", optional(value)),
  jump: ({ flavour, label }) => list(flavour, label ?? ""),
  labelled: ({ label, body: inner }) => list("label", label, body(inner)),
  switch: ({ subject, clauses }) =>
    list(
      "switch",
      dumpExpression(subject),
      ...clauses.map((clause) => `\n  case ${optional(clause.test)}${body(clause.body)}`),
    ),
  import: ({ module, names }) => {
    if (module.kind === "user")
      return list("import", module.load()?.source.file ?? "(broken)", names.join(","));
    return list(
      "import",
      module.kind,
      module.kind === "sdk" ? module.specifier : module.package,
      names.join(","),
    );
  },
  unsupported: ({ what, expressions, body: inner }) =>
    list("unsupported", `<${what}>`, all(expressions), body(inner)),
  nothing: () => "()",
};

const expressionPrinters: Printers<Expression> = {
  literal: ({ value }) => (value === undefined ? "undefined" : JSON.stringify(value)),
  template: ({ parts }) => list("template", all(parts)),
  reference: ({ binding }) => (binding.name === "default" ? `default@${binding.file}` : binding.name),
  sdk: ({ name }) => `sdk:${name}`,
  module: ({ file }) => `module:${file}`,
  external: ({ package: from, name, standard }) => `${standard ? "standard" : "external"}:${from}#${name}`,
  builtin: ({ name }) => `builtin:${name}`,
  environment: ({ name }) => list("environment", dumpExpression(name)),
  member: ({ object, name }) => list(".", dumpExpression(object), name),
  index: ({ object, key }) => list("index", dumpExpression(object), dumpExpression(key)),
  call: ({ callee, arguments: given, construct }) =>
    list(
      construct ? "new" : "call",
      dumpExpression(callee),
      ...given.map(({ value, spread }) => `${spread ? "..." : ""}${dumpExpression(value)}`),
    ),
  function: ({ function: one }) => dumpFunction(one),
  class: ({ class: one }) => dumpClass(one),
  object: ({ entries }) =>
    list(
      "object",
      ...entries.map((entry) =>
        "spread" in entry
          ? `...${dumpExpression(entry.spread)}`
          : `${dumpExpression(entry.key)}:${dumpExpression(entry.value)}`,
      ),
    ),
  array: ({ elements }) =>
    list("array", ...elements.map(({ value, spread }) => `${spread ? "..." : ""}${dumpExpression(value)}`)),
  unary: ({ operator, operand }) => list(operator, dumpExpression(operand)),
  binary: ({ operator, left, right }) => list(operator, dumpExpression(left), dumpExpression(right)),
  logical: ({ operator, left, right }) => list(operator, dumpExpression(left), dumpExpression(right)),
  conditional: ({ test, then, otherwise }) => list("?", all([test, then, otherwise])),
  assign: ({ target, operator, value }) =>
    list(`${operator ?? ""}=`, dumpPattern(target), dumpExpression(value)),
  await: ({ flavour, operand }) => list(flavour, optional(operand)),
  comprehension: ({ element }) => list("comprehension", dumpExpression(element)),
  unsupported: ({ what, operands }) => list("unsupported", `<${what}>`, all(operands)),
};

const patternPrinters: Printers<Pattern> = {
  binding: ({ binding, default: given }) => `${binding.name}${given ? `=${dumpExpression(given)}` : ""}`,
  member: ({ object, name }) => list(".", dumpExpression(object), name),
  index: ({ object, key }) => list("index", dumpExpression(object), dumpExpression(key)),
  object: ({ entries, rest }) =>
    `{${[
      ...entries.map(({ key, target }) => `${dumpExpression(key)}:${dumpPattern(target)}`),
      ...(rest ? [`...${dumpPattern(rest)}`] : []),
    ].join(" ")}}`,
  array: ({ elements }) =>
    `[${elements.map((one) => (one ? `${one.rest ? "..." : ""}${dumpPattern(one.target)}` : "_")).join(" ")}]`,
};

function dumpPattern(pattern: Pattern): string {
  return print(patternPrinters, pattern);
}

function dumpFunction(one: FunctionIr): string {
  const marks = [
    one.plain && "plain",
    one.async && "async",
    one.generator && "generator",
    one.static && "static",
  ];
  const parameters = one.parameters.map((parameter) =>
    [
      parameter.rest ? "..." : "",
      dumpPattern(parameter.target),
      parameter.default ? `=${dumpExpression(parameter.default)}` : "",
      parameter.callable() ? "!" : "",
    ].join(""),
  );
  const decorators = one.decorators.map((decorator) => `@${dumpExpression(decorator)}`);
  return list(
    one.flavour,
    one.path,
    ...marks.map((mark) => mark || ""),
    ...decorators,
    list(...parameters),
    body(one.body()),
  );
}

function dumpClass(one: ClassIr): string {
  const constructorFunction = one.constructorFunction();
  const members = one
    .members()
    .map((member) =>
      member.kind === "method"
        ? dumpFunction(member.function)
        : list(member.static ? "static" : "field", member.name, optional(member.value)),
    );
  const inner = [
    ...(constructorFunction ? [dumpFunction(constructorFunction)] : []),
    ...members,
    ...one.statements().map(dumpStatement),
  ];
  const decorators = one.decorators.map((decorator) => `@${dumpExpression(decorator)}`);
  return list(
    "class",
    one.path,
    ...decorators,
    ...one.bases.map((base) => `extends ${dumpExpression(base)}`),
    inner.length > 0 ? `\n${indented(inner.join("\n"))}` : "",
  );
}
