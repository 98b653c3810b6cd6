import { Report } from "#diagnostics";
import { generate, writeProgram } from "#generator";
import { access, bundle, graph, resource, routeHandler } from "./llm-chat.fixture.ts";
const [platform, folder] = process.argv.slice(2);
const report = new Report();
const long = "a-very-long-name-for-a-store-that-goes-on-and-on-and-on-and-on";
const at = routeHandler("get /x").at;
const g = graph(
  [resource("router", "api"), resource("kv-store", "Users_db"), resource("kv-store", long), resource("function", "add"), resource("function", "sub")],
  [
    routeHandler("get /users/:id/files/*", { trigger: { resource: "router/api", method: "get", arguments: ["/users/:id/files/*"] }, accesses: [access("kv-store/Users_db", "get", "has", "list"), access(`kv-store/${long}`, "delete", "set")], environment: ["OPENAI_API_KEY"], externals: ["openai"] }),
    routeHandler("all /static/*", { language: "typescript", trigger: { resource: "router/api", method: "all", arguments: ["/static/*"] }, accesses: [access("function/add", "invoke")], reads: [{ resource: "function/sub", property: "url", at: [at] }] }),
    routeHandler("post /users", { language: "typescript", trigger: { resource: "router/api", method: "post", arguments: ["/users"] }, accesses: [access("kv-store/Users_db", "set")] }),
    routeHandler("call", { id: "function/add#call", trigger: { resource: "function/add", method: "call", arguments: [] }, accesses: [access("function/sub", "invoke")], reads: [{ resource: "router/api", property: "url", at: [at] }] }),
    routeHandler("call", { id: "function/sub#call", trigger: { resource: "function/sub", method: "call", arguments: [] }, accesses: [access("function/add", "invoke")] }),
  ],
);
const program = generate({ graph: g, bundles: g.handlers.map((h) => ({ ...bundle(h), externals: h.externals })), platform: platform as "aws", project: "full" }, report);
console.log(JSON.stringify(report.diagnostics));
console.log(writeProgram({ program, folder: folder! }, report).kept, JSON.stringify(report.diagnostics));
