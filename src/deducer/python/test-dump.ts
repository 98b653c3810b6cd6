/** Prints lowered programs as compact s-expressions, for tests. */
import type {
  Argument,
  Binding,
  ClassIr,
  Expression,
  FunctionIr,
  ParameterIr,
  Pattern,
  Statement,
} from "../ir/index.ts";

/** All statements, one line each, functions and classes unfolded. */
export function dumpStatements(statements: readonly Statement[]): string {
  return statements.flatMap((statement) => lines(statement)).join("\n");
}

/** One expression on one line. */
function dumpExpression(expression: Expression): string {
  switch (expression.kind) {
    case "literal":
      return JSON.stringify(expression.value) ?? "undefined";
    case "template":
      return list("template", expression.parts.map(dumpExpression));
    case "reference":
      return dumpBinding(expression.binding);
    case "sdk":
      return `sdk:${expression.name}`;
    case "module":
      return `module:${expression.file}`;
    case "external":
      return `${expression.standard ? "standard" : "external"}:${expression.package}/${expression.name}`;
    case "builtin":
      return `builtin:${expression.name}`;
    case "environment":
      return list("env", [expression.name, expression.default].flatMap(dumpOptional));
    case "member":
      return list(".", [dumpExpression(expression.object), expression.name]);
    case "index":
      return list("[]", [dumpExpression(expression.object), dumpExpression(expression.key)]);
    case "call":
      return list("call", [dumpExpression(expression.callee), ...expression.arguments.map(dumpArgument)]);
    default:
      return dumpCompound(expression);
  }
}

function dumpCompound(expression: Expression): string {
  switch (expression.kind) {
    case "function":
      return list(`function ${expression.function.path}`, [
        `(${expression.function.parameters.map(dumpParameter).join(" ")})`,
        ...expression.function.body().flatMap((statement) => lines(statement)),
      ]);
    case "class":
      return list("class", [expression.class.path]);
    case "object":
      return list(
        "object",
        expression.entries.map((entry) =>
          "spread" in entry
            ? `**${dumpExpression(entry.spread)}`
            : `${dumpExpression(entry.key)}:${dumpExpression(entry.value)}`,
        ),
      );
    case "array":
      return list(
        expression.flavour,
        expression.elements.map(({ value, spread }) => `${spread ? "*" : ""}${dumpExpression(value)}`),
      );
    case "unary":
      return list(expression.operator, [dumpExpression(expression.operand)]);
    case "binary":
    case "logical":
      return list(expression.operator, [dumpExpression(expression.left), dumpExpression(expression.right)]);
    case "conditional":
      return list("?", [expression.test, expression.then, expression.otherwise].map(dumpExpression));
    case "assign":
      return list(`${expression.operator ?? ""}=`, [
        dumpPattern(expression.target),
        dumpExpression(expression.value),
      ]);
    case "await":
      return list(expression.flavour, [expression.operand].flatMap(dumpOptional));
    case "comprehension":
      return dumpComprehension(expression);
    case "unsupported":
      return list(`unsupported ${JSON.stringify(expression.what)}`, expression.operands.map(dumpExpression));
    default:
      throw new Error(`no dump for ${expression.kind}`);
  }
}

function dumpComprehension(expression: Expression & { kind: "comprehension" }): string {
  const clauses = expression.clauses.map(({ target, iterable, conditions }) =>
    list("for", [
      dumpPattern(target),
      dumpExpression(iterable),
      ...conditions.map((test) => list("if", [dumpExpression(test)])),
    ]),
  );
  const key = [expression.key].flatMap(dumpOptional);
  return list(`${expression.flavour}-comprehension`, [
    ...key,
    dumpExpression(expression.element),
    ...clauses,
  ]);
}

function dumpArgument({ value, name, spread, spreadNamed }: Argument): string {
  return `${spreadNamed ? "**" : spread ? "*" : ""}${name ? `${name}=` : ""}${dumpExpression(value)}`;
}

function dumpOptional(expression: Expression | undefined): readonly string[] {
  return expression ? [dumpExpression(expression)] : [];
}

function dumpBinding({ name, topLevel, file }: Binding): string {
  return topLevel ? `${file.replace(/\.py$/, "")}:${name}` : name;
}

