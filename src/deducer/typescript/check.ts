import ts from "typescript";
import type { Report } from "#diagnostics";
import { nearestOf } from "#diagnostics";
import {
  decoratorMetadata,
  moduleNotFound,
  syntaxError,
  unknownSdkImport,
} from "../front-end/diagnostics.ts";
import type { Place } from "../ir/index.ts";
import type { Places } from "./places.ts";
import type { Project } from "./project.ts";
import type { Resolver } from "./resolver.ts";

/** Reports the first syntax error of each file; returns the files that have one. */
export function checkSyntax(project: Project, report: Report): ReadonlySet<ts.SourceFile> {
  const broken = new Set<ts.SourceFile>();
  for (const file of project.files) {
    const found = firstError(project, file);
    if (!found) continue;
    broken.add(file);
    report.add(syntaxError(found.at, found.message));
  }
  return broken;
}

/** Reports imports that lead nowhere, and names that the SDK does not have. */
export function checkImports(files: readonly ts.SourceFile[], tools: ImportTools): void {
  const { project, resolver, places, report } = tools;
  for (const specifier of files.flatMap(specifiersOf)) {
    const resolution = project.resolution(specifier);
    const at = places.of(specifier);
    if (resolution.kind === "missing") report.add(moduleNotFound(at, specifier.text));
    if (resolution.kind === "unknown-sdk-path")
      report.add(unknownSdkImport(at, { name: specifier.text, nearest: resolution.nearest }));
    if (resolution.kind !== "sdk") continue;
    for (const name of unknownNames(specifier.parent, resolver.sdkNames)) {
      const nearest = nearestOf(name.text, resolver.sdkNames);
      report.add(unknownSdkImport(places.of(name.node), { name: name.text, ...(nearest && { nearest }) }));
    }
  }
}

/** Reports the first decorator of a program that asks for the metadata of types. */
export function checkDecorators(
  files: readonly ts.SourceFile[],
  { project, places, report }: Pick<ImportTools, "project" | "places" | "report">,
): void {
  if (!project.configuration.emitsDecoratorMetadata) return;
  const first = files.map(firstDecorator).find((found) => found !== undefined);
  if (first) report.add(decoratorMetadata(places.of(first)));
}

function firstDecorator(node: ts.Node): ts.Decorator | undefined {
  return ts.isDecorator(node) ? node : ts.forEachChild(node, firstDecorator);
}

interface ImportTools {
  readonly project: Project;
  readonly resolver: Resolver;
  readonly places: Places;
  readonly report: Report;
}

function firstError(project: Project, file: ts.SourceFile): { at: Place; message: string } | undefined {
  const source = project.sourceOf(file);
  const deep = project.tooDeep.get(file.fileName);
  if (deep)
    return { at: { source, start: deep.at, end: deep.at + 1 }, message: "the code is nested too deeply" };
  const [first] = project.program.getSyntacticDiagnostics(file);
  if (!first) return undefined;
  const at = { source, start: first.start, end: first.start + first.length };
  return { at, message: asOurs(ts.flattenDiagnosticMessageText(first.messageText, " ")) };
}

/** In lower case and without a full stop; a word in capitals stays as it is. */
function asOurs(message: string): string {
  const text = message.replace(/\.$/, "");
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
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
