import ts from "typescript";
import type { Binding } from "../ir/index.ts";
import { type Bindings, isNamed } from "./bindings.ts";
import { type Declared, firstEnum, isAmbient, nameOf, valueDeclaration } from "./names/declarations.ts";
import type { Project } from "./project.ts";
import { type Target, unreadable } from "./target.ts";
import { holderOf } from "./wrappers.ts";

/** The declarations of a name, or what it is instead. */
export type Meaning = { readonly kind: "declared"; readonly declarations: readonly Declared[] } | Target;

interface Around {
  readonly project: Project;
  readonly bindings: Bindings;
  readonly enumBinding: (declaration: ts.EnumDeclaration) => Binding;
}

/** What a name with that meaning is as a value. */
export function targetOf(found: Meaning, name: string, { project, bindings, enumBinding }: Around): Target {
  if (found.kind !== "declared") return found;
  const declaration = valueDeclaration(found.declarations) ?? found.declarations[0];
  if (!declaration) return { kind: "builtin", name };
  const file = declaration.getSourceFile();
  if (project.isSdk(file)) return { kind: "sdk", name: nameOf(declaration) };
  if (isAmbient(declaration)) return { kind: "builtin", name: nameOf(declaration) };
  if (ts.isEnumMember(declaration))
    return { kind: "property", binding: enumBinding(declaration.parent), name: nameOf(declaration) };
  if (ts.isModuleDeclaration(declaration)) return { kind: "namespace", declaration };
  const named = holderOf(declaration) ?? declaration;
  const first = ts.isEnumDeclaration(named) ? (firstEnum(found.declarations) ?? named) : named;
  if (isNamed(first)) return { kind: "binding", binding: bindings.of(first) };
  return { kind: "unsupported", what: `the type \`${nameOf(declaration)}\`` };
}

/** What a name imported from a file of JSON is. */
export function jsonMeaning(
  name: string,
  path: string,
  { project, bindings }: Pick<Around, "project" | "bindings">,
): Target {
  const parsed = project.parsed(path);
  if (!parsed) return { kind: "unsupported", what: "a file that is not there" };
  if (parsed.error) return unreadable(name, path);
  const whole: Target = { kind: "binding", binding: bindings.of(parsed.file) };
  return name === "*" || name === "default" ? whole : propertyOf(whole, name);
}

/** What a name imported from a module is that has one value in place of exports. */
export function propertyOf(whole: Target, name: string): Target {
  if (whole.kind === "binding") return { kind: "property", binding: whole.binding, name };
  return { kind: "unsupported", what: `\`${name}\` of what a module exports as a whole` };
}
