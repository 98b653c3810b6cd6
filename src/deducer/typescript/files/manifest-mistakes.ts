import { join } from "node:path";
import ts from "typescript";
import type { SourceFiles } from "#source-files";
import { type ConfigurationMistake, propertyOf, unreadable } from "./configuration-mistakes.ts";
import { asOurs } from "./parse.ts";

/** What keeps the `package.json` of a folder, if it has one, from being understood. */
export function manifestMistakes(folder: string, files: SourceFiles): readonly ConfigurationMistake[] {
  const file = join(folder, "package.json");
  if (!files.kindOf(file)) return [];
  const text = files.read(file)?.replace(/^\uFEFF/, "");
  if (text === undefined) return [unreadable(file, files)];
  if (text.trim() === "") return [{ file, start: 0, end: 0, message: " is empty" }];
  const source = ts.parseJsonText(file, text);
  return isJson(text) ? shapeMistakes(source, file) : [syntaxMistake(source, file)];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The compiler's parser tells where; what it lets pass, as comments, is told at the beginning. */
function syntaxMistake(source: ts.JsonSourceFile, file: string): ConfigurationMistake {
  const strict: ts.Diagnostic[] = [];
  ts.convertToObject(source, strict);
  const { parseDiagnostics } = source as { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] };
  const [first] = [...(parseDiagnostics ?? []), ...strict].toSorted(
    (a, b) => (a.start ?? 0) - (b.start ?? 0),
  );
  const start = first?.start ?? 0;
  const what = first && asOurs(ts.flattenDiagnosticMessageText(first.messageText, " "));
  const message = ` is not valid JSON: ${what ?? "comments and commas at the end of a list are not part of it"}`;
  return { file, start, end: start + (first?.length ?? 0), message };
}

/** What the analysis reads of it is the names of `imports`. */
function shapeMistakes(source: ts.JsonSourceFile, file: string): readonly ConfigurationMistake[] {
  const root = source.statements[0]?.expression;
  if (!root) return [];
  const at = (node: ts.Node) => ({ file, start: node.getStart(source), end: node.end });
  if (!ts.isObjectLiteralExpression(root)) return [{ ...at(root), message: " must hold an object" }];
  const imports = propertyOf(root, "imports");
  if (!imports || ts.isObjectLiteralExpression(imports)) return [];
  return [{ ...at(imports), message: ": `imports` must be an object" }];
}
