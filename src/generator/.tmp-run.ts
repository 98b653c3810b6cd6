import { Report } from "#diagnostics";
import { generate } from "#generator";
import { checkProgram } from "../../tests/pulumi/program-harness.ts";
import { access, bundle, graph, llmChat, resource, routeHandler } from "./llm-chat.fixture.ts";

const image = (name: string) => `registry.example/${name}@sha256:${"0".repeat(64)}`;
const fn = routeHandler("call", {
  id: "function/add#call",
  trigger: { resource: "function/add", method: "call", arguments: [] },
});
const list = routeHandler("get /l/:id", { accesses: [access("kv-store/memory1", "list", "get")] });
const all = {
  llm: llmChat,
  empty: graph([], []),
  stores: graph([resource("kv-store", "a")], []),
  router: graph([resource("router", "r")], []),
  fn: graph([resource("function", "add")], [fn]),
  list: graph(llmChat.resources, [list, ...llmChat.handlers]),
};
for (const [name, g] of Object.entries(all))
  for (const platform of ["kubernetes", "aws"] as const) {
    const report = new Report();
    const program = generate(
      { graph: g, bundles: g.handlers.map((h) => bundle(h)), platform, project: name },
      report,
    );
    if (name === "fn" || name === "empty")
      console.log(
        program.files.find((f) => f.path === "index.ts")?.contents,
        program.files.map((f) => f.path).filter((f) => f.startsWith("components")),
      );
    const base: Record<string, string> =
      platform === "kubernetes" ? { runtimeImage: image("rt"), valkeyImage: image("vk") } : {};
    const secrets: Record<string, string> =
      platform === "kubernetes" ? { storePassword: "canary-store-1", kubeconfig: "canary-kube-1" } : {};
    const { record, findings } = await checkProgram(program.files, { platform, config: base, secrets });
    console.log(
      name,
      platform,
      record.resources.length,
      findings.filter((f) => f.check !== "used-secrets"),
    );
  }
