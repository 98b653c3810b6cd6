import type { FrontEnd, FrontEndInput, Program } from "../front-end/front-end.ts";
import { creationIn } from "./creations.ts";
import { ProgramLowering } from "./lowering.ts";
import { Project } from "./project.ts";
import { pythonSyntax } from "./syntax.ts";

/** Python programs, by way of pyright's parser and type evaluator. */
export const pythonFrontEnd: FrontEnd = {
  language: "python",
  extensions: [".py"],
  load,
};

function load(input: FrontEndInput): Program | Pick<Program, "sources"> {
  const project = new Project(input);
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
    creationIn: (file) => creationIn(project, file),
  };
}
