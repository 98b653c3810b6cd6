import { posix } from "node:path";
import type { SliceSyntax } from "../front-end/front-end.ts";

/** How TypeScript writes what slices insert. */
export const sliceSyntax: SliceSyntax = {
  language: "typescript",
  sharing: "all-handlers",
  exported: (name, value) => `export const ${name} = ${value};`,
  // The compilers give a module this value at its end, wherever it says so.
  onlyExport: (value) => `module.exports = ${value};`,
  exportedBeside: (name) =>
    `Object.defineProperty(module.exports, ${JSON.stringify(name)}, { value: ${name} });`,
  returned: (value) => `return ${value};`,
  immediately: (statements) => `/* @__PURE__ */ (() => { ${statements} })()`,
  element: (iterable, position) => `[...(${iterable})].slice(${position}, ${position + 1})`,
  keyAt: (object, position) => `{ [Object.keys(${object})[${position}] ?? ""]: 0 }`,
  decided: { holds: "true", fails: "false" },
  counted: (counter, value) => `for (let ${counter} of [${value}]) `,
  bound: (method) => `(...given) => ${method}(...given)`,
  imported: (name, { module, into }) => `import { ${name} } from ${JSON.stringify(specifier(module, into))};`,
  importedAgain: (statement) => {
    const [, specifier] = /\bfrom\s*("[^"]*"|'[^']*')/.exec(statement) ?? [];
    return specifier ? `; import ${specifier};` : "";
  },
  keeper: (name) => `export function ${name}(handler) { (${name}.handlers ??= []).push(handler); }`,
  keptHandler: (keeper, fromEnd) => `${keeper}.handlers.at(-${fromEnd})`,
  pure: "/* @__PURE__ */ ",
  absent: "undefined",
  nothing: ";",
};

function specifier(module: string, into: string): string {
  const path = posix.relative(posix.dirname(into), module);
  return path.startsWith(".") ? path : `./${path}`;
}
