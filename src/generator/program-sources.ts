import { readFileSync } from "node:fs";
import { installedFile } from "#installation";
import type { Import } from "./platform.ts";
import { precompile } from "./precompile.ts";
import type { GeneratedFile, PlatformName } from "./program.ts";

/** The components that `index.ts` imports, with those that they import, as they ship with pluto. */
export function componentFiles(platform: PlatformName, imports: readonly Import[]): readonly GeneratedFile[] {
  const wanted = imports.map((each) => each.from).filter((from) => from.startsWith("./components/"));
  const files = new Map<string, GeneratedFile>();
  for (const module of wanted.map((from) => from.slice("./components/".length))) collect(module);
  return [...files.values()];

  function collect(module: string): void {
    if (files.has(module)) return;
    const contents = componentSource(platform, module);
    files.set(module, { path: `components/${module}.ts`, contents });
    for (const [, other] of contents.matchAll(/ from "\.\/([a-z-]+)";/g))
      if (other !== undefined) collect(other);
  }
}

function componentSource(platform: PlatformName, module: string): string {
  const file = installedFile(`src/generator/${platform}/components/${module}.ts`);
  return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
}

/** The modules compiled to `bin/`, so that a preview needs no compiler. */
export function compiledFiles(sources: readonly GeneratedFile[]): readonly GeneratedFile[] {
  return sources.map((source) => ({
    path: compiledPath(source.path),
    contents: precompile(source.path, source.contents),
  }));
}

/** Where a module is compiled to. */
export function compiledPath(path: string): string {
  return `bin/${path.replace(/\.ts$/, ".js")}`;
}
