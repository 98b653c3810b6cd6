import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installedFile } from "#installation";

/** The JavaScript file that Node runs as a handler's process; `scratch` is a folder that the caller removes later. */
export async function nodeHostFile(scratch: string): Promise<string> {
  const here = fileURLToPath(import.meta.url);
  if (!here.endsWith(".ts")) return installedFile("dist/handler-host.mjs");
  const { build } = await import("esbuild");
  const outfile = join(scratch, "handler-host.mjs");
  await build({
    entryPoints: [installedFile("src/script-runtime/node/handler-host.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "silent",
  });
  return outfile;
}
