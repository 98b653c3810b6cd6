import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { queryObjects } from "node:v8";
import { expect, onTestFinished, test } from "vitest";
import { Report } from "#diagnostics";
import { filesOnDisk } from "#source-files";
import { DeductionMemory, deduce } from "./index.ts";
import { Session } from "./local-graph/session.ts";
import { KeptWalks } from "./permissions/kept/kept-walks.ts";
import { ProgramLowering } from "./typescript/program-lowering.ts";
import { Project } from "./typescript/project.ts";

const program = (operation: string) => `import { KVStore, Router } from "@pluto/sdk";

const router = new Router("api");
const store = new KVStore("items");
router.get("/one", (request) => store.${operation}(request.path));
router.get("/two", (request) => store.has(request.path));
`;

test("of all runs over a project one is kept, however often it is edited", async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "pluto-kept-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const entry = join(root, "app.ts");
  const memory = new DeductionMemory();
  for (let edit = 0; edit < 12; edit++) {
    writeFileSync(entry, program(edit % 2 === 0 ? "get" : "delete"));
    const { graph } = await deduce([entry], new Report(), {
      ...{ root, files: filesOnDisk(), slices: false, memory },
    });
    expect(graph.handlers.length).toBe(2);
  }
  const kept = [Project, Session, KeptWalks, ProgramLowering].map((one) => [one.name, countOf(one)]);
  expect(Object.fromEntries(kept)).toEqual({ Project: 1, Session: 1, KeptWalks: 1, ProgramLowering: 1 });
  expect(memory.walksOf(entry)).toBeDefined();
});

/** How many objects of a class are alive. */
function countOf(type: new (...given: never[]) => object): number {
  return Number(queryObjects(type, { format: "count" }));
}
