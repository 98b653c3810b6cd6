/** Finds the names that a scope binds, by one walk over its statements that does not enter the scopes inside. */
import type { Binding } from "../ir/index.ts";
import type { AnyNode } from "./node.ts";
import { nodeType } from "./node-types.ts";
import type { ImportFromNode, ImportNode, NameNode, ParameterNode, ParseNode } from "./parse-nodes.ts";
import type { Definition, Scope } from "./scope.ts";

/** How the walk gets from a node to its parts. */
export type ChildrenOf = (node: AnyNode) => readonly (AnyNode | undefined)[];

interface Visit {
  readonly node: AnyNode;
  readonly weak: boolean;
}

/** Binds the names of a scope whose statements (or expression) are `roots`. */
export function declareNames(scope: Scope, roots: readonly AnyNode[], childrenOf: ChildrenOf): void {
  const walk = new Walk(scope, childrenOf);
  walk.visit(roots, false);
  walk.run();
  scope.lambdas.sort((a, b) => a.start - b.start);
}

/** Binds the module's names that only a function's `global` declares, wherever in the module that stands. */
export function declareGlobals(scope: Scope, root: AnyNode, childrenOf: ChildrenOf): void {
  const pending: (AnyNode | undefined)[] = [root];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const node = next as ParseNode;
    if (node.nodeType === nodeType.global) for (const name of node.d.targets) declareGlobal(scope, name);
    for (const child of childrenOf(next)) if (child) pending.push(child);
  }
}

function declareGlobal(scope: Scope, name: NameNode): void {
  if (scope.own(name.d.value)) return;
  scope.define(name.d.value, { kind: "value", role: "variable", name, weak: false });
}

/** Binds the parameters of a function or lambda. */
export function declareParameters(scope: Scope, parameters: readonly ParameterNode[]): void {
  for (const { d } of parameters) {
    if (d.name) scope.define(d.name.d.value, { kind: "value", role: "parameter", name: d.name, weak: false });
  }
}

/** Binds the names of an assignment's target. */
export function declareTarget(scope: Scope, target: ParseNode, weak = false): void {
  for (const name of targetNames(target)) {
    if (scope.globals.has(name.d.value) || scope.nonlocals.has(name.d.value)) continue;
    scope.define(name.d.value, { kind: "value", role: "variable", name, weak });
  }
}

function targetNames(target: ParseNode): readonly NameNode[] {
  if (target.nodeType === nodeType.name) return [target];
  if (target.nodeType === nodeType.typeAnnotation) return targetNames(target.d.valueExpr);
  if (target.nodeType === nodeType.unpack) return targetNames(target.d.expr);
  if (target.nodeType === nodeType.tuple || target.nodeType === nodeType.list)
    return target.d.items.flatMap(targetNames);
  return [];
}

class Walk {
  readonly #scope: Scope;
  readonly #childrenOf: ChildrenOf;
  readonly #pending: Visit[] = [];

  constructor(scope: Scope, childrenOf: ChildrenOf) {
    this.#scope = scope;
    this.#childrenOf = childrenOf;
  }

  /** The pending nodes are a stack, so that a deep tree does not need a deep call stack. */
  run(): void {
    for (let next = this.#pending.pop(); next; next = this.#pending.pop()) {
      const known = next.node as ParseNode;
      if (!this.#declaration(known, next.weak) && !this.#binding(known, next.weak)) {
        this.visit(this.#childrenOf(next.node), next.weak);
      }
    }
  }

  visit(nodes: readonly (AnyNode | undefined)[], weak: boolean): void {
    for (const node of [...nodes].reverse()) if (node) this.#pending.push({ node, weak });
  }

  /** Nodes that open a scope of their own: only what is evaluated outside of it is walked. */
  #declaration(node: ParseNode, weak: boolean): boolean {
    if (node.nodeType === nodeType.function) {
      this.#name(node.d.name, { role: "function", weak });
      this.visit([...node.d.decorators, ...node.d.params.map((parameter) => parameter.d.defaultValue)], weak);
    } else if (node.nodeType === nodeType.class) {
      this.#name(node.d.name, { role: "class", weak });
      this.visit([...node.d.decorators, ...node.d.arguments], weak);
    } else if (node.nodeType === nodeType.lambda) {
      this.#scope.lambdas.push(node);
      this.visit(
        node.d.params.map((parameter) => parameter.d.defaultValue),
        weak,
      );
    } else return false;
    return true;
  }

