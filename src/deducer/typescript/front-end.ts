import { join } from "node:path";
import type { FrontEnd, FrontEndInput, Loaded, Program } from "../front-end/front-end.ts";
import type { Binding } from "../ir/index.ts";
import { checkFiles } from "./check.ts";
import { creationIn } from "./creations.ts";
import { isDeclarationFile } from "./files/endings.ts";
import { ParsedFiles } from "./files/parsed-files.ts";
import { TypescriptMemory } from "./kept/memory.ts";
import type { Lowering } from "./lowering.ts";
import { Mentions } from "./modules/mentions.ts";
import { Project } from "./project.ts";
import { sliceSyntax } from "./syntax.ts";

/** Reads TypeScript programs. */
export const typescriptFrontEnd: FrontEnd = {
  language: "typescript",
  extensions: [".ts", ".tsx", ".mts", ".cts"],
  memory: () => new TypescriptMemory(),
  load,
};

function load(input: FrontEndInput): Program | Pick<Program, "sources"> {
  const { report, full = false, guarded = true } = input;
  const memory = input.memory instanceof TypescriptMemory ? input.memory : new TypescriptMemory();
  const files = new ParsedFiles(input.files, memory.files, input.facts);
  const project = new Project(input, { files, whole: full });
  const lowering = memory.loweringOf(project, { full, guarded });
  lowering.begin(project, report);
  const { places, resolver, oracle, modules } = lowering;
  checkFiles({ project, resolver, places, report }, { whole: full });
  const entry = lowering.module(project.entryPath);
  if (!entry) return { sources: project.sources };
  return {
    entry,
    modules,
    get sources() {
      return project.sources;
    },
    syntax: sliceSyntax,
    mentioned: () => project.graph.files.map((path) => project.nameOf(path)),
    get isTorn() {
      return project.broken.size > 0;
    },
    creationIn: (file) => {
      const text = input.files.read(join(input.root, file))?.replace(/^\uFEFF/, "");
      return text === undefined ? undefined : creationIn(file, text);
    },
    reachesSdk: (file) => !project.relevance.isInert(project.pathOf(file)),
    onDemand: onDemand(project, lowering),
    get asked() {
      return lowering.asked;
    },
    get loaded(): Loaded {
      return { filesParsed: files.parsedCount, libraries: oracle.libraries };
    },
  };
}

/** What the core asks of modules that no import runs. */
function onDemand(project: Project, lowering: Lowering): Program["onDemand"] {
  const { relevance, graph } = project;
  const mentions = new Mentions(project, lowering.resolver);
  const modulesAt = (paths: readonly string[]) => paths.flatMap((path) => lowering.module(path) ?? []);
  return {
    moduleOf: (binding: Binding) => {
      const path = project.pathOf(binding.file);
      if (!relevance.isDormant(path)) return undefined;
      relevance.need(path);
      return lowering.module(path);
    },
    settle: (file) => relevance.settle(project.pathOf(file)),
    get wakings() {
      return relevance.wakings;
    },
    mentioning: (binding) => modulesAt(mentions.ofBinding(binding)),
    assigning: (member) => modulesAt(mentions.ofMember(member)),
    readingEnvironment: () =>
      modulesAt(
        [...graph.runnable].filter(
          (path) =>
            !isDeclarationFile(path) &&
            !path.endsWith(".json") &&
            /\benv\b/.test(project.files.text(path) ?? ""),
        ),
      ),
    loadedWith: (file) =>
      new Set([...graph.loadedWith(project.pathOf(file))].map((path) => project.nameOf(path))),
    constructing: () =>
      modulesAt(
        [...graph.runnable].filter(
          (path) => relevance.isInert(path) && project.files.record(path)?.constructs,
        ),
      ),
  };
}
