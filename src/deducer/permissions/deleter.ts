import { boundMethod, findMethod } from "../evaluate/class.ts";
import type { Frame } from "../evaluate/frame.ts";
import { alternatives, type Value } from "../evaluate/value.ts";
import type { FunctionIr, Statement } from "../ir/index.ts";
import type { Activations } from "./activations.ts";
import type { Heap } from "./heap.ts";

/** `del object.name`: the deleter of a property runs. */
export function runDeleters(
  statement: Statement,
  frame: Frame,
  { activations, heap }: { readonly activations: Activations; readonly heap: Heap },
): void {
  const removes = statement.kind === "unsupported" ? (statement.removes ?? []) : [];
  for (const removed of removes)
    if (removed.kind === "member")
      runDeleter(frame.evaluate(removed.object, frame), removed.name, { frame, activations });
    else if (removed.kind === "index")
      for (const container of alternatives(frame.evaluate(removed.object, frame)))
        removeFrom(container, heap);
}

/** `del names[key]`: an element is gone. */
function removeFrom(container: Value, heap: Heap): void {
  if (container.kind === "array") heap.loosen(container);
  if (container.kind === "object") heap.forgetKeys(container);
}

function runDeleter(
  object: Value,
  name: string,
  { frame, activations }: { readonly frame: Frame; readonly activations: Activations },
): void {
  for (const instance of alternatives(object)) {
    if (instance.kind !== "instance") continue;
    const found = findMethod(instance.class, (one) => one.name === name && isDeleter(one), frame);
    if (found) activations.call({ ...boundMethod(found, instance), bare: true }, [], frame);
  }
}

function isDeleter({ decorators }: FunctionIr): boolean {
  return decorators.some((decorator) => decorator.kind === "member" && decorator.name === "deleter");
}
