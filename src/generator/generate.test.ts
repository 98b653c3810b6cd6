import { describe, expect, it } from "vitest";
import type { ArchRef, Handler, Resource } from "#arch-ref";
import { Report } from "#diagnostics";
import { type GenerateRequest, generate, type PlatformName, platformNames } from "#generator";
import { access, at, bundle, graph, llmChat, resource, routeHandler } from "./llm-chat.fixture.ts";

function generated(of: ArchRef, changes: Partial<GenerateRequest> = {}) {
  const report = new Report();
  const bundles = of.handlers.map((handler) => bundle(handler));
  const request = {
    graph: of,
    bundles,
    platform: "kubernetes" as PlatformName,
    project: "llm-chat",
    ...changes,
  };
  const program = generate(request, report);
  const files = new Map(program.files.map((file) => [file.path, file.contents]));
  return { program, diagnostics: report.diagnostics, text: (path: string) => files.get(path) ?? "" };
}

/** The names of the units that `index.ts` makes. */
function unitNames(handlers: readonly Handler[], resources: readonly Resource[] = []): readonly string[] {
  const stores = ["a", "b", "a-get"].map((name) => resource("kv-store", name));
  const all = graph([resource("router", "router"), ...stores, ...resources], handlers);
  const index = generated(all).text("index.ts");
  return [...index.matchAll(/new Unit\(\s*"([^"]+)"/g)].map(([, name]) => name ?? "");
}

describe.each(platformNames)("on %s, a program", (platform) => {
  const { program, text } = generated(llmChat, { platform });

  it("is byte for byte the same for the same input", () => {
    expect(generated(llmChat, { platform }).program).toEqual(program);
  });

  it("has its files sorted by path, each once", () => {
    const paths = program.files.map((file) => file.path);
    expect(paths).toEqual([...new Set(paths)].sort());
    expect(paths).toContain("README.md");
  });

  it("lists the hash of every other file", () => {
    const manifest = JSON.parse(text(".generated.json"));
    const others = program.files.map((file) => file.path).filter((path) => path !== ".generated.json");
    expect(Object.keys(manifest.files)).toEqual(others);
    expect(manifest.files["index.ts"]).toMatch(/^[0-9a-f]{64}$/);
  });

  it("makes one component for each resource, in at most 100 lines", () => {
    const index = text("index.ts");
    expect(index.split("\n").length).toBeLessThanOrEqual(100);
    for (const name of ["memory1", "memory2", "router"])
      expect(index.match(new RegExp(`= new \\w+\\(\\s*"${name}"`, "g")), name).toHaveLength(1);
  });

  it("has every file that its modules import, compiled too", () => {
    for (const file of program.files.filter(({ path }) => /^(index|components\/.*)\.ts$/.test(path))) {
      expect(text(`bin/${file.path.replace(/\.ts$/, ".js")}`), file.path).not.toBe("");
      for (const [, module] of file.contents.matchAll(/ from "\.\/(?:components\/)?([^"]+)"/g))
        expect(text(`components/${module}.ts`), `${file.path} imports ${module}`).not.toBe("");
    }
  });

  it("holds no machine's path, no root import of a provider, no cast to any", () => {
    const own = program.files.filter((file) => !file.path.startsWith("handlers/"));
    for (const { path, contents } of own) {
      expect(contents, path).not.toContain(process.cwd());
      expect(contents, path).not.toMatch(/(from|require\()\s*"@pulumi\/(aws|kubernetes)"/);
      expect(contents, path).not.toMatch(/\bas any\b|: any\b/);
    }
  });

  it("changes only its own lines when a resource is added", () => {
    const more = graph([...llmChat.resources, resource("kv-store", "router")], llmChat.handlers);
    const before = text("index.ts").split("\n");
    const after = generated(more, { platform }).text("index.ts").split("\n");
    const gone = before.filter((line) => !after.includes(line));
    // the list of the server's stores is the one line that names them all
    expect(gone.filter((line) => !line.includes("stores: ["))).toEqual([]);
    expect(after.join("\n")).toContain("const routerStore = new KeyValueStore(");
  });

  it("carries every bundle with its manifest", () => {
    const manifest = JSON.parse(text("handlers/router-get-model1-invoke/bundle.json"));
    expect(manifest).toMatchObject({ format: "pluto.bundle/1", handler: "router/router#get /model1/invoke" });
    expect(text("handlers/router-get-model1-invoke/app/routes.py")).toBe("x = 1\n");
  });

  it("is called app when nobody says how", () => {
    const { project: _, ...request } = {
      graph: llmChat,
      bundles: llmChat.handlers.map((each) => bundle(each)),
      project: "",
    };
    const files = generate({ ...request, platform }, new Report()).files;
    expect(files.find((file) => file.path === "Pulumi.yaml")?.contents).toMatch(/^name: app\n/);
  });

  it("refuses a kind without an answer at the resource's line, and has no files", () => {
    const other = graph([resource("teleporter", "beam", 7), ...llmChat.resources], llmChat.handlers);
    const result = generated(other, { platform });
    expect(result.diagnostics).toMatchObject([{ code: "PLT4001", severity: "error", at: at(7) }]);
    expect(result.diagnostics[0]?.message).toBe(
      `\`${platform}\` has no \`teleporter\` yet, and \`beam\` is one`,
    );
    expect(result.program.files).toEqual([]);
  });

  it.each([
    ["user-data", "user_data"],
    ["Users", "users"],
    ["a", "a.."],
  ])("refuses %s and %s, which become one, at the second and showing the first", (one, other) => {
    const clash = graph([], []).resources.concat(
      resource("kv-store", one, 3),
      resource("kv-store", other, 4),
    );
    expect(generated({ ...graph([], []), resources: clash }, { platform }).diagnostics).toMatchObject([
      { code: "PLT4004", at: at(4), related: [{ at: at(3) }] },
    ]);
  });

  it("takes the same name for resources of different kinds", () => {
    const same = graph([resource("kv-store", "default"), resource("router", "default")], []);
    expect(generated(same, { platform }).diagnostics).toEqual([]);
  });

  it("asks the stack for the variables that handlers read", () => {
    const handler = routeHandler("get /ask", { environment: ["OPENAI_API_KEY"] });
    const index = generated(graph([resource("router", "router")], [handler]), { platform }).text("index.ts");
    expect(index).toContain('{ OPENAI_API_KEY: config.getSecret("OPENAI_API_KEY") }');
  });
});

describe("units", () => {
  it("hold handlers of one language with the same accesses", () => {
    expect(
      unitNames([
        routeHandler("get /1"),
        routeHandler("get /2"),
        routeHandler("get /3", { language: "typescript" }),
        routeHandler("get /4", { accesses: [access("kv-store/a", "set")] }),
        routeHandler("get /5", { accesses: [access("kv-store/a", "set", "get")] }),
        routeHandler("get /6", { accesses: [access("kv-store/a", "get", "set")] }),
        routeHandler("get /7", { accesses: [access("kv-store/b", "list"), access("kv-store/a", "get")] }),
      ]),
    ).toEqual([
      "a-get-b-list-python",
      "a-get-set-python",
      "a-set-python",
      "stateless-python",
      "stateless-typescript",
    ]);
  });

  it("keep their names when others come and go", () => {
    const store = routeHandler("get /z", { accesses: [access("kv-store/b", "set")] });
    expect(unitNames([store])).toEqual(["b-set-python"]);
    expect(unitNames([routeHandler("get /a"), store])).toContain("b-set-python");
  });

  it("are told apart where their names would be the same", () => {
    const names = unitNames([
      routeHandler("get /1", { accesses: [access("kv-store/a", "get", "set")] }),
      routeHandler("get /2", { accesses: [access("kv-store/a-get", "set")] }),
    ]);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^a-get-set-python-[0-9a-f]{8}$/);
  });

  it("have DNS labels of at most 40 characters", () => {
    const long = "Some.Very_long-name-of-a-store-that-says-a-lot";
    const handlers = ["get", "set"].map((operation) =>
      routeHandler(`get /${operation}`, { accesses: [access(`kv-store/${long}`, operation)] }),
    );
    const names = unitNames(handlers, [resource("kv-store", long)]);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$/);
  });
});