function dumpPattern(pattern: Pattern): string {
  switch (pattern.kind) {
    case "binding":
      return dumpBinding(pattern.binding);
    case "member":
      return list(".", [dumpExpression(pattern.object), pattern.name]);
    case "index":
      return list("[]", [dumpExpression(pattern.object), dumpExpression(pattern.key)]);
    case "array":
      return list(
        "pattern",
        pattern.elements.map((each) => (each ? `${each.rest ? "*" : ""}${dumpPattern(each.target)}` : "_")),
      );
    case "object":
      throw new Error("Python has no object patterns");
  }
}

function dumpParameter({ name, default: fallback, rest, namedOnly }: ParameterIr): string {
  const stars = rest === "positional" ? "*" : rest === "named" ? "**" : "";
  return `${stars}${name}${namedOnly ? "!" : ""}${fallback ? `=${dumpExpression(fallback)}` : ""}`;
}

function list(head: string, parts: readonly string[]): string {
  return `(${[head, ...parts].join(" ")})`;
}

function lines(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case "assign":
      return [list("set", [dumpPattern(statement.target), ...[statement.value].flatMap(dumpOptional)])];
    case "expression":
      return [dumpExpression(statement.expression)];
    case "return":
    case "throw":
      return [list(statement.kind, [statement.value].flatMap(dumpOptional))];
    case "if":
      return block(`if ${dumpExpression(statement.test)}`, statement.then, ["else", statement.otherwise]);
    case "for-each":
      return block(
        `for ${dumpPattern(statement.target)} ${dumpExpression(statement.iterable)}`,
        statement.body,
      );
    case "loop":
      return block([statement.flavour, ...[statement.test].flatMap(dumpOptional)].join(" "), statement.body);
    case "function":
      return functionLines(statement.function);
    case "class":
      return classLines(statement.class);
    default:
      return otherLines(statement);
  }
}

function otherLines(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case "block":
      return block("block", statement.body);
    case "try":
      return block(
        "try",
        statement.body,
        ...statement.handlers.map(
          ({ binding, body }) => [binding ? `except ${binding.name}` : "except", body] as const,
        ),
        ["finally", statement.finally],
      );
    case "with":
      return block(
        `with ${statement.items.map(({ value, target }) => `${dumpExpression(value)}${target ? ` as ${dumpPattern(target)}` : ""}`).join(", ")}`,
        statement.body,
      );
    case "jump":
      return [list(statement.flavour, [])];
    case "import":
      return [list("import", [importTarget(statement.module), ...statement.names])];
    case "unsupported":
      return block(
        [`unsupported ${JSON.stringify(statement.what)}`, ...statement.expressions.map(dumpExpression)].join(
          " ",
        ),
        statement.body,
      );
    default:
      return ["(nothing)"];
  }
}

function importTarget(module: (Statement & { kind: "import" })["module"]): string {
  if (module.kind === "sdk") return module.specifier;
  if (module.kind === "external") return `${module.standard ? "standard" : "external"}:${module.package}`;
  return module.load()?.source.file ?? "broken";
}

function functionLines(declared: FunctionIr): readonly string[] {
  const marks = [
    declared.static && "static",
    declared.async && "async",
    declared.generator && "generator",
    declared.plain && "plain",
    ...declared.decorators.map((decorator) => `@${dumpExpression(decorator)}`),
  ].filter((mark) => mark !== false);
  const head = [
    declared.flavour,
    declared.path,
    `(${declared.parameters.map(dumpParameter).join(" ")})`,
    ...marks,
  ];
  return block(head.join(" "), declared.body());
}

function classLines(declared: ClassIr): readonly string[] {
  const members = declared.members().flatMap((member) => {
    if (member.kind === "method") return functionLines(member.function);
    return [list(member.static ? "static" : "field", [member.name, ...[member.value].flatMap(dumpOptional)])];
  });
  const head = ["class", declared.path, ...declared.bases.map(dumpExpression)].join(" ");
  return [
    `(${head}`,
    ...indented([...members, ...declared.statements().flatMap((each) => lines(each))]),
    ")",
  ];
}

function block(
  head: string,
  body: readonly Statement[],
  ...others: readonly (readonly [string, readonly Statement[]])[]
): readonly string[] {
  const more = others.flatMap(([name, part]) =>
    part.length > 0 ? [` ${name}`, ...indented(part.flatMap((each) => lines(each)))] : [],
  );
  return [`(${head}`, ...indented(body.flatMap((each) => lines(each))), ...more, ")"];
}

function indented(texts: readonly string[]): readonly string[] {
  return texts.map((text) => `  ${text}`);
}
