import { dirname, resolve } from "node:path";
import ts from "typescript";
import type { SourceFiles } from "#source-files";
import { asOurs } from "./parse.ts";

/** What is wrong in a file that configures how a program is read. */
export interface ConfigurationMistake {
  /** The file's absolute path. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** Goes on after the file's name. */
  readonly message: string;
}

/** Options that only a newer compiler knows are no mistakes; these say that a file cannot be understood. */
const WRONG_TYPE = 5024;
const ROOT_IS_NO_OBJECT = 5092;
const EMPTY_NAME = 18051;
const isSyntax = ({ code }: ts.Diagnostic) => code >= 1000 && code < 2000;
const isMistake = (found: ts.Diagnostic) =>
  isSyntax(found) || [WRONG_TYPE, ROOT_IS_NO_OBJECT, EMPTY_NAME].includes(found.code);

/** What the compiler says of the configuration and of those that it extends: in each file the first error of its syntax, or all others. */
export function compilerMistakes(
  source: ts.TsConfigSourceFile,
  errors: readonly ts.Diagnostic[],
): readonly ConfigurationMistake[] {
  const { parseDiagnostics } = source as { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] };
  const found = [...(parseDiagnostics ?? []), ...errors].filter(isMistake).flatMap(located);
  const torn = found.filter(({ syntax }) => syntax);
  return found
    .filter((one) => {
      const first = torn
        .filter(({ mistake }) => mistake.file === one.mistake.file)
        .toSorted((a, b) => a.mistake.start - b.mistake.start)[0];
      return !first || one === first;
    })
    .map(({ mistake }) => mistake);
}

interface Located {
  readonly syntax: boolean;
  readonly mistake: ConfigurationMistake;
}

function located(found: ts.Diagnostic): readonly Located[] {
  const { file, start = 0, length = 0, messageText } = found;
  if (!file || /[\\/]node_modules[\\/]/.test(file.fileName)) return [];
  const message = asOurs(ts.flattenDiagnosticMessageText(messageText, " "));
  const mistake = { file: resolve(file.fileName), start, end: start + length, message: `: ${message}` };
  return [{ syntax: isSyntax(found), mistake }];
}

/** Substitutions of `paths` that are no lists. */
function pathsMistakes(source: ts.TsConfigSourceFile): readonly ConfigurationMistake[] {
  const paths = propertyOf(propertyOf(rootOf(source), "compilerOptions"), "paths");
  if (!paths || !ts.isObjectLiteralExpression(paths)) return [];
  return paths.properties.flatMap((property) => {
    if (!ts.isPropertyAssignment(property)) return [];
    const { initializer: value } = property;
    if (ts.isArrayLiteralExpression(value) && value.elements.every(ts.isStringLiteral)) return [];
    return [mistakeAt(value, source, ": the files of a path are a list of texts")];
  });
}

/**
 * What the compiler would say only of a program that it builds: substitutions of `paths` that are no lists, configurations
 * named by `extends` that are not there, or that lead back to where they are named.
 */
export function chainMistakes(
  source: ts.TsConfigSourceFile,
  files: SourceFiles,
  stack: readonly string[] = [],
): readonly ConfigurationMistake[] {
  const own = resolve(source.fileName);
  const above = [...stack, own];
  const extending = namesExtended(source).flatMap((name) => {
    const extended = fileExtended(resolve(dirname(own), name.text), files);
    if (extended === undefined) return [mistakeAt(name, source, " extends a file that is not there")];
    if (above.includes(extended))
      return [mistakeAt(name, source, " extends itself, directly or through others")];
    const next = ts.readJsonConfigFile(extended, (path) => files.read(path)?.replace(/^\uFEFF/, ""));
    return chainMistakes(next, files, above);
  });
  return [...pathsMistakes(source), ...extending];
}

/** Whether `paths` is what the compiler takes it for, so that it can be handed to it. */
export function arePaths(paths: ts.CompilerOptions["paths"]): boolean {
  const lists: readonly unknown[] = Object.values(paths ?? {});
  return lists.every((list) => Array.isArray(list) && list.every((one) => typeof one === "string"));
}

/** The files that a configuration extends by path; packages need not be installed. */
function namesExtended(source: ts.TsConfigSourceFile): readonly ts.StringLiteral[] {
  const value = propertyOf(rootOf(source), "extends");
  const names = value && ts.isArrayLiteralExpression(value) ? value.elements : value ? [value] : [];
  return names.flatMap((name) => (ts.isStringLiteral(name) && isPath(name.text) ? [name] : []));
}

function isPath(name: string): boolean {
  return /^(\.\.?)?[\\/]|^\.\.?$/.test(name);
}

function fileExtended(path: string, files: SourceFiles): string | undefined {
  return [path, `${path}.json`].find((one) => files.kindOf(one) === "file");
}

function rootOf(source: ts.TsConfigSourceFile): ts.Expression | undefined {
  return source.statements[0]?.expression;
}

/** The value of an object's property: the last one counts. */
export function propertyOf(object: ts.Expression | undefined, name: string): ts.Expression | undefined {
  if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
  const found = object.properties.findLast(
    (property) => property.name && ts.isStringLiteral(property.name) && property.name.text === name,
  );
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

function mistakeAt(node: ts.Node, source: ts.JsonSourceFile, message: string): ConfigurationMistake {
  return { file: resolve(source.fileName), start: node.getStart(source), end: node.end, message };
}

/** A configuration that is no file that can be read. */
export function unreadable(file: string, files: SourceFiles): ConfigurationMistake {
  const message = files.kindOf(file) === "folder" ? " is a folder" : " cannot be read";
  return { file, start: 0, end: 0, message };
}
