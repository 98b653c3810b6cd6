/** The program of the self-test, and what pyright's tree of it must look like. */
import type { nodeType } from "./node-types.ts";

/** Every node type and operator, in as few lines as they fit. The last statement is not finished, on purpose. */
export const selfTestProgram = `import os.path as p; from json import KVStore as K; global g; nonlocal n; pass; del v; x: int = 1; x += 2
@p.a(*b, c=1)
class C(K):
    async def f[T](self, *a, **k): return await (yield f"{a!r}b"), (yield from (1, "s", ...)), lambda q: [i for i in q if i]
if (w := a[1:2]) if True else not None: raise E
for i in {1: 2, **d}, {3}, False, __debug__: break
while a + b - c * d / e // f % g ** h @ i << j >> k & l | m ^ o and p or q: continue
with a as b: assert (~b < c, a <= b, a > d, a >= e, a == f, a != g, a is h, a is not i, a in j, a not in k, *y)
try: type T = int
except E: pass
match x:
    case K(a=[1, *b]) | {"k": p.c, **r} as z: pass
x = `;

/** The text of the first node of every type, up to 16 characters. */
export const firstOfType: Readonly<Record<keyof typeof nodeType, string>> = {
  module: "import os.path a",
  statementList: "import os.path a",
  import: "import os.path a",
  importAs: "os.path as p",
  moduleName: "os.path",
  name: "os",
  importFrom: "from json import",
  importFromAs: "KVStore as K",
  global: "global g",
  nonlocal: "nonlocal n",
  pass: "pass",
  del: "del v",
  assignment: "x: int = 1",
  typeAnnotation: "x: int",
  number: "1",
  augmentedAssignment: "x += 2",
  class: "@p.a(*b, c=1)\ncl",
  decorator: "@p.a(*b, c=1)",
  call: "p.a(*b, c=1)",
  memberAccess: "p.a",
  argument: "*b",
  suite: ":\n    async def ",
  function: "async def f[T](s",
  typeParameterList: "[T]",
  typeParameter: "T",
  parameter: "self",
  return: "return await (yi",
  tuple: 'await (yield f"{',
  await: 'await (yield f"{',
  yield: 'yield f"{a!r}b")',
  stringList: 'f"{a!r}b"',
  formatString: 'f"{a!r}b"',
  yieldFrom: 'yield from (1, "',
  string: '"s"',
  ellipsis: "...",
  lambda: "lambda q: [i for",
  list: "[i for i in q if",
  comprehension: "i for i in q if ",
  comprehensionFor: "for i in q",
  comprehensionIf: "if i",
  if: "if (w := a[1:2])",
  ternary: "(w := a[1:2]) if",
  assignmentExpression: "(w := a[1:2])",
  index: "a[1:2]",
  slice: "1:2",
  constant: "True",
  unaryOperation: "not None",
  raise: "raise E",
  for: "for i in {1: 2, ",
  dictionary: "{1: 2, **d}",
  dictionaryKeyEntry: "1: 2",
  dictionaryExpandEntry: "**d",
  set: "{3}",
  break: "break",
  while: "while a + b - c ",
  binaryOperation: "a + b - c * d / ",
  continue: "continue",
  with: "with a as b: ass",
  withItem: "a as b",
  assert: "assert (~b < c, ",
  unpack: "*y",
  try: "try: type T = in",
  typeAlias: "type T = int",
  except: "except E: pass",
  match: "match x:\n    cas",
  case: "case K(a=[1, *b]",
  patternAs: "K(a=[1, *b]) | {",
  patternClass: "K(a=[1, *b]",
  patternClassArgument: "a=[1, *b]",
  patternSequence: "[1, *b]",
  patternLiteral: "1",
  patternCapture: "*b",
  patternMapping: '{"k": p.c, **r}',
  patternMappingKeyEntry: '"k": p.c',
  patternValue: "p.c",
  patternMappingExpandEntry: "**r",
  error: "",
};

/** The operators in the order of the tree. */
export const operatorsInOrder =
  "+= not or and | & >> << - + @ % // / * ** ^ < ~ <= > >= == != is is not in not in";

/** The constants in the order of the tree, each with the name that our own table gives it. */
export const constantsInOrder = "True:true None:none False:false __debug__:other";
