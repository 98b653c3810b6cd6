import ts from "typescript";
import type { Declared } from "./declarations.ts";

/** The names that one scope declares. */
export type Names = ReadonlyMap<string, readonly Declared[]>;

const none: Names = new Map();

/** The names that a node declares for what stands inside it. */
export function namesOf(scope: ts.Node): Names {
  if (ts.isSourceFile(scope) || ts.isModuleBlock(scope))
    return ofStatements(scope.statements, { hoists: true });
  if (ts.isBlock(scope)) return ofStatements(scope.statements, { hoists: isBody(scope) });
  if (ts.isCaseBlock(scope))
    return ofStatements(
      scope.clauses.flatMap((clause) => [...clause.statements]),
      { hoists: false },
    );
  if (ts.isFunctionLike(scope)) return ofFunction(scope);
  if (ts.isForStatement(scope) || ts.isForInStatement(scope) || ts.isForOfStatement(scope))
    return collected((add) => addVariables(scope.initializer, { add, hoisted: false }));
  if (ts.isCatchClause(scope)) return collected((add) => addPattern(scope.variableDeclaration, add));
  if (ts.isEnumDeclaration(scope)) return collected((add) => addMembers(scope, add));
  if (ts.isClassLike(scope)) return collected((add) => addClass(scope, add));
  if (ts.isInterfaceDeclaration(scope) || ts.isTypeAliasDeclaration(scope))
    return collected((add) => addTypeParameters(scope.typeParameters, add));
  return none;
}

type Add = (name: string, declaration: Declared) => void;

function collected(collect: (add: Add) => void): Names {
  const names = new Map<string, Declared[]>();
  collect((name, declaration) => {
    const known = names.get(name);
    if (known) known.push(declaration);
    else names.set(name, [declaration]);
  });
  return names.size === 0 ? none : names;
}

/** Whether a block is the body of a function, where `var` comes up. */
function isBody({ parent }: ts.Block): boolean {
  return ts.isFunctionLike(parent) || ts.isClassStaticBlockDeclaration(parent);
}

function ofStatements(statements: readonly ts.Statement[], { hoists }: { readonly hoists: boolean }): Names {
  return collected((add) => {
    for (const statement of statements) addStatement(statement, { add, hoisted: hoists });
    if (!hoists) return;
    for (const statement of statements)
      if (!hasOwnNames(statement) && !ts.isVariableStatement(statement)) addInner(statement, add);
  });
}

interface Adding {
  readonly add: Add;
  /** Whether `var` is declared here, and not further out. */
  readonly hoisted: boolean;
}

function addStatement(statement: ts.Statement, adding: Adding): void {
  const { add } = adding;
  if (ts.isVariableStatement(statement)) addVariables(statement.declarationList, adding);
  else if (ts.isImportDeclaration(statement)) addImport(statement, add);
  else if (ts.isImportEqualsDeclaration(statement)) add(statement.name.text, statement);
  else if (ts.isLabeledStatement(statement)) addStatement(statement.statement, adding);
  else if (isNamedDeclaration(statement) && statement.name && !ts.isStringLiteral(statement.name))
    add(statement.name.text, statement);
}

function isNamedDeclaration(
  node: ts.Node,
): node is
  | ts.FunctionDeclaration
  | ts.ClassDeclaration
  | ts.EnumDeclaration
  | ts.ModuleDeclaration
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isModuleDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}

function addImport({ importClause: clause }: ts.ImportDeclaration, add: Add): void {
  if (clause?.name) add(clause.name.text, clause);
  const bindings = clause?.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) add(bindings.name.text, bindings);
  else if (bindings) for (const one of bindings.elements) add(one.name.text, one);
}

function addVariables(list: ts.Node | undefined, { add, hoisted }: Adding): void {
  if (!list || !ts.isVariableDeclarationList(list)) return;
  const isVar = (list.flags & ts.NodeFlags.BlockScoped) === 0;
  if (!isVar || hoisted) for (const declaration of list.declarations) addPattern(declaration, add);
}

function addPattern(
  declaration: ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement | undefined,
  add: Add,
): void {
  if (!declaration) return;
  if (ts.isIdentifier(declaration.name)) add(declaration.name.text, declaration);
  else
    for (const element of declaration.name.elements)
      if (ts.isBindingElement(element)) addPattern(element, add);
}

/** `var` declarations deeper inside statements; those of functions stay there. */
function addInner(node: ts.Node, add: Add): void {
  ts.forEachChild(node, (child) => {
    if (hasOwnNames(child) || ts.isExpression(child) || ts.isTypeNode(child)) return;
    const list = ts.isVariableStatement(child) ? child.declarationList : child;
    if (!ts.isVariableDeclarationList(list)) addInner(child, add);
    // Block-scoped variables of inner blocks stay there.
    else if ((list.flags & ts.NodeFlags.BlockScoped) === 0) addVariables(list, { add, hoisted: true });
  });
}

/** Whether what a node declares inside stays there, `var` too. */
function hasOwnNames(node: ts.Node): boolean {
  return ts.isFunctionLike(node) || ts.isClassLike(node);
}

function ofFunction(scope: ts.SignatureDeclaration): Names {
  return collected((add) => {
    if (ts.isFunctionExpression(scope) && scope.name) add(scope.name.text, scope);
    for (const parameter of scope.parameters) addPattern(parameter as ts.ParameterDeclaration, add);
    addTypeParameters(scope.typeParameters as ts.NodeArray<ts.TypeParameterDeclaration> | undefined, add);
  });
}

function addTypeParameters(parameters: readonly ts.TypeParameterDeclaration[] | undefined, add: Add): void {
  for (const parameter of parameters ?? []) add(parameter.name.text, parameter);
}

function addMembers(scope: ts.EnumDeclaration, add: Add): void {
  for (const member of scope.members)
    if (ts.isIdentifier(member.name) || ts.isStringLiteral(member.name)) add(member.name.text, member);
}

function addClass(scope: ts.ClassLikeDeclaration, add: Add): void {
  if (scope.name && ts.isClassExpression(scope)) add(scope.name.text, scope);
  addTypeParameters(scope.typeParameters, add);
}
