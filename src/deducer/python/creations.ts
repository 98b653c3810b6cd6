/** Finds resources that a file would create which is not of the program: by its syntax alone. */
import { kindOfClass } from "#kinds";
import type { Place } from "../ir/index.ts";
import type { AnyNode } from "./node.ts";
import { nodeType } from "./node-types.ts";
import type { CallNode, ImportFromNode, ImportNode, ParseNode } from "./parse-nodes.ts";
import type { Project } from "./project.ts";
import { sdkPackages } from "./resolver.ts";

/** The first call in a file that creates a resource of the SDK. */
export function creationIn(project: Project, file: string): Place | undefined {
  const text = project.textOf(file);
  if (text === undefined || ![...sdkPackages].some((name) => text.includes(name))) return undefined;
  const { tree, source, shift } = project.peek(file);
  const nodes = inOrder(tree, project.pyright.getChildNodes);
  const imported = new Map(nodes.flatMap(importedBy));
  const found = nodes.find(
    (node) => node.nodeType === nodeType.call && isKind((node as CallNode).d.leftExpr, imported),
  );
  return found && { source, start: found.start - shift, end: found.start + found.length - shift };
}

function isKind(callee: ParseNode, imported: ReadonlyMap<string, string>): boolean {
  if (callee.nodeType === nodeType.name) return kindOfClass(imported.get(callee.d.value) ?? "") !== undefined;
  if (callee.nodeType !== nodeType.memberAccess) return false;
  const { leftExpr, member } = callee.d;
  const isSdk = leftExpr.nodeType === nodeType.name && imported.get(leftExpr.d.value) === "*";
  return isSdk && kindOfClass(member.d.value) !== undefined;
}

/** Local names with what they are in the SDK, `*` for its module. */
function importedBy(node: AnyNode): readonly (readonly [string, string])[] {
  if (node.nodeType === nodeType.importFrom) {
    const { module, imports } = (node as ImportFromNode).d;
    if (!sdkPackages.has(module.d.nameParts[0]?.d.value ?? "")) return [];
    return imports.map(({ d }) => [(d.alias ?? d.name).d.value, d.name.d.value]);
  }
  if (node.nodeType !== nodeType.import) return [];
  return (node as ImportNode).d.list.flatMap(({ d }) => {
    const [first] = d.module.d.nameParts;
    return first && sdkPackages.has(first.d.value) ? [[(d.alias ?? first).d.value, "*"] as const] : [];
  });
}

function inOrder(
  root: AnyNode,
  childrenOf: (node: AnyNode) => readonly (AnyNode | undefined)[],
): readonly AnyNode[] {
  const found: AnyNode[] = [];
  const waiting: AnyNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    found.push(node);
    waiting.push(
      ...childrenOf(node)
        .filter((child) => child !== undefined)
        .reverse(),
    );
  }
  return found;
}
