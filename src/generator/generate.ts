import type { ArchRef, Bundle, BundleManifest, Resource } from "#arch-ref";
import type { Report } from "#diagnostics";
import { kindNotSupported, namesCollide, optionNotSupported } from "./diagnostics.ts";
import { indexFile, usedImports } from "./index-file.ts";
import { normalise } from "./names.ts";
import { answerFor, neglectedOptions, type Plan, type Platform } from "./platform.ts";
import { platforms } from "./platforms.ts";
import {
  digest,
  type GeneratedFile,
  type GeneratedProgram,
  manifestFile,
  manifestOf,
  type PlatformName,
  sortFiles,
} from "./program.ts";
import { compiledFiles, componentFiles } from "./program-sources.ts";
import { projectFiles } from "./project-files.ts";

/** What to generate from, and for whom. */
export interface GenerateRequest {
  readonly graph: ArchRef;
  readonly bundles: readonly Bundle[];
  readonly platform: PlatformName;
  /** The Pulumi project's name: letters, digits, `-`, `_` and `.`; `app` when it is not given. */
  readonly project?: string;
}

/** Writes the Pulumi program of a graph for one platform, in memory; after an error it has no files. */
export function generate(request: GenerateRequest, report: Report): GeneratedProgram {
  const platform = platforms[request.platform];
  checkResources(request.graph.resources, { platform, report });
  if (report.hasErrors) return { platform: platform.name, files: [] };
  const plan = planOf(request);
  const layout = platform.layout(plan, report);
  if (report.hasErrors) return { platform: platform.name, files: [] };

  const imports = usedImports(layout);
  const index: GeneratedFile = { path: "index.ts", contents: indexFile(layout.sections, imports) };
  const components = componentFiles(platform.name, imports);
  const sources = [index, ...components];
  const files = sortFiles([
    ...projectFiles(plan, { platform, layout }),
    ...sources,
    ...compiledFiles(sources),
    ...request.bundles.flatMap(bundleFiles),
    ...layout.files,
  ]);
  return {
    platform: platform.name,
    files: sortFiles([...files, manifestFile(manifestOf(platform.name, files))]),
  };
}

function checkResources(
  resources: readonly Resource[],
  { platform, report }: { readonly platform: Platform; readonly report: Report },
): void {
  const seen = new Map<string, Resource>();
  for (const resource of resources) {
    const answer = answerFor(platform.answers, resource);
    if (answer === "unsupported") report.add(kindNotSupported(resource, platform.name));
    else
      for (const option of neglectedOptions(resource, answer))
        report.add(optionNotSupported(resource, option, platform.name));
    const key = `${resource.kind}/${normalise(resource.name)}`;
    const other = seen.get(key);
    if (other) report.add(namesCollide(resource, other));
    else seen.set(key, resource);
  }
}

function planOf(request: GenerateRequest): Plan {
  const bundles = new Map(request.bundles.map((bundle) => [bundle.handler, bundle]));
  const resources = new Map(request.graph.resources.map((resource) => [resource.id, resource]));
  return {
    project: request.project ?? "app",
    graph: request.graph,
    bundleOf: (handler) => found(bundles.get(handler.id), `the bundle of ${handler.id}`),
    resource: (id) => found(resources.get(id), `resource ${id}`),
  };
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is missing`);
  return value;
}

function bundleFiles(bundle: Bundle): readonly GeneratedFile[] {
  const manifest: BundleManifest = {
    format: "pluto.bundle/1",
    handler: bundle.handler,
    language: bundle.language,
    entry: bundle.entry,
    hash: bundle.hash,
    externals: bundle.externals,
    files: Object.fromEntries(bundle.files.map((file) => [file.path, digest(file.contents)])),
  };
  const folder = `handlers/${bundle.folder}`;
  return [
    { path: `${folder}/bundle.json`, contents: `${JSON.stringify(manifest, null, 2)}\n` },
    ...bundle.files.map((file) => ({ path: `${folder}/${file.path}`, contents: file.contents })),
  ];
}
