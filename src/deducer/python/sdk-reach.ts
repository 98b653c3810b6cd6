import { type ModuleIr, visitStatements } from "../ir/index.ts";

/** Whether a module, or one that it imports wherever the import stands, imports the SDK. */
export function reachesSdk(module: ModuleIr): boolean {
  const seen = new Set([module]);
  let found = false;
  for (const one of seen)
    visitStatements(one.body, (statement) => {
      if (statement.kind !== "import") return !found;
      if (statement.module.kind === "sdk") found = true;
      const next = statement.module.kind === "user" ? statement.module.load() : undefined;
      if (next) seen.add(next);
      return !found;
    });
  return found;
}
