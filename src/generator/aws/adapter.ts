import { readFileSync } from "node:fs";
import type { Bundle, Language } from "#arch-ref";
import { installedFile } from "#installation";
import { precompileModule } from "../precompile.ts";
import type { GeneratedFile } from "../program.ts";

/** Where an adapter's source is, what it is called in a bundle's folder, and what makes it of the source. */
interface Adapter {
  readonly source: string;
  readonly file: string;
  ship(source: string): string;
}

/** What Lambda calls, and what calls the handler; Lambda cuts a handler's setting at the first dot of the name. */
const adapters: Readonly<Record<Language, Adapter>> = {
  python: { source: "src/generator/aws/lambda_entry.py", file: "lambda_entry.py", ship: (source) => source },
  typescript: {
    source: "src/generator/aws/lambda.entry.ts",
    file: "lambda-entry.mjs",
    ship: (source) => precompileModule("lambda.entry.ts", source),
  },
};

/** The adapter for a bundle, in the bundle's folder. */
export function adapterFile(bundle: Bundle): GeneratedFile {
  const { source, file, ship } = adapters[bundle.language];
  const text = readFileSync(installedFile(source), "utf8").replaceAll("\r\n", "\n");
  return { path: `handlers/${bundle.folder}/${file}`, contents: ship(text) };
}
