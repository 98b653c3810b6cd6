import type { SliceSyntax } from "../front-end.ts";

/** How TypeScript writes what slices insert. */
export const sliceSyntax: SliceSyntax = {
  language: "typescript",
  exported: (name, value) => `export const ${name} = ${value};`,
  returned: (value) => `return ${value};`,
  local: (name, value) => `const ${name} = ${value};`,
  nothing: "",
};
