import type ts from "typescript";
import type { Binding, Reference } from "../ir/index.ts";
import type { Lowering } from "./lowering.ts";

/** The export that a name stands for, if it is a variable of a module that no import runs: nothing has to be parsed for it. */
export function sleepingImport(
  { resolver, project }: Lowering,
  node: ts.Identifier,
): { readonly file: string; readonly name: string; readonly kind: "code" | "value" } | undefined {
  const imported = resolver.importOf(node);
  const kind = imported && project.sleep.exportOf(imported.file, imported.name);
  return kind && { ...imported, kind };
}

/** A name of a module that no import runs. Its declaration is looked up when something asks for it. */
export function sleepingReference(lowering: Lowering, node: ts.Identifier): Reference | undefined {
  const imported = sleepingImport(lowering, node);
  if (!imported) return undefined;
  const { file, name, kind } = imported;
  let binding: Binding | undefined;
  return {
    kind: "reference",
    name,
    get binding() {
      binding ??= bindingOf(lowering, node);
      return binding;
    },
    at: lowering.places.of(node),
    hint: lowering.hint(node),
    isCode: kind === "code",
    asleep: () => lowering.project.sleep.lasts(file),
  };
}

/** The variable behind a name of another module; one that nothing sets where the scan took something else for it. */
function bindingOf(lowering: Lowering, node: ts.Identifier): Binding {
  const target = lowering.resolver.targetOf(node);
  if (target.kind === "binding") return target.binding;
  const at = lowering.places.of(node);
  return { name: node.text, role: "variable", constant: true, file: at.source.file, topLevel: true, at };
}
