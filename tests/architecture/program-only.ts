import ts from "typescript";

const ofProcess = new Set(["exit", "exitCode", "stdout", "stderr", "env", "argv"]);

/** What a text takes from its process that belongs to a program alone: printing, exiting, reading the environment. */
export function programOnlyUses(text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    found.push(...usesIn(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("any.ts", text, ts.ScriptTarget.Latest));
  return found;
}

function usesIn(node: ts.Node): readonly string[] {
  if (ts.isPropertyAccessExpression(node)) return taken(node.expression, [node.name.text]);
  if (ts.isElementAccessExpression(node)) return taken(node.expression, [literalOf(node.argumentExpression)]);
  if (!ts.isVariableDeclaration(node) || node.initializer === undefined) return [];
  if (!ts.isObjectBindingPattern(node.name)) return [];
  return taken(node.initializer, node.name.elements.map(propertyTaken));
}

function propertyTaken({ propertyName, name }: ts.BindingElement): string {
  return literalOf(propertyName ?? name);
}

function literalOf(node: ts.Node): string {
  return ts.isIdentifier(node) || ts.isStringLiteralLike(node) ? node.text : "";
}

function taken(owner: ts.Expression, members: readonly string[]): readonly string[] {
  const name = ts.isPropertyAccessExpression(owner) ? owner.name.text : literalOf(owner);
  const wanted = name === "process" ? members.filter((member) => ofProcess.has(member)) : members;
  return name === "process" || name === "console" ? wanted.map((member) => `${name}.${member}`) : [];
}
