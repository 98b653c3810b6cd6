import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { type Json, type JsonObject, objectOf, textOf } from "./json.ts";

/** What Pulumi.yaml says about how a program runs. */
export interface Project {
  readonly name: string;
  /** Runtime options of the Node language host. */
  readonly options: JsonObject;
  /** Where the program runs: the folder of `main`, because the engine makes relative paths start there. */
  readonly workingFolder: string;
  /** What it runs, relative to the working folder. */
  readonly entry: string;
  /** `config` of Pulumi.yaml, by key as written. */
  readonly declared: JsonObject;
}

/** Reads Pulumi.yaml as the engine does. */
export function readProject(folder: string): Project {
  const file = readYaml(path.join(folder, "Pulumi.yaml"));
  const name = textOf(file["name"]);
  if (name === undefined) throw new Error("Pulumi.yaml: a project must have a name");
  const runtime = file["runtime"];
  if ((textOf(runtime) ?? objectOf(runtime)["name"]) !== "nodejs") {
    throw new Error("Pulumi.yaml: the double runs programs of the runtime nodejs only");
  }
  return {
    name,
    options: objectOf(objectOf(runtime)["options"]),
    declared: objectOf(file["config"]),
    ...startOf(folder, textOf(file["main"])),
  };
}

/** The configuration of a stack's file, empty when there is none. */
export function readStackConfig(folder: string, stack: string): JsonObject {
  const file = path.join(folder, `Pulumi.${stack}.yaml`);
  return existsSync(file) ? objectOf(readYaml(file)["config"]) : {};
}

function startOf(folder: string, main: string | undefined): { workingFolder: string; entry: string } {
  if (main === undefined) return { workingFolder: folder, entry: "." };
  const target = path.resolve(folder, main);
  if (path.isAbsolute(main) || path.relative(folder, target).startsWith("..")) {
    throw new Error("Pulumi.yaml: project 'main' must be a relative path to a subfolder");
  }
  const found = statSync(target, { throwIfNoEntry: false });
  if (!found) throw new Error(`Pulumi.yaml: project 'main' could not be read: ${main}`);
  if (found.isDirectory()) return { workingFolder: target, entry: "." };
  return { workingFolder: path.dirname(target), entry: path.basename(target) };
}

function readYaml(file: string): JsonObject {
  const content: Json = parse(readFileSync(file, "utf8"));
  return objectOf(content);
}
