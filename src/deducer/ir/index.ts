/** The language-neutral intermediate representation: what both front ends lower to and the core reads. */
export type { Binding } from "./binding.ts";
export {
  type ClassIr,
  declaredWith,
  decorations,
  type FunctionIr,
  isClassMember,
  type MemberIr,
  membersOf,
  type ParameterIr,
  takesInstance,
} from "./declaration.ts";
export type {
  Argument,
  ArrayLiteral,
  AssignmentExpression,
  Call,
  Comprehension,
  Expression,
  Index,
  Literal,
  Logical,
  Member,
  ModuleReference,
  ObjectLiteral,
  Reference,
  UnexportedName,
  Unsupported,
} from "./expression.ts";
export type { ModuleIr } from "./module.ts";
export { type Place, spanOf, textOf } from "./node.ts";
export type { Pattern } from "./pattern.ts";
export type { Statement } from "./statement.ts";
export type { TypeHint } from "./type-hint.ts";
export {
  type Children,
  childrenOf,
  childrenOfStatement,
  functionChildren,
  patternBindings,
  visitExpressions,
  visitStatements,
} from "./walk.ts";