  /** Nodes that bind a name; true when there is nothing further to walk. */
  #binding(node: ParseNode, weak: boolean): boolean {
    switch (node.nodeType) {
      case nodeType.assignment:
      case nodeType.augmentedAssignment:
        declareTarget(this.#scope, node.d.leftExpr, weak);
        this.visit([node.d.leftExpr, node.d.rightExpr], weak);
        return true;
      case nodeType.typeAnnotation:
        if (node.parent?.nodeType !== nodeType.assignment) declareTarget(this.#scope, node, weak);
        this.visit([node.d.valueExpr], weak);
        return true;
      case nodeType.for:
        declareTarget(this.#scope, node.d.targetExpr, weak);
        return false;
      case nodeType.withItem:
        if (node.d.target) declareTarget(this.#scope, node.d.target, weak);
        return false;
      case nodeType.except:
        if (node.d.name) this.#name(node.d.name, { role: "variable", weak });
        this.visit([node.d.typeExpr, node.d.exceptSuite], true);
        return true;
      case nodeType.if:
        this.visit([node.d.testExpr], weak);
        this.visit([node.d.ifSuite], weak || isTypeChecking(node.d.testExpr));
        this.visit([node.d.elseSuite], weak);
        return true;
      default:
        return this.#smallBinding(node, weak);
    }
  }

  #smallBinding(node: ParseNode, weak: boolean): boolean {
    switch (node.nodeType) {
      case nodeType.assignmentExpression:
        this.#name(node.d.name, { role: "variable", weak });
        this.visit([node.d.rightExpr], weak);
        return true;
      case nodeType.patternCapture:
      case nodeType.patternMappingExpandEntry:
        this.#name(node.d.target, { role: "variable", weak });
        return true;
      case nodeType.patternAs:
        if (node.d.target) this.#name(node.d.target, { role: "variable", weak });
        return false;
      case nodeType.typeAlias:
        this.#name(node.d.name, { role: "variable", weak });
        return true;
      case nodeType.yield:
      case nodeType.yieldFrom:
        this.#scope.yields = true;
        return false;
      default:
        return this.#importOrScopeStatement(node, weak);
    }
  }

  #importOrScopeStatement(node: ParseNode, weak: boolean): boolean {
    switch (node.nodeType) {
      case nodeType.import:
        this.#modules(node, weak);
        return true;
      case nodeType.importFrom:
        this.#members(node, weak);
        return true;
      case nodeType.global:
        for (const name of node.d.targets) this.#scope.globals.add(name.d.value);
        return true;
      case nodeType.nonlocal:
        for (const name of node.d.targets) this.#scope.nonlocals.add(name.d.value);
        return true;
      default:
        return false;
    }
  }

  #modules(node: ImportNode, weak: boolean): void {
    for (const item of node.d.list) {
      const name = item.d.alias ?? item.d.module.d.nameParts[0];
      if (name) this.#define(name.d.value, { kind: "module", node: item, weak });
    }
  }

  #members(node: ImportFromNode, weak: boolean): void {
    if (node.d.isWildcardImport) this.#scope.stars.push(node);
    for (const item of node.d.imports) {
      this.#define((item.d.alias ?? item.d.name).d.value, { kind: "member", from: node, node: item, weak });
    }
  }

  #name(name: NameNode, { role, weak }: { role: Binding["role"]; weak: boolean }): void {
    this.#define(name.d.value, { kind: "value", role, name, weak });
  }

  #define(name: string, definition: Definition): void {
    if (this.#scope.globals.has(name) || this.#scope.nonlocals.has(name)) return;
    this.#scope.define(name, definition);
  }
}

function isTypeChecking(test: ParseNode): boolean {
  if (test.nodeType === nodeType.memberAccess) return test.d.member.d.value === "TYPE_CHECKING";
  return test.nodeType === nodeType.name && test.d.value === "TYPE_CHECKING";
}
