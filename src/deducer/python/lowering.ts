/** Joins the parts of lowering for one program, and remembers what was lowered. */
import { tooDeep } from "../diagnostics.ts";
import type { ClassIr, Expression, FunctionIr, ModuleIr, Place } from "../ir/index.ts";
import { lowerClass } from "./classes.ts";
import { type Context, type Lowering, placeOf } from "./context.ts";
import { lowerFunction, lowerLambda } from "./declarations.ts";
import { declareNames, declareParameters, declareTarget } from "./declared-names.ts";
import { lowerExpression } from "./expressions.ts";
import type { AnyNode } from "./node.ts";
import { nodeType } from "./node-types.ts";
import type {
  ClassNode,
  ComprehensionNode,
  FunctionNode,
  LambdaNode,
  ModuleNode,
  ParseNode,
} from "./parse-nodes.ts";
import { lowerPattern } from "./patterns.ts";
import type { ParsedModule, Project } from "./project.ts";
import { Resolver } from "./resolver.ts";
import { Scope } from "./scope.ts";
import { lowerStatements } from "./statements.ts";
import { typeHint } from "./type-hints.ts";

type ScopeNode = FunctionNode | LambdaNode | ClassNode | ComprehensionNode;

/** Deeper nesting than any program has, and less than would exhaust the call stack. */
const deepest = 400;

/** One program: everything is lowered when it is first asked for, and only once. */
export class ProgramLowering implements Lowering {
  readonly project: Project;
  readonly resolver: Resolver;
  readonly modules = new Map<string, ModuleIr>();
  readonly #contexts = new Map<AnyNode, Context>();
  readonly #functions = new Map<AnyNode, FunctionIr>();
  readonly #classes = new Map<AnyNode, ClassIr>();
  #depth = 0;
  #tooDeep = false;

  readonly pattern = lowerPattern;
  readonly hint = typeHint;

  constructor(project: Project) {
    this.project = project;
    this.resolver = new Resolver(project);
  }

  load(file: string): ModuleIr | undefined {
    const known = this.modules.get(file);
    if (known) return known;
    const module = this.project.parse(file);
    if (module.broken) return undefined;
    const context = this.#moduleContext(module);
    const { source, name } = module;
    const body = this.statements(module.tree.d.statements, context);
    const lowered: ModuleIr = { source, language: "python", name, body };
    this.modules.set(file, lowered);
    return lowered;
  }

  expression(node: ParseNode, context: Context): Expression {
    if (this.#depth >= deepest) {
      const at = this.#refuseDepth(node, context);
      return { kind: "unsupported", what: "code nested this deeply", operands: [], at };
    }
    return this.#deeper(() => lowerExpression(node, context));
  }

  statements: Lowering["statements"] = (nodes, context) => {
    const [first] = nodes;
    if (this.#depth < deepest || !first) return this.#deeper(() => lowerStatements(nodes, context));
    const at = this.#refuseDepth(first, context);
    return [{ kind: "unsupported", what: "code nested this deeply", expressions: [], body: [], at }];
  };

  /** What lies deeper is not lowered, so nothing can be said of it. */
  #refuseDepth(node: ParseNode, context: Context): Place {
    const at = placeOf(node, context);
    // One cause: what lies beside it is as deep.
    if (!this.#tooDeep) this.project.report.add(tooDeep(at));
    this.#tooDeep = true;
    return at;
  }

  function(node: FunctionNode, context: Context): FunctionIr {
    return remembered(this.#functions, node, () => lowerFunction(node, context));
  }

  lambda(node: LambdaNode, context: Context): FunctionIr {
    return remembered(this.#functions, node, () => lowerLambda(node, context));
  }

  class(node: ClassNode, context: Context): ClassIr {
    return remembered(this.#classes, node, () => lowerClass(node, context));
  }

  inside(node: AnyNode, outer: Context): Context {
    return remembered(this.#contexts, node, () => this.#openContext(node as ScopeNode, outer));
  }

  around(node: AnyNode, module: ParsedModule): Context {
    const chain: AnyNode[] = [];
    for (let at = node; at.parent; at = at.parent) {
      const body = at.nodeType === nodeType.suite ? at.parent : undefined;
      if (body && isNamedScope(body)) chain.unshift(body);
    }
    return chain.reduce((outer, scope) => this.inside(scope, outer), this.#moduleContext(module));
  }

  #deeper<T>(lower: () => T): T {
    this.#depth += 1;
    try {
      return lower();
    } finally {
      this.#depth -= 1;
    }
  }

  #moduleContext(module: ParsedModule): Context {
    return remembered(this.#contexts, module.tree satisfies ModuleNode, () => ({
      lower: this,
      module,
      scope: module.scope,
      path: [],
      plain: true,
    }));
  }

  #openContext(node: ScopeNode, outer: Context): Context {
    const file = outer.module.file;
    const kind = scopeKinds[node.nodeType];
    const scope = new Scope(kind, { file, node, parent: outer.scope });
    this.#declare(scope, node);
    if (node.nodeType === nodeType.comprehension) return { ...outer, scope };
    const name = node.nodeType === nodeType.lambda ? lambdaName(node, outer) : node.d.name.d.value;
    const plain = node.nodeType === nodeType.function && outer.plain;
    return { ...outer, scope, path: [...outer.path, name], plain };
  }

  #declare(scope: Scope, node: ScopeNode): void {
    const { getChildNodes } = this.project.pyright;
    if (node.nodeType === nodeType.comprehension) {
      for (const part of node.d.forIfNodes) {
        if (part.nodeType === nodeType.comprehensionFor) declareTarget(scope, part.d.targetExpr);
      }
      return;
    }
    if (node.nodeType !== nodeType.class) declareParameters(scope, node.d.params);
    const body = node.nodeType === nodeType.lambda ? [node.d.expr] : node.d.suite.d.statements;
    declareNames(scope, body, getChildNodes);
  }
}

const scopeKinds = {
  [nodeType.function]: "function",
  [nodeType.lambda]: "function",
  [nodeType.class]: "class",
  [nodeType.comprehension]: "comprehension",
} as const;

function isNamedScope(node: AnyNode): boolean {
  return node.nodeType === nodeType.function || node.nodeType === nodeType.class;
}

/** The second lambda of a function is `<lambda>~2`, in the order of the text. */
function lambdaName(node: LambdaNode, outer: Context): string {
  const index = outer.scope.body.lambdas.indexOf(node);
  return index > 0 ? `<lambda>~${index + 1}` : "<lambda>";
}

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
