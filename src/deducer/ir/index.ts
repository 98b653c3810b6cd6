/** The language-neutral intermediate representation: what both front ends lower to and the core reads. */
export type { Binding } from "./binding.ts";
export {
  type ClassIr,
  type FunctionIr,
  isClassMember,
  type MemberIr,
  type ParameterIr,
} from "./declaration.ts";
export type {
  Argument,
  ArrayLiteral,
  AssignmentExpression,
  Awaited,
  Binary,
  BuiltinReference,
  Call,
  ClassExpression,
  Comprehension,
  Conditional,
  EnvironmentRead,
  Expression,
  ExternalReference,
  FunctionExpression,
  Index,
  Literal,
  Logical,
  Member,
  ModuleReference,
  ObjectLiteral,
  Reference,
  SdkReference,
  Template,
  Unary,
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
  patternExpressions,
  visitExpressions,
  visitStatements,
} from "./walk.ts";
