/**
 * Holds the installed pyright to what this front end takes for granted: the numbers of its syntax tree, its operators
 * and constants, and that imports are resolved without an interpreter. It runs once in a process.
 */

import type { SourceFiles } from "#source-files";
import type { AnyNode } from "./node.ts";
import { constantType, nodeType } from "./node-types.ts";
import type { ParseNode } from "./parse-nodes.ts";
import type { Pyright } from "./pyright-api.ts";
import { expectedVersion, installedVersion } from "./pyright-loader.ts";
import type { OpenProject, Uri } from "./pyright-types.ts";
import { constantsInOrder, firstOfType, operatorsInOrder, selfTestProgram } from "./self-test-program.ts";

let passed = false;

const noFiles: SourceFiles = {
  entryAt: () => "nothing",
  kindOf: () => undefined,
  namesIn: () => [],
  read: () => undefined,
  realPath: () => undefined,
};

/** Throws when the installed pyright is not the one that this front end is written against. */
export function checkPyright(pyright: Pyright): void {
  if (passed) return;
  const project = pyright.open({ root: "/pluto-self-test", files: noFiles }, () => undefined);
  const file = pyright.uri("/pluto-self-test/app.py");
  compare(observe(pyright, { project, file }));
  checkImports({ project, file });
  passed = true;
}

/** What the tree of the self-test's program looks like. */
export interface Observation {
  readonly first: Readonly<Record<string, string>>;
  readonly operators: string;
  readonly constants: string;
}

interface Opened {
  readonly project: OpenProject;
  readonly file: Uri;
}

function observe(pyright: Pyright, opened: Opened): Observation {
  const nodes = preorder(parse(opened), pyright);
  const names = new Map<number, string>(Object.entries(nodeType).map(([name, number]) => [number, name]));
  const first: Record<string, string> = {};
  const operators: string[] = [];
  const constants: string[] = [];
  for (const node of nodes) {
    first[names.get(node.nodeType) ?? `type ${node.nodeType}`] ??= textOf(node).slice(0, 16);
    const known = node as ParseNode;
    if (isOperation(known)) operators.push(pyright.operator(known.d.operator));
    if (known.nodeType === nodeType.constant)
      constants.push(`${textOf(node)}:${constantName(known.d.constType)}`);
  }
  return { first, operators: operators.join(" "), constants: constants.join(" ") };
}

function parse({ project: { program }, file }: Opened): AnyNode {
  program.addTrackedFile(file);
  const info = program.getSourceFileInfo(file);
  if (!info) return fail("it does not take a file", "");
  program._parseFile(info, selfTestProgram);
  return info.sourceFile.getParserOutput()?.parseTree ?? fail("it does not parse", "");
}

function preorder(root: AnyNode, { getChildNodes }: Pick<Pyright, "getChildNodes">): readonly AnyNode[] {
  return [root, ...getChildNodes(root).flatMap((child) => (child ? preorder(child, { getChildNodes }) : []))];
}

function isOperation(node: ParseNode): node is ParseNode & { d: { operator: number } } {
  const types: readonly number[] = [
    nodeType.binaryOperation,
    nodeType.unaryOperation,
    nodeType.augmentedAssignment,
  ];
  return types.includes(node.nodeType);
}

function constantName(number: number): string {
  return Object.entries(constantType).find(([, known]) => known === number)?.[0] ?? "other";
}

function textOf(node: AnyNode): string {
  return selfTestProgram.slice(node.start, node.start + node.length);
}

function compare(found: Observation): void {
  for (const [name, text] of Object.entries(firstOfType)) {
    if (found.first[name] !== text)
      fail(`its tree has no \`${text}\` as ${name}`, found.first[name] ?? "nothing");
  }
  if (found.operators !== operatorsInOrder) fail("its operators are others", found.operators);
  if (found.constants !== constantsInOrder) fail("its constants are others", found.constants);
}

/** Python's own modules must be found in the declarations that come with pyright. */
function checkImports({ project: { config, resolver }, file }: Opened): void {
  const module = { leadingDots: 0, nameParts: ["json"], importedSymbols: new Set<string>() };
  const found = resolver.resolveImport(file, config.findExecEnvironment(file), module);
  if (!found.isImportFound || !found.isStdlibTypeshedFile)
    fail("it does not find Python's own modules", "json");
}

function fail(what: string, found: string): never {
  throw new Error(
    `the installed pyright ${installedVersion()} is not the ${expectedVersion} that pluto is written for: ${what} (found: ${found})`,
  );
}
