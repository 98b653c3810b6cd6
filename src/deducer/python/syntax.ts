import type { SliceSyntax } from "../front-end.ts";

/** How Python writes what slices insert. */
export const pythonSyntax: SliceSyntax = {
  language: "python",
  exported: (name, value) => `${name} = ${value}`,
  returned: (value) => `return ${value}`,
  local: (name, value) => `${name} = ${value}`,
  nothing: "pass",
};
