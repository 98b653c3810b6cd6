import type ts from "typescript";
import type { Binding, Reference } from "../ir/index.ts";
import type { Lowering } from "./lowering.ts";
import { isRefused } from "./refused-target.ts";
import type { Target } from "./target.ts";

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
  let target: Target | undefined;
  const targetOf = () => {
    target ??= lowering.resolver.targetOf(node);
    return target;
  };
  let binding: Binding | undefined;
  return {
    kind: "reference",
    name,
    get binding() {
      binding ??= bindingOf(lowering, targetOf(), node);
      return binding;
    },
    get refused() {
      return isRefused(lowering, targetOf());
    },
    at: lowering.places.of(node),
    hint: lowering.hint(node),
    isCode: kind === "code",
    asleep: () => lowering.project.sleep.lasts(file),
  };
}

/** The variable behind a name of another module; one that nothing sets where the scan took something else for it. */
function bindingOf(lowering: Lowering, target: Target, node: ts.Identifier): Binding {
  if (target.kind === "binding") return target.binding;
  const at = lowering.places.of(node);
  return { name: node.text, role: "variable", constant: true, file: at.source.file, topLevel: true, at };
}
