// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates inside of the texts

/** Texts in which a scan without a syntax tree may go astray, each with an import at its end that it would miss. */
const end = '\nimport { last } from "./last";\nlast();\n';
const corner = (text: string): string => text + end;

/** By what is odd about them. */
export const corners: Readonly<Record<string, string>> = {
  "a quote in a regular expression": corner('const a = /["\'`]/.test("\'");'),
  "a slash in a class of characters": corner("const a = /[/]\\/'/g;\nconst b = 4 / 2 / 1;"),
  "a division behind a bracket": corner("const a = (1 + 2) / 3 / 1; const b = [4][0] / 2;"),
  "a regular expression behind a condition": corner(
    "if (a) /'/.test(a);\nwhile (b) /\"/.test(b);\ndeclare const a: string, b: string;",
  ),
  "a regular expression behind return and arrow": corner(
    "const a = () => /'/;\nfunction f() {\n  return /\"/;\n}",
  ),
  "a division behind a template": corner("const a = Number(`1`) / 2; const b = (`2` as never) / 3 / 1;"),
  "a division behind this and a number": corner(
    "const a = 1 / 2 / 3; const o = { m() { return this / 2; } } as never;",
  ),
  "a regular expression behind a block": corner("{\n}\n/'/.test('');"),
  "templates in templates": corner("const a = `a${`b${`c${1}`}` + '}'}` + `\\`\\${`;"),
  "braces in the texts of a template": corner("const a = `${'}'}${\"`\"}}{`;"),
  "comments that look like code": corner('// import { x } from "./no"\n/* ` " \' */ const a = 1; /* // */'),
  "a comment at every place of an import":
    '/**/import/**/{/*}*/ a /* , */ as/**/b, /* x */ c }/**/from/**/"./m"/**/;b(c);',
  "an import over many lines": 'import {\n  a,\n  // b\n  type C,\n  default as d,\n} from "./m";\na(d);',
  "names that are words of imports":
    'import from from "./m";\nimport type from "./t";\nimport { as, as as of, type as type, type type as as2 } from "./w";\nfrom(type, as, of);',
  "imports of types":
    'import type { A } from "./a";\nimport type B from "./b";\nimport type * as C from "./c";\nimport { type D } from "./d";\nexport type { E } from "./e";\nexport type * from "./f";',
  exports:
    'export { a, b as c, default as d, "e f" as g } from "./m";\nexport * from "./n";\nexport * as ns from "./o";\nexport * as default from "./p";',
  "texts as names": 'import { "a b" as c, default as d } from "./m";\nexport { c as "x y" };\nd();',
  attributes:
    'import a from "./a.json" with { type: "json" };\nexport * from "./b.json" with { type: "json" };\na();',
  "a default with others": 'import a, { b } from "./m";\nimport c, * as d from "./n";\na(b, c, d);',
  "dynamic imports": corner(
    'const a = () => import("./a"), b = import(/* x */ `./b`), c = import(\n"./c",\n);\nimport.meta.url;',
  ),
  "a dynamic import of no text before a comment": corner(
    'const a = import(/* one */ where());\n/* two */ "./no";\nconst b = import("./b");\ndeclare function where(): string;',
  ),
  require: corner(
    'import a = require("./a");\nconst b = require("./b");\nimport c = a.b;\nexport import d = require("./d");',
  ),
  "escapes in specifiers": 'import { a } from "./\\u0061\\x62";\na();',
  "no semicolons": 'import { a } from "./a"\nimport { b } from "./b"\nconst x = 1\nexport { x }\nb(a)',
  "types with commas and arrows": corner(
    "const f: Map<string, (a: number) => Array<[1, 2]>> = new Map(), g = 1;\nconst h: (a: string, b: number) => void = () => {};\nh('', g);",
  ),
  "a typed function of the module that runs":
    'import { items } from "./m";\nconst fill: Fill<string, number> = () => items.push(1);\nfill();\ntype Fill<A, B> = (a?: A, b?: B) => void;',
  "generics of functions and arrows": corner(
    "const f = <T extends { a: [T, 'x'] }>(a: T): a is T & {} => true;\nfunction g<T = { b: 1 }>(): { c: T } {\n  return {} as never;\n}\nf(g() as never);",
  ),
  "a comparison that looks like a generic": corner(
    "const a = 1 < 2, b = 3 > (4 as number);\nconst c = a < b;\ndeclare const d: number; d < 1; last;",
  ),
  overloads: corner(
    "export function f(a: string): void\nexport function f(a: number): { b: string }\nexport function f() { return {} as never; }",
  ),
  "classes that run":
    'import { a, b, c, d, e, f } from "./m";\n@a class A extends b(c) { static x = d; [e] = 1; static { f(); } }\nexport default A;',
  "classes that do not run":
    'import { a, B } from "./m";\nclass A implements B { x = a; y() { return a; } }\nexport { A };',
  "enums and namespaces":
    'import { a } from "./m";\nimport { b } from "./n";\nexport enum E { A = a, B }\nnamespace N { b(); }\ndeclare namespace M { const x: { y: 1 }; }\ndeclare module "other" { export const z: number; }\ndeclare global { interface Window { q: 1 } }',
  "labels and statements": corner(
    "here: for (;;) { break here; }\nswitch (1 as number) { case 1: default: }\ntry { throw 1; } catch { } finally { }\ndo { } while (false);",
  ),
  decorators: corner(
    "function dec(...a: unknown[]): never { return undefined as never; }\n@dec('}') @dec(`{`) export class A { @dec() m() {} @dec(/[}]/) x = 1; }",
  ),
  "private names and optional chains": corner(
    "class A { #a = 1; b = (this.#a ?? 0) / 2; c = this.b! / 2; }\nconst d = new A().b!/1;\nd;",
  ),
  "increments before a division": corner("let a = 1; const b = a++ / 2; const c = a-- / 3 / 1;\nb + c;"),
  "a regular expression behind an operator": corner(
    "const a = 1 + +/'/.test('') as never; const b = !/\"/.test(''); const c = [/`/, /'/], d = { a: /\"/ };\nconst e = b ? /'/ : /\"/;",
  ),
  "words with signs of other alphabets":
    'import { größe as π, 名 } from "./m";\nconst ñ = π / 2 / 1;\nñ(名);',
  "a byte-order mark and a first line for the shell": '#!/usr/bin/env node\nimport { a } from "./a";\na();',
  "line breaks of Windows":
    'import { a } from "./a";\r\n// b\r\nimport {\r\n  c,\r\n} from "./c";\r\na(c);\r\n',
  "separators of lines in texts": corner("const a = '\u2028 \u2029'; // \u2028 import 'x'\nconst b = 1;"),
  "a value behind satisfies and as":
    'import { a, b } from "./m";\nexport const x = { y: a } satisfies { y: unknown };\nexport const z = b as { w: 1 };\nexport default { v: a } as const;',
  "a function that is called at once":
    'import { a, b } from "./m";\n(() => { a(); })();\nexport const x = (function () { return b; })();',
  "defaults of patterns":
    'import { a, b } from "./m";\nexport const { x = a, ...y } = { x: 1 } as { x?: number };\nexport const [z = b()] = [];',
  "generators and async functions": corner(
    "export async function* f() { yield* []; yield /'/; }\nexport const g = async <T,>(a: T) => { await a; };\nexport default async () => {};",
  ),
  "abstract, accessor and override": corner(
    "export abstract class A { abstract x: { y: 1 }; accessor z = 1; static async *[Symbol.iterator]() {} }\nexport class B extends A { override x = { y: 1 } as const; }",
  ),
};
