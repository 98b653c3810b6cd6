import { expect, test } from "vitest";
import { lower } from "./test-program.ts";

test("type hints name SDK classes through inheritance, user classes, and what is not known", () => {
  const { program } = lower(`
from pluto_sdk import KVStore
class Cache(KVStore):
    def read(self): return self.get("k")
def f(a: Cache, b: KVStore | None, c, d: object): return [a.x, b.x, c.x, d.x]
`);
  const [, cache, f] = program?.entry.body ?? [];
  const returned = f?.kind === "function" ? f.function.body()[0] : undefined;
  const elements =
    returned?.kind === "return" && returned.value?.kind === "array" ? returned.value.elements : [];
  const hints = elements.map(({ value }) => (value.kind === "member" ? value.hint?.() : undefined));
  const declared = cache?.kind === "class" ? cache.class : undefined;
  expect(hints[0]).toEqual({ sdkClasses: ["KVStore"], classes: [declared], unknown: false });
  expect(hints[0]?.classes[0]).toBe(declared);
  expect(hints[1]).toEqual({ sdkClasses: ["KVStore"], classes: [], unknown: false });
  expect(hints[2]).toEqual({ sdkClasses: [], classes: [], unknown: true });
  expect(hints[3]).toEqual({ sdkClasses: [], classes: [], unknown: true });
  const method = declared?.members()[0];
  const read = method?.kind === "method" ? method.function.body()[0] : undefined;
  const call = read?.kind === "return" && read.value?.kind === "call" ? read.value.callee : undefined;
  expect(call?.kind === "member" ? call.hint?.().sdkClasses : undefined).toEqual(["KVStore"]);
});

test("parameters that are declared to be functions", () => {
  const { program } = lower(`
from typing import Callable, Protocol
class Handler(Protocol):
    def __call__(self) -> str: ...
class Plain: pass
Alias = Callable[[str], str]
def f(a: Callable[[], str], b: Handler, c: Alias, d: "Callable[[], str] | None", e: Plain, g: str, h): pass
`);
  const f = program?.entry.body.at(-1);
  const parameters = f?.kind === "function" ? f.function.parameters : [];
  expect(parameters.filter((parameter) => parameter.callable()).map(({ name }) => name)).toEqual([
    "a",
    "b",
    "c",
    "d",
  ]);
});
