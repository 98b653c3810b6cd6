import ts from "typescript";
import type { Binding } from "../ir/index.ts";
import type { Lowering } from "./lowering.ts";
import { holderOf } from "./wrappers.ts";

/** The name that a class is declared with, or the variable that holds it. */
export function bindingOf(lowering: Lowering, node: ts.ClassLikeDeclaration): Binding | undefined {
  const holder = holderOf(node);
  if (holder) return lowering.bindings.of(holder);
  return node.name || ts.isClassDeclaration(node) ? lowering.bindings.of(node) : undefined;
}

/** The `this` of a class's static code. */
export function staticSelf(lowering: Lowering, node: ts.ClassLikeDeclaration): Binding {
  return lowering.bindings.staticSelfOf(node, bindingOf(lowering, node));
}
