import type { Import, Layout } from "./platform.ts";
import { mentions } from "./preamble.ts";

const opening = `// Generated from the program's graph and written again by every \`pluto generate\`; the components it uses are yours to edit.`;

/** The imports that some statement uses. */
export function usedImports(layout: Layout): readonly Import[] {
  const statements = layout.sections.flat();
  return layout.imports.filter((each) => mentions(statements, each.name));
}

/** The text of `index.ts`: imports, then groups of statements. */
export function indexFile(statements: Layout["sections"], imports: readonly Import[]): string {
  const sections = [importLines(imports, statements.flat()), ...statements]
    .filter((section) => section.length > 0)
    .map((section) => section.join("\n"));
  return `${[opening, ...sections].join("\n\n")}\n`;
}

/** One line per module, packages first. */
function importLines(imports: readonly Import[], statements: readonly string[]): readonly string[] {
  const modules = [...new Set(imports.map((each) => each.from))].sort();
  const packages = modules.filter((module) => !module.startsWith("."));
  const own = modules.filter((module) => module.startsWith("."));
  const line = (module: string) =>
    importLine(
      module,
      imports.filter((each) => each.from === module),
    );
  const pulumi = mentions(statements, "pulumi") ? ['import * as pulumi from "@pulumi/pulumi";'] : [];
  return [...packages.map(line), ...pulumi, ...own.map(line)];
}

function importLine(module: string, imports: readonly Import[]): string {
  const types = new Set(imports.filter((each) => each.type).map((each) => each.name));
  const names = [...new Set(imports.map((each) => each.name))].sort();
  if (names.every((name) => types.has(name))) return `import type { ${names.join(", ")} } from "${module}";`;
  const list = names.map((name) => (types.has(name) ? `type ${name}` : name)).join(", ");
  return `import { ${list} } from "${module}";`;
}
