import { posix } from "node:path";
import { type ModuleIr, type Statement, visitStatements } from "../ir/index.ts";

/** The user's modules that a statement, or anything below it, imports. */
export function importedBy(statements: readonly Statement[]): readonly ModuleIr[] {
  const found: ModuleIr[] = [];
  visitStatements(statements, (statement) => {
    if (statement.kind === "import" && statement.module.kind === "user") {
      const module = statement.module.load();
      if (module) found.push(module);
    }
    return true;
  });
  return found;
}

/** All modules that run when these do: their imports, and the packages around each. Sorted by file. */
export function moduleClosure(
  start: readonly ModuleIr[],
  modules: ReadonlyMap<string, ModuleIr>,
): readonly string[] {
  const reached = new Set<ModuleIr>();
  const waiting = [...start];
  for (let module = waiting.pop(); module; module = waiting.pop()) {
    if (reached.has(module)) continue;
    reached.add(module);
    waiting.push(...importedBy(module.body), ...packagesAround(module, modules));
  }
  return [...reached].map((module) => module.source.file).sort();
}

function packagesAround(module: ModuleIr, modules: ReadonlyMap<string, ModuleIr>): readonly ModuleIr[] {
  const found: ModuleIr[] = [];
  for (let folder = posix.dirname(module.source.file); folder !== "."; folder = posix.dirname(folder)) {
    const marker = modules.get(`${folder}/__init__.py`);
    if (marker) found.push(marker);
  }
  return found;
}
