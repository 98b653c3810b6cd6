import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Bundle, Language } from "#arch-ref";
import { Report } from "#diagnostics";
import { generate } from "#generator";
import { installedFile } from "#installation";
import { access, bundle, graph, resource, routeHandler } from "../llm-chat.fixture.ts";

const typescriptHandler = `
const runtime = () => globalThis[Symbol.for("pluto.runtime")];
const store = (operation, ...args) => runtime().call({ kind: "kv-store", name: "my-store" }, operation, args);
const add = (...args) => runtime().call({ kind: "function", name: "add" }, "invoke", args);
export async function handler(request, ...more) {
  if (typeof request !== "object") return [request, ...more].reduce((a, b) => a + b);
  const { op, args } = request.json();
  if (op === "echo") return { ...request, bytes: undefined, json: undefined };
  if (op === "answer") return args;
  if (op === "nothing") return undefined;
  if (op === "bytes") return new Uint8Array([1, 2]);
  if (op === "fail") throw new Error("secret detail");
  if (op === "url") return runtime().property({ kind: "router", name: "api" }, "url");
  if (op === "invoke") return await add(...args);
  try { return { value: (await store(op, ...args)) ?? null }; } catch (error) { return error.name; }
}`;

const pythonHandler = `
from pluto_sdk import KVStore, Function, HttpResponse
from pluto_sdk.errors import KeyNotFound
from pluto_sdk.runtime import Resource
store = KVStore("my-store")
def add_handler(): pass
async def handler(request, *more):
    if isinstance(request, (int, str)):
        return sum(more, request)
    call = request.json()
    op, args = call["op"], call.get("args", [])
    if op == "echo":
        return {k: getattr(request, k) for k in ("path", "method", "headers", "query", "params", "body")}
    if op == "answer":
        return HttpResponse(args["statusCode"], args.get("body"), args.get("headers")) if "statusCode" in args else args
    if op == "nothing":
        return None
    if op == "bytes":
        return bytes([1, 2])
    if op == "fail":
        raise ValueError("secret detail")
    if op == "url":
        return Resource("router", "api")._property("url")
    if op == "invoke":
        return Function(add_handler, "add").invoke(*args)
    try:
        return {"value": store._call(op, *args)}
    except KeyNotFound as error:
        return type(error).__name__
`;

/** Clients that keep a table in memory and write down what a real one would be sent. */
const fakeDynamo = `
const items = new Map();
export class DynamoDB {
  async putItem({ TableName, Item }) { items.set(Item.pk.S, Item); if (TableName !== "t-1") throw new Error(TableName); }
  async getItem({ Key }) { return { Item: items.get(Key.pk.S) }; }
  async deleteItem({ Key }) { items.delete(Key.pk.S); }
  async query({ ExpressionAttributeValues: values, ExclusiveStartKey: start, Limit = 2 }) {
    const all = [...items.keys()].sort().filter((key) => key.startsWith(values[":p"]?.S ?? ""));
    const rest = all.filter((key) => key > (start?.pk.S ?? ""));
    const page = rest.slice(0, Limit).map((key) => items.get(key));
    return { Items: page, LastEvaluatedKey: rest.length > Limit ? page.at(-1) : undefined };
  }
}
export class Lambda {
  async invoke({ FunctionName, Payload }) {
    const [a, b] = JSON.parse(Payload).arguments;
    const ok = { Payload: new TextEncoder().encode(JSON.stringify(FunctionName + (a + b))) };
    return a === 0 ? { FunctionError: "Unhandled", Payload: new TextEncoder().encode('{"errorMessage":"no zero"}') } : ok;
  }
}`;

