import { expect, test } from "vitest";
import {
  type ArchRef,
  buildArchRef,
  differenceOf,
  drawChanges,
  type Handler,
  type Resource,
} from "#arch-ref";

function at(line: number) {
  return { file: "app.ts", start: { line, column: 1 }, end: { line, column: 2 } };
}

function store(name: string, options: Resource["options"] = {}): Resource {
  return { id: `kv-store/${name}`, kind: "kv-store", name, options, at: at(1) };
}

function handler(path: string, more: Partial<Handler> = {}): Handler {
  return {
    id: `router/api#get ${path}`,
    language: "typescript",
    function: "<lambda>",
    trigger: { resource: "router/api", method: "get", arguments: [path] },
    captures: [],
    accesses: [],
    reads: [],
    environment: [],
    externals: [],
    at: at(2),
    ...more,
  };
}

const router: Resource = { id: "router/api", kind: "router", name: "api", options: {}, at: at(1) };
const touching = (resource: string, ...operations: string[]) => ({ resource, operations, at: [at(3)] });

function graph(resources: readonly Resource[], handlers: readonly Handler[] = []): ArchRef {
  return buildArchRef({ entries: ["app.ts"], resources: [router, ...resources], handlers });
}

const changes = (before: ArchRef, after: ArchRef) =>
  drawChanges(differenceOf(before, after)).trimEnd().split("\n");

test("equal graphs do not differ, nor do graphs that only moved", () => {
  const before = graph([store("a")], [handler("/a", { accesses: [touching("kv-store/a", "get")] })]);
  const moved = { ...before, handlers: before.handlers.map((one) => ({ ...one, at: at(9) })) };
  expect(differenceOf(before, moved)).toEqual([]);
  expect(drawChanges([])).toBe("");
});

test("resources and handlers come and go, with everything that a handler does", () => {
  const whole = handler("/a", {
    captures: [{ name: "limit", value: "3", at: at(2) }],
    accesses: [touching("kv-store/a", "get", "set")],
    reads: [{ resource: "router/api", property: "url", at: [at(4)] }],
    environment: ["KEY"],
    externals: ["sharp"],
  });
  const [without, having] = [graph([store("b")]), graph([store("a"), store("b")], [whole])];
  expect(changes(without, having)).toEqual([
    "+ resource    kv-store/a",
    "+ handler     router/api#get /a",
    "+ access      router/api#get /a: get kv-store/a",
    "+ access      router/api#get /a: set kv-store/a",
    "+ read        router/api#get /a: url of router/api",
    "+ environment router/api#get /a: KEY",
    "+ capture     router/api#get /a: limit",
    "+ external    router/api#get /a: sharp",
  ]);
  const back = differenceOf(having, without);
  expect(new Set(back.map(({ change }) => change))).toEqual(new Set(["removed"]));
  expect(back.length).toBe(8);
});

test("options, functions and captured values change", () => {
  const captured = (value: string) => ({ captures: [{ name: "limit", value, at: at(2) }] });
  const before = graph([store("a")], [handler("/a", captured("3"))]);
  const after = graph([store("a", { size: 1 })], [handler("/a", { function: "list", ...captured("4") })]);
  expect(differenceOf(before, after)).toEqual([
    { change: "changed", what: "resource", resource: "kv-store/a" },
    { change: "changed", what: "handler", handler: "router/api#get /a" },
    { change: "changed", what: "capture", handler: "router/api#get /a", name: "limit" },
  ]);
});

test("one operation more is one change", () => {
  const [before, after] = [["get"], ["get", "set"]].map((operations) =>
    graph([store("a")], [handler("/a", { accesses: [touching("kv-store/a", ...operations)] })]),
  );
  expect(before && after && changes(before, after)).toEqual(["+ access router/api#get /a: set kv-store/a"]);
});
