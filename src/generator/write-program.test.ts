import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Report } from "#diagnostics";
import { type GeneratedProgram, generate, type PlatformName, writeProgram } from "#generator";
import { bundle, graph, llmChat } from "./llm-chat.fixture.ts";

let parent: string;
let folder: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "pluto-write-"));
  folder = join(parent, "infra");
});
afterEach(() => rmSync(parent, { recursive: true }));

function program(
  of = llmChat,
  platform: PlatformName = "kubernetes",
  project = "llm-chat",
): GeneratedProgram {
  return generate(
    { graph: of, bundles: of.handlers.map((each) => bundle(each)), platform, project },
    new Report(),
  );
}

function write(written: GeneratedProgram) {
  const report = new Report();
  const result = writeProgram({ program: written, folder }, report);
  return {
    ...result,
    codes: report.diagnostics.map((each) => each.code),
    messages: report.diagnostics.map((each) => each.message),
  };
}

const smaller = graph(
  llmChat.resources,
  llmChat.handlers.filter((handler) => !handler.id.includes("model2/info")),
);

function read(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

function edit(path: string, addition = "\n// mine\n"): void {
  writeFileSync(join(folder, path), read(path) + addition);
}

/** Every file of the folder with its contents, but `.generated.json`. */
function contents(): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
  return Object.fromEntries(
    paths.filter((path) => path !== ".generated.json").map((path) => [path, read(path)]),
  );
}

describe("writing a program", () => {
  it("makes the folder with exactly its files, and leaves nothing beside it", () => {
    const { written, codes } = write(program());
    expect(codes).toEqual([]);
    expect(written).toEqual(program().files.map((file) => file.path));
    for (const file of program().files) expect(read(file.path), file.path).toBe(file.contents);
    expect(readdirSync(parent)).toEqual(["infra"]);
  });

  it("writes nothing for the same program again", () => {
    write(program());
    expect(write(program())).toMatchObject({ written: [], kept: [], removed: [], codes: [] });
  });

  it("replaces what changed, removes what is gone, and keeps what it does not know", () => {
    write(program());
    writeFileSync(join(folder, "Pulumi.prod.yaml"), "config: {}\n");
    mkdirSync(join(folder, "node_modules"));
    const { written, removed, kept, codes } = write(program(smaller));
    expect(codes).toEqual([]);
    expect(kept).toEqual([]);
    expect(written).toEqual(["bin/index.js", "index.ts"]);
    expect(removed.map((path) => path.split("/")[1])).toEqual(Array(3).fill("router-get-model2-info"));
    expect(existsSync(join(folder, "handlers/router-get-model2-info"))).toBe(false);
    expect(read("Pulumi.prod.yaml")).toBe("config: {}\n");
    expect(readdirSync(parent)).toEqual(["infra"]);
  });

  it("ends with what a new folder would have", () => {
    write(program());
    write(program(smaller));
    const rewritten = contents();
    const manifest = read(".generated.json");
    rmSync(folder, { recursive: true });
    write(program(smaller));
    expect(contents()).toEqual(rewritten);
    expect(read(".generated.json")).toBe(manifest);
  });
});

describe("a file that a person edited", () => {
  it.each(["README.md", "package.json", "tsconfig.json", "Pulumi.yaml", "Pulumi.dev.yaml"])(
    "is kept and named when it is theirs: %s",
    (path) => {
      write(program());
      edit(path);
      const mine = read(path);
      for (const round of ["first", "second"]) {
        const { kept, codes } = write(program(round === "first" ? smaller : llmChat));
        expect(codes).toEqual([]);
        expect(kept).toEqual([path]);
        expect(read(path)).toBe(mine);
      }
    },
  );

  it("is compiled as they wrote it when it is a component", () => {
    write(program());
    edit("components/unit.ts", "\nexport const mine: number = 42;\n");
    const { kept, codes } = write(program(smaller));
    expect(codes).toEqual([]);
    expect(kept).toEqual(["components/unit.ts"]);
    expect(read("bin/components/unit.js")).toContain("const mine = 42");
    expect(write(program(smaller))).toMatchObject({ written: [], kept: ["components/unit.ts"] });
  });

  it("must compile when it is a component", () => {
    write(program());
    edit("components/unit.ts", "\nexport const = ;\n");
    const before = contents();
    const { codes, messages } = write(program(smaller));
    expect(codes).toEqual(["PLT4006"]);
    expect(messages[0]).toContain("`components/unit.ts`");
    expect(contents()).toEqual(before);
  });

  it.each(["index.ts", "bin/index.js", "handlers/router-get-model1-info/__handler__.py"])(
    "stops everything when it is generated: %s",
    (path) => {
      write(program());
      edit(path);
      const before = contents();
      const { codes, messages, written } = write(program(smaller));
      expect(codes).toEqual(["PLT4002"]);
      expect(messages[0]).toBe(`\`${path}\` was generated and has been edited since`);
      expect(written).toEqual([]);
      expect(contents()).toEqual(before);
    },
  );

  it("stops everything when it would be removed", () => {
    write(program());
    edit("handlers/router-get-model2-info/__handler__.py");
    expect(write(program(smaller)).codes).toEqual(["PLT4002"]);
  });

  it("stays when it is a component that is no longer needed", () => {
    write(program());
    edit("components/valkey.ts");
    const storeless = graph(
      llmChat.resources.filter((each) => each.kind === "router"),
      llmChat.handlers.filter((each) => each.accesses.length === 0),
    );
    const { kept, removed, codes } = write(program(storeless));
    expect(codes).toEqual([]);
    expect(kept).toEqual(["components/valkey.ts"]);
    expect(removed).toContain("components/key-value-store.ts");
    expect(existsSync(join(folder, "components/valkey.ts"))).toBe(true);
  });

  it("is not what the program's own build wrote", () => {
    write(program());
    writeFileSync(join(folder, "bin/index.js"), '"use strict";\n//# sourceMappingURL=index.js.map');
    expect(write(program()).codes).toEqual([]);
    expect(read("bin/index.js")).toBe(program().files.find((file) => file.path === "bin/index.js")?.contents);
  });
});

describe("a folder", () => {
  it("that holds something else is left alone", () => {
    mkdirSync(folder);
    writeFileSync(join(folder, "package.json"), "{}\n");
    expect(write(program()).codes).toEqual(["PLT4005"]);
    expect(contents()).toEqual({ "package.json": "{}\n" });
  });

  it("that holds another platform's program is left alone", () => {
    write(program());
    const before = contents();
    const { codes, messages } = write(program(llmChat, "aws"));
    expect(codes).toEqual(["PLT4005"]);
    expect(messages[0]).toContain("a program for `kubernetes`");
    expect(contents()).toEqual(before);
  });

  it("that is empty is used", () => {
    mkdirSync(folder);
    expect(write(program()).codes).toEqual([]);
  });

  it("that an interrupted run left half done is completed", () => {
    write(program());
    const next = program(smaller);
    const manifest = JSON.parse(read(".generated.json"));
    const pending = JSON.parse(
      next.files.find((file) => file.path === ".generated.json")?.contents ?? "",
    ).files;
    writeFileSync(join(folder, ".generated.json"), JSON.stringify({ ...manifest, pending }));
    writeFileSync(
      join(folder, "index.ts"),
      next.files.find((file) => file.path === "index.ts")?.contents ?? "",
    );
    expect(write(program()).codes).toEqual([]);
    expect(read("index.ts")).toBe(program().files.find((file) => file.path === "index.ts")?.contents);
  });
});
