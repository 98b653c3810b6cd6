import { type ModuleIr, visitStatements } from "../ir/index.ts";

const known = new WeakMap<ModuleIr, boolean>();

/** Whether a module, or one that it imports wherever the import stands, imports the SDK. Asked for every handler. */
export function reachesSdk(module: ModuleIr): boolean {
  const reaches = known.get(module) ?? findsSdk(module);
  known.set(module, reaches);
  return reaches;
}

function findsSdk(module: ModuleIr): boolean {
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
