import ts from "typescript";
import { SourceText } from "#diagnostics";
import { kindOfClass } from "#kinds";
import type { Place } from "../ir/index.ts";
import { sdkNames } from "./scan/scan.ts";

/** The first call in a file that creates a resource of the SDK, by its syntax alone: the file is not of the program. */
export function creationIn(file: string, text: string): Place | undefined {
  if (!sdkNames.some((name) => text.includes(name))) return undefined;
  try {
    const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
    const imported = importedFrom(parsed);
    const found = imported.size > 0 ? firstCreation(parsed, imported) : undefined;
    return found && { source: new SourceText(file, text), start: found.getStart(parsed), end: found.end };
  } catch (error) {
    // Nested more deeply than the parser goes: it is no part of the program, so nothing depends on it.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Local names of classes that stand for kinds, and of the SDK as a whole (`*`). */
function importedFrom(file: ts.SourceFile): ReadonlyMap<string, string> {
  const imports = file.statements.filter(ts.isImportDeclaration);
  return new Map(imports.filter((one) => isSdk(one.moduleSpecifier)).flatMap(namesIn));
}

function namesIn({ importClause }: ts.ImportDeclaration): readonly (readonly [string, string])[] {
  const bindings = importClause?.namedBindings;
  if (!bindings) return [];
  if (ts.isNamespaceImport(bindings)) return [[bindings.name.text, "*"]];
  return bindings.elements.map(({ name, propertyName }) => [name.text, (propertyName ?? name).text]);
}

function isSdk(specifier: ts.Expression): boolean {
  return ts.isStringLiteral(specifier) && sdkNames.includes(specifier.text);
}

function firstCreation(file: ts.SourceFile, imported: ReadonlyMap<string, string>): ts.Node | undefined {
  const className = (callee: ts.Expression): string | undefined => {
    if (ts.isIdentifier(callee)) return imported.get(callee.text);
    const isMember = ts.isPropertyAccessExpression(callee) && ts.isIdentifier(callee.expression);
    return isMember && imported.get(callee.expression.text) === "*" ? callee.name.text : undefined;
  };
  const search = (node: ts.Node): ts.Node | undefined => {
    const name = ts.isNewExpression(node) ? className(node.expression) : undefined;
    return name && kindOfClass(name) ? node : ts.forEachChild(node, search);
  };
  return ts.forEachChild(file, search);
}
