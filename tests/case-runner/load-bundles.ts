import { execFile } from "node:child_process";
import { join } from "node:path";
import type { Bundle, Language } from "#arch-ref";
import { writeBundles } from "#runtime-packager";
import { findPython } from "#script-runtime";

/** The bundles of one case. */
export interface LoadableCase {
  readonly title: string;
  readonly bundles: readonly Bundle[];
}

const sdk = join(import.meta.dirname, "../../sdk/python");

/**
 * Writes every bundle below `folder` and imports each in one process of its language. Returns what did not load, or
 * loaded without a `handler` that can be called.
 */
export async function loadFailures(
  cases: readonly LoadableCase[],
  { language, folder }: { readonly language: Language; readonly folder: string },
): Promise<readonly string[]> {
  const folders: string[] = [];
  for (const { title, bundles } of cases) {
    const written = await writeBundles(bundles, join(folder, title));
    folders.push(...written.map((path, place) => [path, ...(bundles[place]?.externals ?? [])].join("\t")));
  }
  const { loaded, failures } = JSON.parse(await loaders[language](folders)) as Loading;
  const silent = loaded === folders.length - failures.length ? [] : [`${loaded} of ${folders.length} loaded`];
  return [...failures, ...silent];
}

interface Loading {
  readonly loaded: number;
  readonly failures: readonly string[];
}

const loaders: Readonly<Record<Language, (folders: readonly string[]) => Promise<string>>> = {
  typescript: (folders) =>
    answerOf(process.execPath, [join(import.meta.dirname, "load-bundles.mjs")], folders),
  python: async (lines) => {
    const python = await findPython({ candidates: ["python3", "python"] });
    if (!python) throw new Error("the Python cases need Python 3.9 or newer on PATH");
    return answerOf(python.executable, [join(import.meta.dirname, "load_bundles.py"), sdk], lines);
  },
};

/** A line is a bundle's folder and its externals; they go in through the pipe, since a command line holds fewer. */
function answerOf(command: string, args: readonly string[], lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(command, args, { maxBuffer: 1 << 26 }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
    child.stdin?.end(lines.join("\n"));
  });
}
