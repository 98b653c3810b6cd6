import type { BadProgram } from "./bad-program.ts";
import { python, pythonRoute, route, typescript } from "./sources.ts";

const app = (text: string): { readonly files: Readonly<Record<string, string>> } => ({
  files: { "app.ts": `${typescript}${route}${text}\n` },
});
const pythonApp = (text: string) => ({
  entry: "app.py",
  files: { "app.py": `${python}${pythonRoute}${text}\n` },
});
const steps = Array.from({ length: 40 }, (_, n) => n);
const each = (text: (n: number) => string): string => steps.map(text).join("\n");

/** Short programs that would take for ever, or fill the memory, if every way through them were followed. */
export const exponentialPrograms: readonly BadProgram[] = [
  {
    title: "a value with 2^40 paths",
    ...app(
      `const a0 = [1];\n${each((n) => `const a${n + 1} = [a${n}, a${n}];`)}\nrouter.get("/n", () => a40);`,
    ),
    handlers: 2,
  },
  {
    title: "a store at the end of 2^40 paths",
    ...app(
      `const a0 = [store];\n${each((n) => `const a${n + 1} = [a${n}, a${n}];`)}\nrouter.get("/n", () => a40);`,
    ),
    handlers: 2,
  },
  {
    title: "an object with 2^40 paths, spread",
    ...app(
      `const o0 = { a: store };\n${each((n) => `const o${n + 1} = { ...o${n}, l${n}: o${n}, r${n}: o${n} };`)}\nrouter.get("/n", () => o40.a.get("k"));`,
    ),
    handlers: 2,
  },
  {
    title: "an array that doubles 40 times",
    ...app(
      `const a0 = ["x"];\n${each((n) => `const a${n + 1} = [...a${n}, ...a${n}];`)}\nfor (const one of a40) router.get("/" + one, () => store.get("k"));`,
    ),
    errors: ["PLT1008"],
  },
  {
    title: "a text that doubles 40 times",
    ...app(
      `const t0 = "x";\n${each((n) => `const t${n + 1} = t${n} + t${n};`)}\nrouter.get("/" + t40, () => store.get("k"));`,
    ),
    errors: ["PLT1004"],
  },
  {
    title: "2^40 calls of pure functions",
    ...app(
      `function f0(x: string): string {\n  return x;\n}\n${each((n) => `function f${n + 1}(x: string): string {\n  return f${n}(x) === "a" ? f${n}(x) : "b";\n}`)}\nrouter.get("/" + f40("a"), () => store.get("k"));`,
    ),
    errors: ["PLT1004"],
  },
  {
    title: "2^40 calls in a handler",
    ...app(
      `const f0 = () => store.get("k");\n${each((n) => `const f${n + 1} = () => f${n}() && f${n}();`)}\nrouter.get("/n", () => f40());`,
    ),
    handlers: 2,
  },
  {
    title: "2^40 calls of functions that take functions",
    ...app(
      `const f0 = (g: () => unknown) => g();\n${each((n) => `const f${n + 1} = (g: () => unknown): unknown => f${n}(() => f${n}(g));`)}\nrouter.get("/n", () => f40(() => store.get("k")));`,
    ),
    errors: ["PLT1035"],
  },
  {
    title: "2^40 calls of infra functions",
    ...app(
      `function add0(path: string): void {\n  router.get(path, () => store.get("k"));\n}\n${each((n) => `function add${n + 1}(path: string): void {\n  add${n}(path + "/a");\n  add${n}(path + "/b");\n}`)}\nadd40("");`,
    ),
    errors: ["PLT1036"],
  },
  {
    title: "40 branches one after another",
    ...app(
      `router.get("/n", (request) => {\n  let chosen = store;\n${each((n) => `  if (request.query["q${n}"]) chosen = new Map([["a", chosen]]).get("a") ?? store;`)}\n  return chosen.get("k");\n});`,
    ),
    handlers: 2,
  },
  {
    title: "40 conditions that are not static, one after another",
    ...app(
      `let text = "";\n${each((n) => `text = process.env["V${n}"] ? text + "a" : text + "b";`)}\nrouter.get("/" + text, () => store.get("k"));`,
    ),
    errors: ["PLT1007"],
  },
  {
    title: "a pure function that never ends",
    ...app(
      `function f(n: number): string {\n  return f(n + 1);\n}\nrouter.get("/" + f(0), () => store.get("k"));`,
    ),
    errors: ["PLT1004"],
  },
  {
    title: "two pure functions that call each other for ever",
    ...app(
      `const f = (n: number): string => g(n);\nconst g = (n: number): string => f(n + 1);\nrouter.get("/" + f(0), () => store.get("k"));`,
    ),
    errors: ["PLT1004"],
  },
  {
    title: "a loop that never ends, in a pure function",
    ...app(`function f(): string {\n  while (true) {}\n}\nrouter.get("/" + f(), () => store.get("k"));`),
    errors: ["PLT1004"],
  },
  {
    title: "a loop that never ends",
    ...app(`while (true) {\n  store;\n}`),
  },
  {
    title: "a loop that never ends and registers handlers",
    ...app(`for (;;) router.get("/n", () => store.get("k"));`),
    errors: ["PLT1008"],
  },
  {
    title: "a loop of a billion turns",
    ...app(`for (let i = 0; i < 1_000_000_000; i++) router.get("/" + i, () => store.get("k"));`),
    errors: ["PLT1008"],
  },
  {
    title: "a loop of a billion turns in a pure function",
    ...app(
      `function f(): number {\n  let sum = 0;\n  for (let i = 0; i < 1_000_000_000; i++) sum += i;\n  return sum;\n}\nrouter.get("/" + f(), () => store.get("k"));`,
    ),
    errors: ["PLT1004"],
  },
  {
    title: "a text repeated a billion times",
    ...app(`const text = "x".repeat(1_000_000_000);\nrouter.get("/" + text, () => store.get("k"));`),
    errors: ["PLT1004"],
  },
  {
    title: "an array of a billion places",
    ...app(
      `const places = Array.from({ length: 1_000_000_000 }, (_, n) => n);\nfor (const one of places) router.get("/" + one, () => store.get("k"));`,
    ),
    errors: ["PLT1008"],
  },
  {
    title: "a type that never ends",
    ...app(
      `type Grow<T> = { next: Grow<[T, T]> };\ndeclare const grown: Grow<string>;\nrouter.get("/n", () => String(grown.next.next.next));`,
    ),
    handlers: 2,
  },
  {
    title: "a class that extends itself",
    ...app(`class A extends A {}\nrouter.get("/n", () => String(new A()));`),
    handlers: 2,
  },
  {
    title: "a type that is exponentially large",
    ...app(
      `type T0 = "a" | "b";\n${each((n) => `type T${n + 1} = \`\${T${n}}\${T${n}}\`;`)}\nconst text = "a" as T40;\nrouter.get("/n", () => text);`,
    ),
    handlers: 2,
  },
  {
    title: "a value with 2^40 paths (Python)",
    ...pythonApp(
      `a0 = [store]\n${each((n) => `a${n + 1} = [a${n}, a${n}]`)}\nrouter.get("/n", lambda request: a40)`,
    ),
    handlers: 2,
  },
  {
    title: "2^40 calls of pure functions (Python)",
    ...pythonApp(
      `def f0(x):\n    return x\n\n${each((n) => `def f${n + 1}(x):\n    return f${n}(x) + f${n}(x)\n`)}\nrouter.get("/" + f40("a"), lambda request: store.get("k"))`,
    ),
    errors: ["PLT1004"],
  },
  {
    title: "2^40 calls in a handler (Python)",
    ...pythonApp(
      `def f0():\n    return store.get("k")\n\n${each((n) => `def f${n + 1}():\n    return f${n}() and f${n}()\n`)}\nrouter.get("/n", lambda request: f40())`,
    ),
    handlers: 2,
  },
  {
    title: "2^40 calls of infra functions (Python)",
    ...pythonApp(
      `def add0(path):\n    router.get(path, lambda request: store.get("k"))\n\n${each((n) => `def add${n + 1}(path):\n    add${n}(path + "/a")\n    add${n}(path + "/b")\n`)}\nadd40("")`,
    ),
    errors: ["PLT1036"],
  },
  {
    title: "a range of a billion (Python)",
    ...pythonApp(`for i in range(1_000_000_000):\n    router.get(f"/{i}", lambda request: "x")`),
    errors: ["PLT1008"],
  },
  {
    title: "a list repeated a billion times (Python)",
    ...pythonApp(
      `names = ["a"] * 1_000_000_000\nfor name in names:\n    router.get(f"/{name}", lambda request: "x")`,
    ),
    errors: ["PLT1008"],
  },
  {
    title: "a pure function that never ends (Python)",
    ...pythonApp(`def f(n):\n    return f(n + 1)\n\nrouter.get("/" + f(0), lambda request: "x")`),
    errors: ["PLT1004"],
  },
  {
    title: "a number of a million digits (Python)",
    ...pythonApp(`router.get("/" + str(10 ** 1_000_000), lambda request: "x")`),
    errors: ["PLT1004"],
  },
];
