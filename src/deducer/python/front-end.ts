import type { FrontEnd, FrontEndInput, Program } from "../front-end/front-end.ts";
import { creationIn } from "./creations.ts";
import { ProgramLowering } from "./lowering.ts";
import { Project } from "./project.ts";
import { PyrightMemory } from "./pyright-programs.ts";
import { reachesSdk } from "./sdk-reach.ts";
import { pythonSyntax } from "./syntax.ts";

/** Python programs, by way of pyright's parser and type evaluator. */
export const pythonFrontEnd: FrontEnd = {
  language: "python",
  extensions: [".py"],
  memory: () => new PyrightMemory(),
  load,
};

function load(input: FrontEndInput): Program | Pick<Program, "sources"> {
  const memory = input.memory instanceof PyrightMemory ? input.memory : undefined;
  const project = new Project({ ...input, memory });
  const lowering = new ProgramLowering(project);
  const entry = lowering.load(project.entryFile);
  const { sources } = project;
  if (!entry) return { sources };
  return {
    entry,
    modules: lowering.modules,
    sources,
    syntax: pythonSyntax,
    mentioned: () => [...sources.keys(), ...project.mentioned],
    get isTorn() {
      return project.isTorn;
    },
    creationIn: (file) => creationIn(project, file),
    reachesSdk: (file) => {
      const module = lowering.modules.get(file);
      return module === undefined || reachesSdk(module);
    },
  };
}
