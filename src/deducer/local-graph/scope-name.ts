import { type FunctionIr, isClassMember } from "../ir/index.ts";

/** How messages call a function in which infra calls are not possible; nothing for one in which they are. */
export function scopeName(fn: FunctionIr): string | undefined {
  if (fn.generator) return "a generator";
  if (isClassMember(fn)) return `the ${fn.flavour} \`${fn.path}\``;
  return fn.plain ? undefined : "a function without a name";
}
