import type { SliceSyntax } from "../front-end/front-end.ts";

/** How Python writes what slices insert. */
export const pythonSyntax: SliceSyntax = {
  language: "python",
  sharing: "one-handler",
  exported: (name, value) => `${name} = ${value}`,
  onlyExport: (value) => value,
  exportedBeside: () => "",
  returned: (value) => `return ${value}`,
  immediately: (statements) => statements,
  element: (iterable, position) => `list(${iterable})[${position}:${position + 1}]`,
  keyAt: (object, position) => `list(${object})[${position}:${position + 1}]`,
  decided: { holds: "True", fails: "False" },
  counted: (counter, value) => `for ${counter} in [${value}]: `,
  bound: (method) => method,
  imported: () => "",
  importedAgain: () => "",
  keeper: () => "",
  keptHandler: () => "",
  pure: "",
  absent: "None",
  nothing: "pass",
};
