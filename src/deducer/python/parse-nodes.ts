/** pyright's syntax tree, as far as lowering reads it. Nodes are told apart by the numbers of `node-types.ts`. */
import type { AnyNode, Node, TextRange } from "./node.ts";

interface Empty {
  readonly [name: string]: unknown;
}

export type NameNode = Node<"name", { readonly value: string }>;
export type ConstantNode = Node<"constant", { readonly constType: number }>;
export type NumberNode = Node<
  "number",
  { readonly value: number | bigint; readonly isInteger: boolean; readonly isImaginary: boolean }
>;
export type StringNode = Node<"string", { readonly value: string }>;
export type FormatStringNode = Node<
  "formatString",
  { readonly middleTokens: readonly TextRange[]; readonly fieldExprs: readonly ParseNode[] }
>;
export type StringListNode = Node<
  "stringList",
  { readonly strings: readonly (StringNode | FormatStringNode)[] }
>;
export type ArgumentNode = Node<
  "argument",
  { readonly argCategory: number; readonly name?: NameNode; readonly valueExpr: ParseNode }
>;
export type CallNode = Node<"call", { readonly leftExpr: ParseNode; readonly args: readonly ArgumentNode[] }>;
export type MemberAccessNode = Node<
  "memberAccess",
  { readonly leftExpr: ParseNode; readonly member: NameNode }
>;
export type IndexNode = Node<
  "index",
  { readonly leftExpr: ParseNode; readonly items: readonly ArgumentNode[]; readonly trailingComma: boolean }
>;
export type SliceNode = Node<
  "slice",
  { readonly startValue?: ParseNode; readonly endValue?: ParseNode; readonly stepValue?: ParseNode }
>;
export type BinaryOperationNode = Node<
  "binaryOperation",
  {
    readonly leftExpr: ParseNode;
    readonly rightExpr: ParseNode;
    readonly operator: number;
    readonly hasParens: boolean;
  }
>;
export type UnaryOperationNode = Node<
  "unaryOperation",
  { readonly operator: number; readonly expr: ParseNode }
>;
export type TernaryNode = Node<
  "ternary",
  { readonly ifExpr: ParseNode; readonly testExpr: ParseNode; readonly elseExpr: ParseNode }
>;
export type AssignmentExpressionNode = Node<
  "assignmentExpression",
  { readonly name: NameNode; readonly rightExpr: ParseNode }
>;
export type AwaitNode = Node<"await", { readonly expr: ParseNode }>;
export type YieldNode = Node<"yield", { readonly expr?: ParseNode }>;
export type YieldFromNode = Node<"yieldFrom", { readonly expr: ParseNode }>;
export type UnpackNode = Node<"unpack", { readonly expr: ParseNode }>;
export type TupleNode = Node<"tuple", { readonly items: readonly ParseNode[] }>;
export type ListNode = Node<"list", { readonly items: readonly ParseNode[] }>;
export type SetNode = Node<"set", { readonly items: readonly ParseNode[] }>;
export type DictionaryKeyEntryNode = Node<
  "dictionaryKeyEntry",
  { readonly keyExpr: ParseNode; readonly valueExpr: ParseNode }
>;
export type DictionaryExpandEntryNode = Node<"dictionaryExpandEntry", { readonly expr: ParseNode }>;
export type DictionaryNode = Node<
  "dictionary",
  { readonly items: readonly (DictionaryKeyEntryNode | DictionaryExpandEntryNode | ComprehensionNode)[] }
>;
export type ComprehensionForNode = Node<
  "comprehensionFor",
  { readonly targetExpr: ParseNode; readonly iterableExpr: ParseNode }
>;
export type ComprehensionIfNode = Node<"comprehensionIf", { readonly testExpr: ParseNode }>;
export type ComprehensionNode = Node<
  "comprehension",
  {
    readonly expr: ParseNode;
    readonly forIfNodes: readonly (ComprehensionForNode | ComprehensionIfNode)[];
    readonly hasParens: boolean;
  }
