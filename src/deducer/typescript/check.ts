import ts from "typescript";
import type { Report } from "#diagnostics";
import { nearestOf } from "#diagnostics";
import {
  brokenConfiguration,
  decoratorMetadata,
  moduleNotFound,
  syntaxError,
  unknownSdkImport,
} from "../front-end/diagnostics.ts";
import { isJsonFile } from "./files/endings.ts";
import { manifestMistakes } from "./files/manifest-mistakes.ts";
import type { Places } from "./places.ts";
import type { Project } from "./project.ts";
import type { Resolver } from "./resolver.ts";

interface Tools {
  readonly project: Project;
  readonly resolver: Resolver;
  readonly places: Places;
  readonly report: Report;
}

/** Reports the first syntax error of a file; says whether there is one. */
export function checkSyntax(path: string, { project, report }: Pick<Tools, "project" | "report">): boolean {
  const error = project.parsed(path)?.error;
  if (!error) return false;
  project.broken.add(path);
  report.add(syntaxError({ source: project.source(path), ...error }, error.message));
  return true;
}

/**
 * Reports mistakes in the files that take part from the start: those that can reach the SDK, and those with an import
 * that leads nowhere. Other files are looked at when they are needed.
 */
export function checkFiles(tools: Tools, { whole }: { readonly whole: boolean }): void {
  const { project } = tools;
  const { graph, relevance } = project;
  const looked = graph.files.filter((path) => whole || relevance.relevant.has(path));
  const readable = looked.filter((path) => !checkSyntax(path, tools));
  const doubtful = [...graph.suspicious].filter((path) => !looked.includes(path));
  const reached = doubtful.length > 0 ? reachedFrom(project) : new Set<string>();
  for (const path of [...readable, ...doubtful.filter((one) => reached.has(one))]) {
    const file = project.fileAt(path);
    if (file && !isJsonFile(path)) checkImports(file, tools);
  }
  checkDecorators(tools);
  checkConfiguration(tools);
}

/** Reports what cannot be understood in the project's configuration and in the descriptions of the user's packages. */
function checkConfiguration({ project, report }: Tools): void {
  const { configuration, modules, files } = project;
  const ofPackages = [...modules.linked].flatMap((folder) => manifestMistakes(folder, files.disk));
  for (const { file, start, end, message } of [...configuration.mistakes, ...ofPackages]) {
    project.broken.add(file);
    report.add(brokenConfiguration({ source: project.source(file), start, end }, message));
  }
}

/** What the entry really imports: the scan may have taken a comment for an import. */
function reachedFrom(project: Project): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [project.entryPath];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const parsed = reached.has(path) ? undefined : project.parsed(path);
    reached.add(path);
    if (!parsed || parsed.error) continue;
    for (const specifier of specifiersOf(parsed.file)) {
      const resolution = project.resolution(specifier);
      if (resolution.kind === "user") open.push(resolution.file);
    }
  }
  return reached;
}

/** Reports imports that lead nowhere, and names that the SDK does not have. */
function checkImports(file: ts.SourceFile, { project, resolver, places, report }: Tools): void {
  for (const specifier of specifiersOf(file)) {
    const resolution = project.resolution(specifier);
    const at = places.of(specifier);
    if (resolution.kind === "missing" && !resolution.reported)
      report.add(moduleNotFound(at, specifier.text, resolution.packaged));
    if (resolution.kind === "unknown-sdk-path")
      report.add(unknownSdkImport(at, { ...resolution, name: specifier.text }));
    if (resolution.kind !== "sdk") continue;
    for (const name of unknownNames(specifier.parent, resolver.sdkNames)) {
      const nearest = nearestOf(name.text, resolver.sdkNames);
      report.add(unknownSdkImport(places.of(name.node), { name: name.text, ...(nearest && { nearest }) }));
    }
  }
}

/** Reports the first decorator of a program that asks for the metadata of types. */
function checkDecorators({ project, places, report }: Tools): void {
  if (!project.configuration.emitsDecoratorMetadata) return;
  for (const path of project.graph.files) {
    const parsed = project.files.text(path)?.includes("@") ? project.parsed(path) : undefined;
    const first = parsed && !parsed.error ? firstDecorator(parsed.file) : undefined;
    if (first) {
      report.add(decoratorMetadata(places.of(first)));
      return;
    }
  }
}

function firstDecorator(node: ts.Node): ts.Decorator | undefined {
  return ts.isDecorator(node) ? node : ts.forEachChild(node, firstDecorator);
}

function specifiersOf(file: ts.SourceFile): readonly ts.StringLiteral[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? [moduleSpecifier] : [];
  });
}

interface NamedNode {
  readonly text: string;
  readonly node: ts.Node;
}

function unknownNames(declaration: ts.Node, known: readonly string[]): readonly NamedNode[] {
  return namesOf(declaration).filter(({ text }) => !known.includes(text));
}

function namesOf(declaration: ts.Node): readonly NamedNode[] {
  if (ts.isExportDeclaration(declaration)) {
    const { exportClause: clause } = declaration;
    return clause && ts.isNamedExports(clause) ? clause.elements.map(imported) : [];
  }
  const clause = ts.isImportDeclaration(declaration) ? declaration.importClause : undefined;
  if (!clause) return [];
  const first = clause.name ? [{ text: "default", node: clause.name }] : [];
  const { namedBindings: bindings } = clause;
  return bindings && ts.isNamedImports(bindings) ? [...first, ...bindings.elements.map(imported)] : first;
}

function imported(specifier: ts.ImportSpecifier | ts.ExportSpecifier): NamedNode {
  const name = specifier.propertyName ?? specifier.name;
  return { text: name.text, node: name };
}
