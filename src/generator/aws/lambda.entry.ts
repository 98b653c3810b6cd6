/**
 * Stands between Lambda and a TypeScript handler: it lies beside the bundle, turns events into calls of the handler and
 * performs what the handler asks of its resources. A direct invocation carries `{ "arguments": [...] }`.
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";

interface HttpEvent {
  readonly routeKey: string;
  readonly rawPath: string;
  readonly rawQueryString: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly pathParameters?: Readonly<Record<string, string>>;
  readonly requestContext: { readonly http: { readonly method: string } };
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}
interface InvocationEvent {
  readonly arguments: readonly unknown[];
}
interface HttpResult {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}
interface Resource {
  readonly kind: string;
  readonly name: string;
}
type Item = Readonly<Record<string, { readonly S: string }>>;

/** As much of `@aws-sdk/client-dynamodb` and `@aws-sdk/client-lambda`, which Lambda provides, as is used. */
interface Dynamo {
  getItem(input: object): Promise<{ readonly Item?: Item }>;
  putItem(input: object): Promise<unknown>;
  deleteItem(input: object): Promise<unknown>;
  query(input: object): Promise<{ readonly Items?: readonly Item[]; readonly LastEvaluatedKey?: Item }>;
}
interface Lambda {
  invoke(input: object): Promise<{ readonly Payload: Uint8Array; readonly FunctionError?: string }>;
}

const clients = new Map<string, Promise<unknown>>();

/** A client of the AWS SDK, loaded when it is first needed and kept for later events. */
function client<T>(library: string, name: string): Promise<T> {
  const known = clients.get(name) ?? import(library).then((sdk) => new sdk[name]({}));
  clients.set(name, known);
  return known as Promise<T>;
}

const dynamo = () => client<Dynamo>("@aws-sdk/client-dynamodb", "DynamoDB");
const lambda = () => client<Lambda>("@aws-sdk/client-lambda", "Lambda");