const fakeBoto = `
import io, json
items = {}
class Dynamo:
    def put_item(self, TableName, Item):
        assert TableName == "t-1"
        items[Item["pk"]["S"]] = Item
    def get_item(self, Key, **_):
        found = items.get(Key["pk"]["S"])
        return {} if found is None else {"Item": found}
    def delete_item(self, Key, **_): items.pop(Key["pk"]["S"], None)
    def query(self, ExpressionAttributeValues, ExclusiveStartKey=None, Limit=2, **_):
        prefix = ExpressionAttributeValues.get(":p", {"S": ""})["S"]
        start = ExclusiveStartKey["pk"]["S"] if ExclusiveStartKey else ""
        rest = [key for key in sorted(items) if key.startswith(prefix) and key > start]
        page = [items[key] for key in rest[:Limit]]
        return {"Items": page, **({"LastEvaluatedKey": page[-1]} if len(rest) > Limit else {})}
class Lambda:
    def invoke(self, FunctionName, Payload):
        a, b = json.loads(Payload)["arguments"]
        if a == 0:
            return {"FunctionError": "Unhandled", "Payload": io.BytesIO(b'{"errorMessage":"no zero"}')}
        return {"Payload": io.BytesIO(json.dumps(FunctionName + str(a + b)).encode())}
def client(service): return {"dynamodb": Dynamo, "lambda": Lambda}[service]()
`;

const driver: Readonly<Record<Language, string>> = {
  typescript: `import { readFileSync } from "node:fs";
const { handler } = await import("./lambda-entry.mjs");
const results = [];
for (const event of JSON.parse(readFileSync(0, "utf8")))
  results.push(await handler(event).catch((error) => ({ raised: error.name + ": " + error.message })));
process.stdout.write("\\n" + JSON.stringify(results));`,
  python: `import json, sys
from lambda_entry import handler
def run(event):
    try:
        return handler(event)
    except Exception as error:
        return {"raised": type(error).__name__ + ": " + str(error)}
print("\\n" + json.dumps([run(event) for event in json.load(sys.stdin)]))`,
};

const python = execFileSync("python3", ["-c", "import sys; print(sys.executable)"], {
  encoding: "utf8",
}).trim();
const environment = {
  PLUTO_KV_STORE_MY_STORE: "t-1",
  PLUTO_FUNCTION_ADD: "f-1",
  PLUTO_ROUTER_API_URL: "https://api",
};

