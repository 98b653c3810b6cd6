/** Lowers names and member accesses: what they mean is known once imports are followed. */

import { unknownSdkImport } from "../front-end/diagnostics.ts";
import type { Expression, Place } from "../ir/index.ts";
import { builtinNames } from "./builtin-names.ts";
import { type Context, placeOf } from "./context.ts";
import type { AnyNode } from "./node.ts";
import { nodeType } from "./node-types.ts";
import type { ClassNode, MemberAccessNode, NameNode, ParseNode } from "./parse-nodes.ts";
import type { Resolution } from "./resolution.ts";
import type { Scope } from "./scope.ts";

/** A name. */
export function lowerName(node: NameNode, context: Context): Expression {
  const at = placeOf(node, context);
  const name = node.d.value;
  const meaning = context.lower.resolver.name(name, context.scope);
  if (meaning) return lowerResolution(meaning, { name, node, at, context });
  if (name === "__name__") return moduleName(at, context);
  if (name === "TYPE_CHECKING") return { kind: "literal", value: false, at };
  if (builtinNames.has(name)) return { kind: "builtin", name, at };
  return { kind: "unsupported", what: `the undefined name \`${name}\``, operands: [], at };
}

/** `object.name`; a member of a module is what the module's name means. */
export function lowerMember(node: MemberAccessNode, context: Context): Expression {
  const { leftExpr, member } = node.d;
  const at = placeOf(node, context);
  const name = member.d.value;
  const meaning = memberMeaning(node, context);
  if (meaning) {
    if (meaning.kind === "sdk-unknown") reportUnknown(meaning.name, { node: member, context });
    return lowerResolution(meaning, { name, node, at, context });
  }
  return {
    kind: "member",
    object: context.lower.expression(leftExpr, context),
    name,
    nameAt: placeOf(member, context),
    at,
    hint: () => context.lower.hint(leftExpr, context),
  };
}

/** What an expression means when it is a name, or a chain of names that leads through modules. */
export function meaningOf(node: ParseNode, context: Context): Resolution | undefined {
  if (node.nodeType === nodeType.name) return context.lower.resolver.name(node.d.value, context.scope);
  return node.nodeType === nodeType.memberAccess ? memberMeaning(node, context) : undefined;
}

/** Reports a name that the SDK does not have. */
export function reportUnknown(name: string, { node, context }: { node: AnyNode; context: Context }): void {
  const nearest = context.lower.resolver.sdk.nearest(name);
  const found = nearest === undefined ? { name } : { name, nearest };
  context.lower.project.report.add(unknownSdkImport(placeOf(node, context), found));
}

/** What a resolution looks like as an expression. */
export function lowerResolution(
  meaning: Resolution,
  { name, node, at, context }: { name: string; node?: AnyNode; at: Place; context: Context },
): Expression {
  switch (meaning.kind) {
    case "binding":
      if (isClassAttribute(meaning))
        return classAttribute(meaning.scope, { name: meaning.binding.name, at, context });
      return {
        kind: "reference",
        name,
        binding: meaning.binding,
        at,
        ...(node && { hint: () => context.lower.hint(node, context) }),
      };
    case "sdk":
      return { kind: "sdk", name: meaning.name, at };
    case "sdk-module":
      return { kind: "unsupported", what: "the SDK's module as a value", operands: [], at };
    case "sdk-unknown":
      return {
        kind: "unsupported",
        what: `\`${meaning.name}\`, which the SDK does not have`,
        operands: [],
        refused: true,
        at,
      };
    case "module":
      if (meaning.file !== undefined) return { kind: "module", file: meaning.file, at };
      return { kind: "unsupported", what: "a folder of modules as a value", operands: [], at };
    case "nowhere":
      return {
        kind: "unsupported",
        what: `\`${name}\`, which is not where it is imported from`,
        operands: [],
        ...(meaning.refused && { refused: true }),
        at,
      };
    case "external":
      return lowerExternal(meaning, at);
  }
}

function memberMeaning(node: MemberAccessNode, context: Context): Resolution | undefined {
  const object = meaningOf(node.d.leftExpr, context);
  return object && context.lower.resolver.member(object, node.d.member.d.value);
}

function lowerExternal(meaning: Resolution & { kind: "external" }, at: Place): Expression {
  const { package: from, standard, name } = meaning;
  if (name === "TYPE_CHECKING" && typingModules.has(from)) return { kind: "literal", value: false, at };
  return { kind: "external", package: from, standard, name, at };
}

const typingModules = new Set(["typing", "typing_extensions"]);

/** Members are what the class's suite declares or assigns; the variable of a loop in it is not. */
function isClassAttribute({ scope, binding }: Resolution & { kind: "binding" }): boolean {
  if (scope.kind !== "class") return false;
  const definitions = scope.own(binding.name)?.definitions ?? [];
  return definitions.some(
    (each) => each.kind === "value" && memberParents.has(each.name.parent?.nodeType ?? -1),
  );
}

const memberParents: ReadonlySet<number> = new Set([
  nodeType.assignment,
  nodeType.class,
  nodeType.function,
  nodeType.typeAnnotation,
]);

/** A class's own name inside its body is an attribute of the class. */
function classAttribute(
  scope: Scope,
  { name, at, context }: { name: string; at: Place; context: Context },
): Expression {
  const declaration = scope.node as ClassNode;
  const symbol = scope.parent?.own(declaration.d.name.d.value);
  const meaning = symbol && context.lower.resolver.symbol(symbol);
  if (!meaning) return { kind: "unsupported", what: `the class attribute \`${name}\``, operands: [], at };
  const object = lowerResolution(meaning, { name: declaration.d.name.d.value, at, context });
  return { kind: "member", object, name, nameAt: at, at };
}

/** The entry runs as the main program, and no other module does. */
function moduleName(at: Place, { module, lower }: Context): Expression {
  const main = module.file === lower.project.entryFile;
  return { kind: "literal", value: main ? "__main__" : module.name, at };
}