>;
export type ParameterNode = Node<
  "parameter",
  {
    readonly category: number;
    readonly name?: NameNode;
    readonly annotation?: ParseNode;
    readonly defaultValue?: ParseNode;
  }
>;
export type LambdaNode = Node<
  "lambda",
  { readonly params: readonly ParameterNode[]; readonly expr: ParseNode }
>;
export type EllipsisNode = Node<"ellipsis", Empty>;
export type ErrorNode = Node<"error", { readonly child?: ParseNode }>;

export type DecoratorNode = Node<"decorator", { readonly expr: ParseNode }>;
export type SuiteNode = Node<"suite", { readonly statements: readonly ParseNode[] }>;
export type ModuleNode = Node<"module", { readonly statements: readonly ParseNode[] }>;
export type StatementListNode = Node<"statementList", { readonly statements: readonly ParseNode[] }>;
export type FunctionNode = Node<
  "function",
  {
    readonly decorators: readonly DecoratorNode[];
    readonly isAsync: boolean;
    readonly name: NameNode;
    readonly params: readonly ParameterNode[];
    readonly suite: SuiteNode;
  }
>;
export type ClassNode = Node<
  "class",
  {
    readonly decorators: readonly DecoratorNode[];
    readonly name: NameNode;
    readonly arguments: readonly ArgumentNode[];
    readonly suite: SuiteNode;
  }
>;
export type IfNode = Node<
  "if",
  { readonly testExpr: ParseNode; readonly ifSuite: SuiteNode; readonly elseSuite?: SuiteNode | IfNode }
>;
export type WhileNode = Node<
  "while",
  { readonly testExpr: ParseNode; readonly whileSuite: SuiteNode; readonly elseSuite?: SuiteNode }
>;
export type ForNode = Node<
  "for",
  {
    readonly targetExpr: ParseNode;
    readonly iterableExpr: ParseNode;
    readonly forSuite: SuiteNode;
    readonly elseSuite?: SuiteNode;
  }
>;
export type ExceptNode = Node<
  "except",
  { readonly typeExpr?: ParseNode; readonly name?: NameNode; readonly exceptSuite: SuiteNode }
>;
export type TryNode = Node<
  "try",
  {
    readonly trySuite: SuiteNode;
    readonly exceptClauses: readonly ExceptNode[];
    readonly elseSuite?: SuiteNode;
    readonly finallySuite?: SuiteNode;
  }
>;
export type WithItemNode = Node<"withItem", { readonly expr: ParseNode; readonly target?: ParseNode }>;
export type WithNode = Node<
  "with",
  { readonly withItems: readonly WithItemNode[]; readonly suite: SuiteNode }
>;
export type CaseNode = Node<
  "case",
  { readonly pattern: AnyNode; readonly guardExpr?: ParseNode; readonly suite: SuiteNode }
>;
export type MatchNode = Node<"match", { readonly expr: ParseNode; readonly cases: readonly CaseNode[] }>;
export type AssignmentNode = Node<
  "assignment",
  { readonly leftExpr: ParseNode; readonly rightExpr: ParseNode }
>;
export type AugmentedAssignmentNode = Node<
  "augmentedAssignment",
  { readonly leftExpr: ParseNode; readonly operator: number; readonly rightExpr: ParseNode }
