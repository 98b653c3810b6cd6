import { describe, expect, test } from "vitest";
import { dumpStatements } from "./test-dump.ts";
import { dump, lower } from "./test-program.ts";

describe("imports", () => {
  test("the SDK under aliases and as a module", () => {
    const text = dump(`
import pluto_sdk as p
import pluto_client
from pluto_sdk import KVStore as KV
from pluto_client import *
a = p.Router("r")
b = pluto_client.KVStore()
c = KV()
d = Function(print)
`);
    expect(text).toMatchInlineSnapshot(`
      "(import pluto_sdk p)
      (import pluto_client pluto_client)
      (import pluto_sdk KV)
      (import pluto_client *)
      (set app:a (call sdk:Router "r"))
      (set app:b (call sdk:KVStore))
      (set app:c (call sdk:KVStore))
      (set app:d (call sdk:Function builtin:print))"
    `);
  });

  test("a name keeps its identity through packages, re-exports, stars and aliases", () => {
    const { program, text, found } = lower({
      "app.py":
        "import shop.config as c\nimport shop.stores\nfrom shop import users as u, drafts\nx = [c.users, shop.config.users, u, shop.stores.users, drafts]\n",
      "shop/__init__.py": "from .config import users\nfrom .stores import *\n",
      "shop/config.py": 'from pluto_sdk import KVStore\nusers = KVStore("users")\n',
      "shop/stores.py":
        'from . import config\nfrom .config import users\nfrom pluto_sdk import KVStore\ndrafts = KVStore("drafts")\n_own = 1\n',
    });
    expect(text()).toMatchInlineSnapshot(`
      "(import shop/__init__.py c)
      (import shop/config.py c)
      (import shop/__init__.py shop)
      (import shop/stores.py shop)
      (import shop/__init__.py u drafts)
      (set app:x (list shop/config:users shop/config:users shop/config:users shop/config:users shop/stores:drafts))"
    `);
    expect(found()).toEqual([]);
    const last = program?.entry.body.at(-1);
    const elements = last?.kind === "assign" && last.value?.kind === "array" ? last.value.elements : [];
    const bindings = elements.map(({ value }) => (value.kind === "reference" ? value.binding : undefined));
    expect(new Set(bindings.slice(0, 4)).size).toBe(1);
    expect(bindings[0]).toMatchObject({ file: "shop/config.py", name: "users", topLevel: true });
    expect([...(program?.modules.keys() ?? [])].sort()).toEqual([
      "app.py",
      "shop/__init__.py",
      "shop/config.py",
      "shop/stores.py",
    ]);
  });

  test("packages of others and of Python itself", () => {
    const text = dump(`
import json as j, os.path
import google.cloud.storage
from openai import OpenAI
from functools import partial
x = [j.dumps, os.path.join, google.cloud, OpenAI, partial, j]
`);
    expect(text).toMatchInlineSnapshot(`
      "(import standard:json j os)
      (import standard:os.path j os)
      (import external:google google)
      (import external:openai OpenAI)
      (import standard:functools partial)
      (set app:x (list standard:json/dumps (. standard:os/path join) external:google/cloud external:openai/OpenAI standard:functools/partial standard:json/*))"
    `);
  });

  test("alternatives of one name", () => {
    const text = dump(`
import sys
try:
    import ujson as json
except ImportError:
    json = None
if sys.argv:
    from math import floor as f
else:
    f = 3
x = [json, f]
`);
    expect(text).toMatchInlineSnapshot(`
      "(import standard:sys sys)
      (try
        (import external:ujson json)
       except
        builtin:ImportError
        (set app:json null)
      )
      (if standard:sys/argv
        (import standard:math f)
        (set app:f standard:math/floor)
       else
        (set app:f 3)
      )
      (set app:x (list external:ujson/* app:f))"
    `);
  });

  test("a circle of modules ends", () => {
    const { found, text } = lower({
      "app.py": "from a import x\ny = x\n",
      "a.py": "from b import x\n",
      "b.py": "from a import x\n",
    });
    expect(text()).toContain("which is not where it is imported from");
    expect(found()).toEqual([]);
  });

  test("what the SDK does not have is reported where it is named", () => {
    const { found } = lower(
      "import pluto_sdk as p\nfrom pluto_sdk import KVStor, Router\nfrom pluto_sdk.extra import X\np.Ruter()\n",
    );
    expect(found()).toEqual([
      "PLT1014 app.py:2:23 the SDK has no `KVStor`; did you mean `KVStore`?",
      "PLT1014 app.py:3:16 the SDK has no `extra`; see the list of classes in the SDK's README",
      "PLT1014 app.py:4:3 the SDK has no `Ruter`; did you mean `Router`?",
    ]);
  });

  test("a relative import of nothing is reported, an absolute one is a package of others", () => {
    const { found, text } = lower({
      "app.py": "import pkg.a\nimport nowhere\n",
      "pkg/a.py": "from .gone import x\n",
    });
    text();
    expect(found()).toEqual([
      "PLT1033 pkg/a.py:1:6 there is no module `.gone`; correct the path, or create the file",
    ]);
  });
});

