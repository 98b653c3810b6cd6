import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import type { Language } from "#arch-ref";
import { casesBelow } from "../case-runner/compiled-case.ts";
import { statementsOf } from "./statements.ts";

/** One source file of a case's program. */
export interface ProgramFile {
  /** `<case>/<language>/<path>`. */
  readonly title: string;
  readonly language: Language;
  /** Absolute path of the program's folder. */
  readonly program: string;
  /** The program's entry, relative to its folder. */
  readonly entry: string;
  /** Relative to the program's folder. */
  readonly path: string;
  readonly text: string;
}

const extensions: Readonly<Record<Language, readonly string[]>> = {
  typescript: [".ts", ".tsx", ".mts"],
  python: [".py"],
};
const notThePersons = new Set(["expected", "node_modules", ".venv", "site-packages"]);

/** Every source file of every case: what a person wrote, in the case's language. Files without a statement are none. */
export function programFiles(): readonly ProgramFile[] {
  return casesBelow(join(import.meta.dirname, "../cases")).flatMap(({ title, language, path, entry }) =>
    filesBelow(path)
      .filter((file) => extensions[language].includes(extname(file)))
      .map((file) => ({
        title: `${title}/${relative(path, file)}`,
        language,
        program: path,
        entry,
        path: relative(path, file),
        text: readFileSync(file, "utf8"),
      }))
      .filter(({ text }) => statementsOf[language](text).length > 0),
  );
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !notThePersons.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}
