import ts from "typescript";

/** How deep a syntax tree may be: later passes recurse over it on the default stack. */
const nestingLimit = 900;

/** Tells every node its parent, without recursion; gives the offset of the first node that is nested too deeply. */
export function joinParents(file: ts.SourceFile): number | undefined {
  const nodes: ts.Node[] = [file];
  const depths = [0];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    const parent = node;
    const depth = depths.pop() ?? 0;
    if (depth > nestingLimit) return node.getStart(file);
    ts.forEachChild(node, (child) => {
      (child as { parent: ts.Node }).parent = parent;
      nodes.push(child);
      depths.push(isChained(child, parent) ? depth : depth + 1);
    });
  }
  return undefined;
}

/** The offset of the first node that is nested more deeply than so many others. */
export function firstBelow(file: ts.SourceFile, depth: number): number | undefined {
  let level: ts.Node[] = [file];
  for (let passed = 0; passed <= depth; passed++) {
    const next: ts.Node[] = [];
    for (const node of level) ts.forEachChild(node, (child) => void next.push(child));
    level = next;
  }
  const starts = level.map((node) => node.getStart(file));
  return starts.length > 0 ? starts.reduce((least, start) => Math.min(least, start)) : undefined;
}

/** Operators that decide which operand runs: the compiler's control flow recurses along them. */
const deciding = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** The compiler goes along `a + b + c + …` without recursion. */
function isChained(child: ts.Node, parent: ts.Node): boolean {
  if (!ts.isBinaryExpression(parent) || parent.left !== child || !ts.isBinaryExpression(child)) return false;
  return !deciding.has(parent.operatorToken.kind);
}