describe.each(["typescript", "python"] as const)("the Lambda adapter for %s", (language) => {
  const folder = mkdtempSync(join(tmpdir(), "pluto-lambda-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(() => install(folder, language));

  function send(...events: readonly object[]): readonly unknown[] {
    const [command, file] = language === "python" ? [python, "drive.py"] : [process.execPath, "drive.mjs"];
    const output = execFileSync(command, [join(folder, file)], {
      input: JSON.stringify(events),
      encoding: "utf8",
      env: { ...environment, PYTHONDONTWRITEBYTECODE: "1" },
      stdio: ["pipe", "pipe", "ignore"],
    });
    return JSON.parse(output.slice(output.lastIndexOf("\n", output.length - 3)));
  }
  const bodies = (...calls: readonly object[]) =>
    send(...calls.map((call) => request(call))).map((result) => (result as { body: string }).body);

  it("gives the handler the request", () => {
    const event = request(
      { op: "echo" },
      {
        rawQueryString: "a=1&a=2&b=%C3%A4&id=q",
        pathParameters: { id: "7", name: "n", proxy: "x/y" },
        cookies: ["c=1", "d=2"],
      },
    );
    const [result] = send(event);
    expect(JSON.parse((result as { body: string }).body)).toEqual({
      path: "/do",
      method: "POST",
      headers: { host: "h", cookie: "c=1; d=2" },
      query: { a: ["1", "2"], b: "ä", id: "q", name: "n" },
      params: { id: "7", name: "n", "*": "x/y" },
      body: '{"op":"echo"}',
    });
  });

  it("decodes a body that API Gateway encoded", () => {
    const text = Buffer.from('{"op":"answer","args":"ü"}').toString("base64");
    expect(send({ ...request({}), body: text, isBase64Encoded: true })).toMatchObject([
      { statusCode: 200, body: "ü" },
    ]);
  });

  it("answers with text, JSON, bytes, a response or nothing", () => {
    const results = send(
      request({ op: "answer", args: "hello" }),
      request({ op: "answer", args: { a: "ö" } }),
      request({ op: "bytes" }),
      request({ op: "answer", args: { statusCode: 201, body: { b: 1 }, headers: { "X-A": "1" } } }),
      request({ op: "nothing" }),
    );
    const type = (value: string) => ({ "content-type": value });
    expect(results).toEqual([
      { statusCode: 200, headers: type("text/plain; charset=utf-8"), body: "hello", isBase64Encoded: false },
      {
        statusCode: 200,
        headers: type("application/json"),
        body: expect.stringMatching(/^\{"a": ?"ö"\}$/),
        isBase64Encoded: false,
      },
      { statusCode: 200, headers: type("application/octet-stream"), body: "AQI=", isBase64Encoded: true },
      {
        statusCode: 201,
        headers: { "x-a": "1", ...type("application/json") },
        body: expect.stringMatching(/^\{"b": ?1\}$/),
        isBase64Encoded: false,
      },
      { statusCode: 204, headers: {}, body: "", isBase64Encoded: false },
    ]);
  });

  it("tells a client nothing about a handler that raises but an id", () => {
    const [result] = send(request({ op: "fail" }));
    expect(result).toMatchObject({ statusCode: 500 });
    const body = JSON.parse((result as { body: string }).body);
    expect(body).toEqual({ error: "internal error", id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });

  it("keeps values in the table that the environment names", () => {
    const keys = ["b/2", "a", "b/1", "b/3", "c"].map((key) => ({ op: "set", args: [key, "v"] }));
    const results = bodies(
      ...keys,
      { op: "get", args: ["a"] },
      { op: "has", args: ["a"] },
      { op: "list", args: ["b/", {}] },
      { op: "list", args: ["", { limit: 3 }] },
      { op: "list", args: ["b/", { after: "b/1" }] },
      { op: "list", args: ["b/", { after: "a" }] },
      { op: "list", args: ["b/", { after: "c" }] },
      { op: "delete", args: ["a"] },
      { op: "has", args: ["a"] },
      { op: "get", args: ["a"] },
    ).slice(keys.length);
    expect(results.slice(0, -1).map((body) => JSON.parse(body).value)).toEqual([
      "v",
      true,
      ["b/1", "b/2", "b/3"],
      ["a", "b/1", "b/2"],
      ["b/2", "b/3"],
      ["b/1", "b/2", "b/3"],
      [],
      null,
      false,
    ]);
    expect(results.at(-1)).toBe("KeyNotFound");
  });

  it("calls functions, is called as one, and reads properties", () => {
    const results = send(
      request({ op: "invoke", args: [1, 2] }),
      request({ op: "url" }),
      { arguments: [1, 2, 3] },
      { ...request([4, 5]), routeKey: "$default" },
      { arguments: [{}] },
    );
    expect(results.slice(0, 2)).toMatchObject([{ body: "f-13" }, { body: "https://api" }]);
    expect(results[2]).toBe(6);
    expect(results[3]).toMatchObject({
      statusCode: 200,
      headers: { "content-type": "application/json" },
      body: "9",
    });
    expect(results[4]).toHaveProperty("raised");
  });
});

function request(body: object, changes: object = {}): object {
  return {
    routeKey: "POST /do",
    rawPath: "/do",
    rawQueryString: "",
    headers: { host: "h" },
    requestContext: { http: { method: "POST" } },
    body: JSON.stringify(body),
    isBase64Encoded: false,
    ...changes,
  };
}

/** The folder of a generated handler, beside clients of the AWS SDK that need no account. */
function install(folder: string, language: Language): void {
  const handler = routeHandler("post /do", { language, accesses: [access("kv-store/my-store", "set")] });
  const own: Bundle = bundle(handler, language === "python" ? pythonHandler : typescriptHandler);
  const of = graph([resource("router", "router"), resource("kv-store", "my-store")], [handler]);
  const { files } = generate({ graph: of, bundles: [own], platform: "aws" }, new Report());
  const prefix = `handlers/${own.folder}/`;
  for (const file of files.filter(({ path }) => path.startsWith(prefix)))
    write(join(folder, file.path.slice(prefix.length)), file.contents);
  if (language === "python") {
    cpSync(installedFile("sdk/python/pluto_sdk"), join(folder, "pluto_sdk"), { recursive: true });
    write(join(folder, "boto3.py"), fakeBoto);
    write(join(folder, "drive.py"), driver.python);
  } else {
    for (const name of ["client-dynamodb", "client-lambda"])
      write(join(folder, `node_modules/@aws-sdk/${name}/index.mjs`), fakeDynamo);
    for (const name of ["client-dynamodb", "client-lambda"])
      write(join(folder, `node_modules/@aws-sdk/${name}/package.json`), '{ "exports": "./index.mjs" }');
    write(join(folder, "drive.mjs"), driver.typescript);
  }
}

function write(path: string, contents: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}
