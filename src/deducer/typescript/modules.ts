import ts from "typescript";
import { syntaxError } from "../front-end/diagnostics.ts";
import type { ModuleIr, Place, Statement } from "../ir/index.ts";
import { isJsonFile } from "./files/endings.ts";
import { isEsModule } from "./files/nearest-manifest.ts";
import type { Lowering } from "./lowering.ts";
import { isInstantiated } from "./names/declarations.ts";
import { native } from "./project.ts";

/** A module of the user's; one of JSON sets `default`. Imports run first, wherever they stand. */
export function lowerModule(lowering: Lowering, file: ts.SourceFile): ModuleIr {
  const { project } = lowering;
  const source = project.sourceOf(file);
  return {
    source,
    language: "typescript",
    name: moduleName(source.file),
    ...(project.relevance.isInert(native(file)) && { inert: true }),
    ...bodyOf(lowering, file),
  };
}

function bodyOf(
  lowering: Lowering,
  file: ts.SourceFile,
): Pick<ModuleIr, "body" | "enclosures" | "onlyExport"> {
  if (isJsonFile(file.fileName)) return { body: jsonBody(lowering, file) };
  const body = statementsOf(lowering, file);
  const namespaces = file.statements.filter(ts.isModuleDeclaration).filter(isInstantiated);
  const enclosures = namespaces.map((one) => enclosureOf(lowering.places.of(one), body));
  const whole = file.statements.find(isWholeExport);
  if (whole && isEsModule(native(file), lowering.project.files.disk))
    lowering.tell(syntaxError(lowering.places.of(whole), "an ES module cannot have `export =`"));
  const onlyExport = whole && assignmentAt(lowering.places.of(whole), body);
  return { body, ...(enclosures.length > 0 && { enclosures }), ...(onlyExport && { onlyExport }) };
}

function assignmentAt({ start }: Place, body: readonly Statement[]): ModuleIr["onlyExport"] {
  const found = body.find((one) => one.at.start === start);
  return found?.kind === "assign" ? found : undefined;
}

function enclosureOf(at: Place, body: readonly Statement[]): Statement {
  const inside = body.filter((one) => at.start <= one.at.start && one.at.end <= at.end);
  return { kind: "block", body: inside, at };
}

function statementsOf(lowering: Lowering, { statements }: ts.SourceFile): readonly Statement[] {
  const late = statements.findLastIndex(isImport) > statements.findIndex((one) => !isImport(one));
  if (!late) return lowering.statements(statements);
  return lowering.statements([...statements.filter(isImport), ...statements.filter((one) => !isImport(one))]);
}

function isWholeExport(statement: ts.Statement): boolean {
  return ts.isExportAssignment(statement) && statement.isExportEquals === true;
}

function isImport(statement: ts.Statement): boolean {
  return (
    ts.isImportDeclaration(statement) ||
    (ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined)
  );
}

/** `shop/routes.ts` is `shop.routes`, `shop/index.ts` is `shop`. */
function moduleName(file: string): string {
  const parts = file.replace(/(\.d)?\.[cm]?[jt]sx?$|\.json$/, "").split("/");
  const inside = parts.filter((part) => part !== "..");
  if (inside.length > 1 && inside.at(-1) === "index") inside.pop();
  return inside.join(".");
}

function jsonBody(lowering: Lowering, file: ts.SourceFile): readonly Statement[] {
  const [statement] = file.statements;
  if (!statement || !ts.isExpressionStatement(statement)) return [];
  const at = lowering.places.of(statement);
  const binding = lowering.bindings.of(file);
  const value = lowering.expression(statement.expression);
  return [{ kind: "assign", target: { kind: "binding", binding, at }, value, declares: true, at }];
}
