import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Bundle, type Deduction, encodeArchRef, type Language } from "#arch-ref";
import { type Compilation, compile } from "#compile";
import { DeductionMemory } from "#deducer";
import { type Diagnostic, renderPretty } from "#diagnostics";
import { type PlatformName, platformNames } from "#generator";

/** One program whose outcome is written down beside it. */
export interface Case {
  readonly name: string;
  readonly language: Language;
  /** `<name>/<language>`. */
  readonly title: string;
  /** Absolute path of its folder. */
  readonly path: string;
  readonly entry: string;
}

/** What a case gives: the text of every file that `expected/` must hold, and no other. */
export interface CompiledCase {
  readonly texts: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Deduction["sources"];
  /** Empty after an error. */
  readonly bundles: readonly Bundle[];
}

const entryOf: Readonly<Record<Language, string>> = { typescript: "app.ts", python: "app.py" };

/** Every case below a folder, sorted. A case without its entry is a mistake of ours. */
export function casesBelow(folder: string): readonly Case[] {
  return foldersOf(folder).flatMap((name) =>
    foldersOf(join(folder, name)).map((language) => {
      const path = join(folder, name, language);
      if (!isLanguage(language) || !existsSync(join(path, entryOf[language])))
        throw new Error(`${name}/${language} is not a case: it has no entry of its language`);
      return { name, language, title: `${name}/${language}`, path, entry: entryOf[language] };
    }),
  );
}

function isLanguage(name: string): name is Language {
  return name in entryOf;
}

function foldersOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

const compiled = new Map<string, Promise<CompiledCase>>();
const memory = new DeductionMemory();

/**
 * Compiles a case for every platform; once, however many tests ask. The first time as a command does, then with what all
 * cases before it have left, as a watched program is: nothing may differ.
 */
export function compileCase(one: Case): Promise<CompiledCase> {
  const known = compiled.get(one.path) ?? compileForPlatforms(one);
  compiled.set(one.path, known);
  return known;
}

async function compileForPlatforms({ path, entry, title }: Case): Promise<CompiledCase> {
  const texts = new Map<string, string>();
  const runs: Compilation[] = [];
  for (const platform of platformNames) {
    const request = { entries: [join(path, entry)], platform, strict: isStrict(path) };
    const run = await compile({ ...request, ...(runs.length > 0 && { memory }) });
    runs.push(run);
    for (const [name, text] of textsOf(run, platform)) {
      const before = texts.get(name);
      if (before !== undefined && before !== text)
        throw new Error(`${title}: ${name} differs on ${platform}`);
      texts.set(name, text);
    }
  }
  const [first, ...others] = runs.map(({ bundles }) => JSON.stringify(bundles));
  if (others.some((other) => other !== first)) throw new Error(`${title}: the bundles differ`);
  const [run] = runs;
  return {
    texts,
    bundles: run?.bundles ?? [],
    diagnostics: run?.report.diagnostics ?? [],
    sources: run?.deduction.sources ?? new Map(),
  };
}

/** What the case's `pluto.yaml` says of its analysis. */
function isStrict(path: string): boolean {
  const file = join(path, "pluto.yaml");
  return existsSync(file) && parse(readFileSync(file, "utf8"))?.analysis?.strict === true;
}

/** A file that would say nothing is not there. */
function textsOf(run: Compilation, platform: PlatformName): readonly (readonly [string, string])[] {
  const { deduction, program, report } = run;
  const ofPlatform = ({ code }: Diagnostic) => code.startsWith("PLT4");
  const common = report.diagnostics.filter((diagnostic) => !ofPlatform(diagnostic));
  const plan = program?.files.find((file) => file.path === "index.ts")?.contents ?? "";
  const all = [
    ["graph.json", encodeArchRef(deduction.graph)],
    ["diagnostics.txt", sayings(common, deduction.sources)],
    [`${platform}.ts`, plan],
    [`${platform}.diagnostics.txt`, sayings(report.diagnostics.filter(ofPlatform), deduction.sources)],
  ] as const;
  return all.filter(([, text]) => text !== "");
}

/** Diagnostics as a person reads them, in their order. */
export function sayings(diagnostics: readonly Diagnostic[], sources: Deduction["sources"]): string {
  return diagnostics
    .map((diagnostic) => `${renderPretty(diagnostic, { sources, colour: false })}\n`)
    .join("\n");
}
