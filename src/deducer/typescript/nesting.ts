import ts from "typescript";

/** How deep a syntax tree may be: later passes recurse over it on the default stack. */
export const nestingLimit = 900;

/** The offset of the first node that is nested too deeply, if there is one. */
export function tooDeep(file: ts.SourceFile): number | undefined {
  const open: { node: ts.Node; depth: number }[] = [{ node: file, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > nestingLimit) return node.getStart(file);
    ts.forEachChild(node, (child) => {
      open.push({ node: child, depth: isChained(child, node) ? depth : depth + 1 });
    });
  }
  return undefined;
}

/** The compiler goes along `a + b + c + …` without recursion. */
function isChained(child: ts.Node, parent: ts.Node): boolean {
  return ts.isBinaryExpression(parent) && parent.left === child && ts.isBinaryExpression(child);
}
