import ts from "typescript";

/** What the answers of one checker are made from. */
export interface Checked {
  readonly checker: ts.TypeChecker;
  readonly sdk: ts.SourceFile;
  isSdk(file: ts.SourceFile): boolean;
  isUsers(file: ts.SourceFile): boolean;
}

/** What a checker says of a type. */
export interface CheckedType {
  readonly sdkClasses: readonly string[];
  readonly classes: readonly ts.ClassLikeDeclaration[];
  readonly unknown: boolean;
  /** The texts that it lists, if it lists nothing else. */
  readonly literals?: readonly string[];
  /** Whether a shape was compared with the clients, and no class was named. */
  readonly shaped: boolean;
}

interface Found {
  readonly sdkClasses: Set<string>;
  readonly classes: Set<ts.ClassLikeDeclaration>;
  readonly seen: Set<ts.Type>;
  unknown: boolean;
  shaped: boolean;
}

/** What a checker says of a node's type. */
export function checkedType(checked: Checked, node: ts.Node): CheckedType {
  const found: Found = {
    sdkClasses: new Set(),
    classes: new Set(),
    seen: new Set(),
    unknown: false,
    shaped: false,
  };
  let literals: readonly string[] | undefined;
  try {
    const type = checked.checker.getTypeAtLocation(node);
    collect(checked, type, found);
    literals = literalsOf(type);
  } catch (error) {
    // a type too deep for the checker is a type that we do not know
    if (!(error instanceof RangeError)) throw error;
    found.unknown = true;
  }
  const { unknown, shaped } = found;
  const sdkClasses = [...found.sdkClasses].sort();
  return { sdkClasses, classes: [...found.classes], unknown, shaped, ...(literals && { literals }) };
}

/** The texts that a type lists, if it lists nothing else. */
function literalsOf(type: ts.Type): readonly string[] | undefined {
  if (type.isStringLiteral()) return [type.value];
  if (!type.isUnion()) return undefined;
  const listed = type.types.map(literalsOf);
  return listed.some((texts) => texts === undefined) ? undefined : listed.flatMap((texts) => texts ?? []);
}

/** Whether a parameter is declared as a function. */
export function isCallable(checker: ts.TypeChecker, node: ts.ParameterDeclaration): boolean {
  return node.type !== undefined && isFunctionType(checker, checker.getTypeFromTypeNode(node.type));
}

function isFunctionType(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (type.isUnionOrIntersection()) return type.types.some((member) => isFunctionType(checker, member));
  if (type.flags & ts.TypeFlags.TypeParameter) {
    const constraint = checker.getBaseConstraintOfType(type);
    return constraint !== undefined && constraint !== type && isFunctionType(checker, constraint);
  }
  return type.getCallSignatures().length > 0 || /^(Callable)?Function$/.test(libraryName(checker, type));
}

function libraryName(checker: ts.TypeChecker, type: ts.Type): string {
  const symbol = type.getSymbol();
  const known = symbol && checker.resolveName(symbol.name, undefined, ts.SymbolFlags.Type, false);
  return symbol && known === symbol ? symbol.name : "";
}

function collect(context: Checked, type: ts.Type, found: Found): void {
  if (found.seen.has(type)) return;
  found.seen.add(type);
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) found.unknown = true;
  else if (type.isUnionOrIntersection()) for (const member of type.types) collect(context, member, found);
  else if (type.flags & ts.TypeFlags.Instantiable) collectConstraint(context, type, found);
  else if (type.flags & ts.TypeFlags.Object) collectObject(context, type as ts.ObjectType, found);
  else if (type.flags & ts.TypeFlags.NonPrimitive) found.unknown = true;
}

function collectConstraint(context: Checked, type: ts.Type, found: Found): void {
  const constraint = context.checker.getBaseConstraintOfType(type);
  if (constraint && constraint !== type) collect(context, constraint, found);
  else found.unknown = true;
}

function collectObject(context: Checked, type: ts.ObjectType, found: Found): void {
  const shaped = (type.objectFlags & (ts.ObjectFlags.Anonymous | ts.ObjectFlags.Mapped)) !== 0;
  const declaration = type.getSymbol()?.declarations?.find(ts.isClassLike);
  if (declaration && !shaped) collectClass(context, { type, declaration }, found);
  else if (shaped || type.getSymbol()?.declarations?.some((one) => context.isUsers(one.getSourceFile())))
    for (const name of assignableSdkClasses(context, type)) add(found, name);
}

function add(found: Found, name: string): void {
  found.sdkClasses.add(name);
  found.shaped = true;
}

function collectClass(
  context: Checked,
  { type, declaration }: { type: ts.ObjectType; declaration: ts.ClassLikeDeclaration },
  found: Found,
): void {
  if (context.isSdk(declaration.getSourceFile())) {
    found.sdkClasses.add(declaration.name?.text ?? "default");
    return;
  }
  if (!context.isUsers(declaration.getSourceFile())) return;
  found.classes.add(declaration);
  const target = "target" in type ? (type.target as ts.InterfaceType) : (type as ts.InterfaceType);
  const bases = context.checker.getBaseTypes(target);
  for (const base of bases) collect(context, base, found);
  const extending = declaration.heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  if (extending && bases.length === 0) found.unknown = true;
}

/** Types are structural: a client may stand behind every interface that it satisfies. */
function assignableSdkClasses({ checker, sdk }: Checked, type: ts.Type): readonly string[] {
  if (checker.getPropertiesOfType(type).length === 0 || type.getConstructSignatures().length > 0) return [];
  const module = checker.getSymbolAtLocation(sdk);
  const exports = module ? checker.getExportsOfModule(module) : [];
  return exports.flatMap((symbol) => {
    const original = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (!(original.flags & ts.SymbolFlags.Class)) return [];
    return checker.isTypeAssignableTo(checker.getDeclaredTypeOfSymbol(original), type) ? [symbol.name] : [];
  });
}