>;
export type TypeAnnotationNode = Node<"typeAnnotation", { readonly valueExpr: ParseNode }>;
export type TypeAliasNode = Node<"typeAlias", { readonly name: NameNode }>;
export type DelNode = Node<"del", { readonly targets: readonly ParseNode[] }>;
export type AssertNode = Node<"assert", { readonly testExpr: ParseNode; readonly exceptionExpr?: ParseNode }>;
export type RaiseNode = Node<"raise", { readonly expr?: ParseNode; readonly fromExpr?: ParseNode }>;
export type ReturnNode = Node<"return", { readonly expr?: ParseNode }>;
export type GlobalNode = Node<"global", { readonly targets: readonly NameNode[] }>;
export type NonlocalNode = Node<"nonlocal", { readonly targets: readonly NameNode[] }>;
export type PassNode = Node<"pass", Empty>;
export type BreakNode = Node<"break", Empty>;
export type ContinueNode = Node<"continue", Empty>;
export type ModuleNameNode = Node<
  "moduleName",
  { readonly leadingDots: number; readonly nameParts: readonly NameNode[] }
>;
export type ImportAsNode = Node<"importAs", { readonly module: ModuleNameNode; readonly alias?: NameNode }>;
export type ImportNode = Node<"import", { readonly list: readonly ImportAsNode[] }>;
export type ImportFromAsNode = Node<"importFromAs", { readonly name: NameNode; readonly alias?: NameNode }>;
export type ImportFromNode = Node<
  "importFrom",
  {
    readonly module: ModuleNameNode;
    readonly imports: readonly ImportFromAsNode[];
    readonly isWildcardImport: boolean;
    readonly wildcardToken?: TextRange;
  }
>;
export type PatternCaptureNode = Node<
  "patternCapture",
  { readonly target: NameNode; readonly isWildcard: boolean }
>;
export type PatternAsNode = Node<"patternAs", { readonly target?: NameNode }>;
export type PatternMappingExpandEntryNode = Node<"patternMappingExpandEntry", { readonly target: NameNode }>;
export type PatternLiteralNode = Node<"patternLiteral", { readonly expr: ParseNode }>;
export type PatternValueNode = Node<"patternValue", { readonly expr: ParseNode }>;
export type PatternClassNode = Node<"patternClass", { readonly className: ParseNode }>;

/** Nodes that may stand where an expression stands. */
export type ExpressionNode =
  | AssignmentExpressionNode
  | AwaitNode
  | BinaryOperationNode
  | CallNode
  | ComprehensionNode
  | ConstantNode
  | DictionaryNode
  | EllipsisNode
  | ErrorNode
  | IndexNode
  | LambdaNode
  | ListNode
  | MemberAccessNode
  | NameNode
  | NumberNode
  | SetNode
  | SliceNode
  | StringListNode
  | TernaryNode
  | TupleNode
  | TypeAnnotationNode
  | UnaryOperationNode
  | UnpackNode
  | YieldFromNode
  | YieldNode;

/** Nodes that are statements and nothing else. */
export type StatementNode =
  | AssertNode
  | AssignmentNode
  | AugmentedAssignmentNode
  | BreakNode
  | ClassNode
  | ContinueNode
  | DelNode
  | ForNode
  | FunctionNode
  | GlobalNode
  | IfNode
  | ImportFromNode
  | ImportNode
  | MatchNode
  | NonlocalNode
  | PassNode
  | RaiseNode
  | ReturnNode
  | StatementListNode
  | TryNode
  | TypeAliasNode
  | WhileNode
  | WithNode;

/** Nodes that are parts of others. */
type PartNode =
  | ArgumentNode
  | CaseNode
  | ComprehensionForNode
  | ComprehensionIfNode
  | DecoratorNode
  | DictionaryExpandEntryNode
  | DictionaryKeyEntryNode
  | ExceptNode
  | FormatStringNode
  | ImportAsNode
  | ImportFromAsNode
  | ModuleNameNode
  | ModuleNode
  | ParameterNode
  | PatternAsNode
  | PatternCaptureNode
  | PatternClassNode
  | PatternLiteralNode
  | PatternMappingExpandEntryNode
  | PatternValueNode
  | StringNode
  | SuiteNode
  | WithItemNode;

/** Every node whose data lowering reads. */
export type ParseNode = ExpressionNode | StatementNode | PartNode;