/** The variable that says where a resource is, `PLUTO_<KIND>_<NAME>`. */
function variable(resource: Resource, property?: string): string {
  const words = ["pluto", resource.kind, resource.name, ...(property === undefined ? [] : [property])];
  const name = words.map((word) =>
    word
      .replace(/[^A-Za-z0-9]+/g, "_")
      .replace(/^_|_$/g, "")
      .toUpperCase(),
  );
  const value = process.env[name.join("_")];
  if (value === undefined)
    throw new Error(`${resource.kind} "${resource.name}" is not connected to this handler`);
  return value;
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

const shard = { S: "0" };
const jsonType = { "content-type": "application/json" };

async function getValue(table: string, key: string): Promise<string> {
  const found = await (await dynamo()).getItem({
    TableName: table,
    Key: { pk: { S: key } },
    ConsistentRead: true,
  });
  if (found.Item === undefined) throw named("KeyNotFound", `there is no key "${key}"`);
  return found.Item["value"]?.S ?? "";
}

async function setValue(table: string, key: string, value: string): Promise<void> {
  await (await dynamo()).putItem({ TableName: table, Item: { pk: { S: key }, value: { S: value }, shard } });
}

async function deleteValue(table: string, key: string): Promise<void> {
  await (await dynamo()).deleteItem({ TableName: table, Key: { pk: { S: key } } });
}

async function hasValue(table: string, key: string): Promise<boolean> {
  const input = {
    TableName: table,
    Key: { pk: { S: key } },
    ProjectionExpression: "pk",
    ConsistentRead: true,
  };
  return (await (await dynamo()).getItem(input)).Item !== undefined;
}

interface Page {
  readonly after?: string;
  readonly limit?: number;
}

/** Keys in order from the index; a page may begin only at a key that the condition allows. */
async function listKeys(
  table: string,
  prefix: string,
  { after = "", limit = Infinity }: Page,
): Promise<string[]> {
  const within = after !== "" && after.startsWith(prefix);
  if (!within && Buffer.compare(Buffer.from(after), Buffer.from(prefix)) > 0) return [];
  const keys: string[] = [];
  let start: Item | undefined = within ? { pk: { S: after }, shard } : undefined;
  do {
    const page = await (await dynamo()).query({
      ...queryFor(table, prefix),
      ExclusiveStartKey: start,
      ...(Number.isFinite(limit) ? { Limit: limit - keys.length } : {}),
    });
    keys.push(...(page.Items ?? []).map((item) => item["pk"]?.S ?? ""));
    start = page.LastEvaluatedKey;
  } while (start !== undefined && keys.length < limit);
  return keys;
}

function queryFor(table: string, prefix: string): object {
  const index = { TableName: table, IndexName: "by-shard" };
  if (prefix === "")
    return { ...index, KeyConditionExpression: "shard = :s", ExpressionAttributeValues: { ":s": shard } };
  return {
    ...index,
    KeyConditionExpression: "shard = :s AND begins_with(pk, :p)",
    ExpressionAttributeValues: { ":s": shard, ":p": { S: prefix } },
  };
}

async function invoke(name: string, args: readonly unknown[]): Promise<unknown> {
  const reply = await (await lambda()).invoke({
    FunctionName: name,
    Payload: JSON.stringify({ arguments: args }),
  });
  const answer: unknown = JSON.parse(new TextDecoder().decode(reply.Payload) || "null");
  if (reply.FunctionError === undefined) return answer;
  throw named("InvocationFailed", (answer as { errorMessage?: string }).errorMessage ?? reply.FunctionError);
}

/** What each client operation does with the place that the resource has. */
const operations: Readonly<Record<string, (place: string, args: readonly unknown[]) => Promise<unknown>>> = {
  get: (table, [key]) => getValue(table, key as string),
  set: (table, [key, value]) => setValue(table, key as string, value as string),
  delete: (table, [key]) => deleteValue(table, key as string),
  has: (table, [key]) => hasValue(table, key as string),
  list: (table, [prefix, page]) => listKeys(table, (prefix as string) ?? "", (page as Page) ?? {}),
  invoke,
};

const binding = {
  call: async (resource: Resource, operation: string, args: readonly unknown[]) => {
    const perform = operations[operation];
    if (perform === undefined) throw new Error(`${resource.kind} has no operation "${operation}" on AWS`);
    return await perform(variable(resource), args);
  },
  property: (resource: Resource, name: string) => variable(resource, name),
};
// The bundle's clients look here, so this comes before the bundle is loaded.
Object.assign(globalThis, { [Symbol.for("pluto.runtime")]: binding });

const manifest: { readonly entry: string } = JSON.parse(
  readFileSync(new URL("./bundle.json", import.meta.url), "utf8"),
);
const bundle: { readonly handler: (...args: readonly unknown[]) => unknown } = await import(
  `./${manifest.entry}`
);

/** The function that Lambda calls. A function's own URL has no route, and its body holds the arguments. */
export async function handler(event: HttpEvent | InvocationEvent): Promise<unknown> {
  if ("arguments" in event) return (await bundle.handler(...event.arguments)) ?? null;
  try {
    if (event.routeKey !== "$default") return response(await bundle.handler(request(event)));
    const value = await bundle.handler(...(JSON.parse(bytesOf(event).toString() || "[]") as unknown[]));
    return payload(JSON.stringify(value ?? null), 200, jsonType);
  } catch (error) {
    const id = randomUUID();
    process.stderr.write(`${id} ${error instanceof Error ? error.stack : String(error)}\n`);
    return payload({ error: "internal error", id }, 500);
  }
}

function bytesOf(event: HttpEvent): Buffer {
  return Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8");
}

function request(event: HttpEvent): object {
  const bytes = bytesOf(event);
  const { proxy, ...named } = event.pathParameters ?? {};
  const cookies = event.cookies === undefined ? {} : { cookie: event.cookies.join("; ") };
  return {
    path: event.rawPath,
    method: event.requestContext.http.method.toUpperCase(),
    headers: { ...event.headers, ...cookies },
    query: { ...named, ...queryOf(event.rawQueryString) },
    params: proxy === undefined ? named : { ...named, "*": proxy },
    body: event.body === undefined ? null : bytes.toString("utf8"),
    bytes: () => new Uint8Array(bytes),
    json: () => JSON.parse(bytes.toString("utf8")),
  };
}

function queryOf(text: string): Record<string, string | string[]> {
  const parameters = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}

function response(value: unknown): HttpResult {
  if (value === undefined || value === null) return payload(undefined, 204);
  if (!isHttpResponse(value)) return payload(value, 200);
  return payload(value.body, value.statusCode, value.headers);
}

interface HttpResponse {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
const responseKeys: ReadonlySet<string> = new Set(["statusCode", "headers", "body"]);

function isHttpResponse(value: unknown): value is HttpResponse {
  if (typeof value !== "object" || value === null || !("statusCode" in value)) return false;
  return typeof value.statusCode === "number" && Object.keys(value).every((key) => responseKeys.has(key));
}

function payload(body: unknown, statusCode: number, headers: HttpResponse["headers"] = {}): HttpResult {
  const named = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const [type, text, isBase64Encoded] = encoded(body);
  return { statusCode, headers: { ...type, ...named }, body: text, isBase64Encoded };
}

function encoded(body: unknown): readonly [type: Record<string, string>, text: string, base64: boolean] {
  if (body === undefined || body === null) return [{}, "", false];
  if (typeof body === "string") return [{ "content-type": "text/plain; charset=utf-8" }, body, false];
  if (body instanceof Uint8Array)
    return [{ "content-type": "application/octet-stream" }, Buffer.from(body).toString("base64"), true];
  return [jsonType, JSON.stringify(body), false];
}
