/** What pyright's evaluator says of an expression. */
import type { ClassIr, TypeHint } from "../ir/index.ts";
import type { Context } from "./context.ts";
import type { AnyNode } from "./node.ts";
import { nodeType } from "./node-types.ts";
import type { ClassNode } from "./parse-nodes.ts";
import type { Project } from "./project.ts";
import type { ClassType, Type, TypeEvaluator } from "./pyright-types.ts";

/** The classes that the value of an expression may have. */
export function typeHint(node: AnyNode, context: Context): TypeHint {
  const sdkClasses = new Set<string>();
  const classes = new Set<ClassIr>();
  let unknown = false;
  eachType(node, context, (type) => {
    if (isUndecided(type, context)) unknown = true;
    else if (context.lower.project.pyright.isClass(type)) addClass(type, { sdkClasses, classes, context });
  });
  return { sdkClasses: [...sdkClasses].sort(), classes: [...classes], unknown };
}

/** Whether the type of a parameter is a function type, or a class whose instances are called. */
export function isCallableType(name: AnyNode, context: Context): boolean {
  const { pyright } = context.lower.project;
  let callable = false;
  eachType(name, context, (type) => {
    if (pyright.isFunctionType(type)) callable = true;
    if (pyright.isClassInstance(type) && type.shared.fields.has("__call__")) callable = true;
  });
  return callable;
}

function eachType(node: AnyNode, { lower, module }: Context, visit: (type: Type) => void): void {
  const { project } = lower;
  const { evaluator } = project.bind(module.file);
  const type = typeOf(node, { evaluator, project });
  if (!type) return;
  project.pyright.forEachSubtype(evaluator.makeTopLevelTypeVarsConcrete(type), (subtype) => {
    visit(evaluator.makeTopLevelTypeVarsConcrete(subtype));
  });
}

/** The evaluator gives up with an exception on code that its binder found too large: the type is then not known. */
function typeOf(
  node: AnyNode,
  { evaluator, project }: { readonly evaluator: TypeEvaluator; readonly project: Project },
): Type | undefined {
  try {
    return evaluator.getType(node);
  } catch {
    project.distrust();
    return undefined;
  }
}

/** Any value fits `object`, and any class of the right shape a protocol. */
function isUndecided(type: Type, { lower }: Context): boolean {
  const { pyright } = lower.project;
  if (pyright.isUnknownType(type)) return true;
  if (!pyright.isClassInstance(type)) return false;
  return type.shared.fullName === "builtins.object" || pyright.isProtocol(type);
}

interface Found {
  readonly sdkClasses: Set<string>;
  readonly classes: Set<ClassIr>;
  readonly context: Context;
}

function addClass(type: ClassType, { sdkClasses, classes, context }: Found): void {
  if (!context.lower.project.pyright.isClassInstance(type)) return;
  for (const base of type.shared.mro) {
    if (context.lower.project.pyright.isClass(base) && isSdkClass(base)) sdkClasses.add(base.shared.name);
  }
  const own = userClass(type, context);
  if (own) classes.add(own);
}

function isSdkClass(type: ClassType): boolean {
  return type.shared.fullName === `pluto_sdk.${type.shared.name}`;
}

function userClass(type: ClassType, { lower }: Context): ClassIr | undefined {
  const node = type.shared.declaration?.node;
  const file = node?.nodeType === nodeType.class ? lower.project.userFile(type.shared.fileUri) : undefined;
  if (!node || file === undefined) return undefined;
  const module = lower.project.parse(file);
  return lower.class(node as ClassNode, lower.around(node, module));
}