describe("names", () => {
  test("`__name__`, `TYPE_CHECKING` and undefined names", () => {
    const { text } = lower({
      "app.py": `from typing import TYPE_CHECKING\nimport lib.tool\nif TYPE_CHECKING:\n    pass\nif __name__ == "__main__":\n    print(lib.tool.name, gone)\n`,
      "lib/tool.py": "name = __name__\n",
    });
    expect(text()).toMatchInlineSnapshot(`
      "(import standard:typing TYPE_CHECKING)
      (import lib/tool.py lib)
      (if false
        (nothing)
      )
      (if (== "__main__" "__main__")
        (call builtin:print lib/tool:name (unsupported "the undefined name \`gone\`"))
      )"
    `);
    const { program, text: all } = lower({
      "app.py": "import lib.tool\n",
      "lib/tool.py": "name = __name__\n",
    });
    all();
    expect(dumpStatements(program?.modules.get("lib/tool.py")?.body ?? [])).toBe(
      '(set lib/tool:name "lib.tool")',
    );
  });

  test("scopes: `global`, `nonlocal`, comprehensions and class bodies", () => {
    const text = dump(`
i = 0
def outer():
    i = 1
    def inner():
        nonlocal i
        global made
        i, made = 2, i
    return [i for i in range(i)], (n := 4)
class A:
    i = 5
    j = i
    def m(self): return i
x = [made, [i for i in [i]]]
`);
    expect(text).toMatchInlineSnapshot(`
      "(set app:i 0)
      (function outer () plain
        (set i 1)
        (function outer.inner () plain
          (nothing)
          (nothing)
          (set (pattern i app:made) (tuple 2 i))
        )
        (return (tuple (list-comprehension i (for i (call builtin:range i))) (= n 4)))
      )
      (class A
        (static i 5)
        (static j (. app:A i))
        (method A.m (self)
          (return app:i)
        )
      )
      (set app:x (list app:made (list-comprehension i (for i (list app:i)))))"
    `);
  });

  test("the environment", () => {
    const text = dump(`
import os
from os import environ as e, getenv
x = [os.environ["A"], os.environ.get("B", "b"), e["C"], getenv("D"), os.getenv("E", default=None), os.environ]
`);
    expect(text).toMatchInlineSnapshot(`
      "(import standard:os os)
      (import standard:os e getenv)
      (set app:x (list (env "A") (env "B" "b") (env "C") (env "D") (env "E" null) standard:os/environ))"
    `);
  });
});

test("a syntax error is one located report, and nothing is lowered", () => {
  const entry = lower("x = 1\ndef f(:\n  pass\ny = = 2\n");
  expect(entry.program).toBeUndefined();
  expect(entry.found()).toMatchInlineSnapshot(`
    [
      "PLT1015 app.py:2:7 syntax error: expected parameter name; correct the syntax here; the rest of the file was not analysed",
    ]
  `);
  const imported = lower({ "app.py": "import bad\nx = bad.y\n", "bad.py": "y = (1\n" });
  expect(imported.text()).toMatchInlineSnapshot(`
    "(import broken bad)
    (set app:x (unsupported "\`y\`, which is not where it is imported from"))"
  `);
  expect(imported.found()).toMatchInlineSnapshot(`
    [
      "PLT1015 bad.py:1:5 syntax error: \`(\` was not closed; correct the syntax here; the rest of the file was not analysed",
    ]
  `);
});