describe("on kubernetes, bundles", () => {
  it("that no ConfigMap can hold are refused at their handler", () => {
    const handler = routeHandler("get /big", { at: at(9) });
    const large = bundle(handler, "#".repeat(900 * 1024));
    const request = { bundles: [large] };
    expect(generated(graph([resource("router", "router")], [handler]), request).diagnostics).toMatchObject([
      { code: "PLT4003", at: at(9) },
    ]);
  });
});

describe("on aws, functions", () => {
  const reads = (name: string) => [{ resource: `function/${name}`, property: "url", at: [at(5)] }];
  const called = (name: string, changes: Partial<Handler>) =>
    routeHandler("call", {
      id: `function/${name}#call`,
      trigger: { resource: `function/${name}`, method: "call", arguments: [] },
      ...changes,
    });

  it("have a name of their own even when nobody calls them", () => {
    const { text } = generated(graph([resource("function", "a")], [called("a", {})]), { platform: "aws" });
    expect(text("index.ts")).toContain('functionName: physicalName("a")');
    expect(text("index.ts")).toContain('import { physicalName } from "./components/naming";');
  });

  it("stand in front of the handlers that read their address", () => {
    const handlers = [called("a", { reads: reads("b") }), called("b", {})];
    const { text, diagnostics } = generated(
      graph([resource("function", "a"), resource("function", "b")], handlers),
      { platform: "aws" },
    );
    expect(diagnostics).toEqual([]);
    const made = [...text("index.ts").matchAll(/new Handler\(\s*"([^"]+)"/g)].map(([, name]) => name);
    expect(made).toEqual(["function-b-call", "function-a-call"]);
  });

  it("cannot know an address that depends on themselves", () => {
    const handlers = [called("a", { reads: reads("b") }), called("b", { reads: reads("a") })];
    const { diagnostics } = generated(
      graph([resource("function", "a"), resource("function", "b")], handlers),
      {
        platform: "aws",
      },
    );
    expect(diagnostics).toMatchObject([{ code: "PLT4007", at: at(5) }]);
  });
});
