import ts from "typescript";
import { type Expression, type Statement, textOf } from "../ir/index.ts";
import type { Lowering } from "./lowering.ts";
import { containerOf } from "./naming.ts";
import { lowerIdentifier, lowerThis } from "./references.ts";

/** How many steps the lowering may recurse; whoever reads the result recurses too. */
const stepLimit = 400;
const functionLimit = 50;

/** Counts how deep the lowering is. */
export class Depth {
  #steps = 0;

  /** Goes `steps` deeper, or takes `deep` instead where that is too deep. */
  within<Result>({ steps, deep }: { steps: number; deep: () => Result }, lower: () => Result): Result {
    if (this.#steps + steps > stepLimit) return deep();
    this.#steps += steps;
    try {
      return lower();
    } finally {
      this.#steps -= steps;
    }
  }
}

/** Whether a function stands in too many others; bodies are lowered one by one and count their own steps. */
export function nestedTooDeeply(node: ts.Node): boolean {
  let count = 0;
  for (let at = containerOf(node); at && count <= functionLimit; at = containerOf(at)) count++;
  return count > functionLimit;
}

/** Stands for an expression that is nested too deeply; what it refers to is kept. */
export function unsupportedExpression(lowering: Lowering, node: ts.Expression): Expression {
  const operands = namesIn(lowering, [node]);
  return {
    kind: "unsupported",
    what: "an expression nested too deeply",
    operands,
    at: lowering.places.of(node),
  };
}

/** Stands for statements that are nested too deeply; what they refer to is kept. */
export function unsupportedStatements(
  lowering: Lowering,
  nodes: readonly ts.Statement[],
): readonly Statement[] {
  return nodes.map((node) => ({
    kind: "unsupported",
    what: "a statement nested too deeply",
    expressions: namesIn(lowering, [node]),
    body: [],
    at: lowering.places.of(node),
  }));
}

/** Every name that is mentioned, once each, found without recursion. */
function namesIn(lowering: Lowering, nodes: readonly ts.Node[]): readonly Expression[] {
  const found = new Map<string, Expression>();
  const open = [...nodes];
  for (let node = open.pop(); node; node = open.pop()) {
    const name = nameOf(lowering, node);
    if (name && name.kind !== "unsupported") found.set(textOf(name.at), name);
    ts.forEachChild(node, (child) => {
      open.push(child);
    });
  }
  return [...found.values()];
}

function nameOf(lowering: Lowering, node: ts.Node): Expression | undefined {
  if (node.kind === ts.SyntaxKind.ThisKeyword) return lowerThis(lowering, node);
  if (!ts.isIdentifier(node) || (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node))
    return undefined;
  return lowerIdentifier(lowering, node);
}
