import ts from "typescript";
import type { ModuleIr, Statement } from "../ir/index.ts";
import type { Lowering } from "./lowering.ts";
import { isJson } from "./project.ts";

/** A module of the user's; one of JSON sets `default`. */
export function lowerModule(lowering: Lowering, file: ts.SourceFile): ModuleIr {
  const source = lowering.project.sourceOf(file);
  return {
    source,
    language: "typescript",
    name: moduleName(source.file),
    body: isJson(file) ? jsonBody(lowering, file) : lowering.statements(file.statements),
  };
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
