import { describe, expect, test } from "vitest";
import { textOf } from "../ir/index.ts";
import { dump, lower } from "./test-program.ts";

describe("declarations", () => {
  test("functions and lambdas", () => {
    const text = dump(`
import typing
def f(a, /, b: int = 1, *args, c, d=lambda: 0, **kw):
    return lambda x: (lambda y: x)
async def g():
    async with f() as h: await h
    yield 1
@typing.overload
def k(a: int): ...
@typing.final
def k(a): pass
x = [lambda: 1, lambda: 2]
`);
    expect(text).toMatchInlineSnapshot(`
      "(import standard:typing typing)
      (function f (a b=1 *args c! d!=(function <lambda> () (return 0)) **kw) plain
        (return (function f.<lambda> (x) (return (function f.<lambda>.<lambda> (y) (return x)))))
      )
      (function g () async generator plain
        (with (call app:f) as h
          (await h)
        )
        (yield 1)
      )
      (nothing)
      (function k (a) plain @standard:typing/final
        (nothing)
      )
      (set app:x (list (function <lambda>~2 () (return 1)) (function <lambda>~3 () (return 2))))"
    `);
  });

  test("classes", () => {
    const text = dump(`
from dataclasses import dataclass
from pluto_sdk import KVStore
@dataclass
class Base(KVStore, metaclass=type):
    """Words."""
    prefix = "x"
    full = prefix + "y"
    count: int
    total: int = 0
    class Inner: pass
    def __init__(self, name):
        super().__init__(name)
        self.name = name
    @property
    def size(self): return self.get("s")
    @size.setter
    def size(self, v): self.set("s", v)
    @staticmethod
    def make(): return Base("m")
    @classmethod
    def build(cls):
        def local(): return cls
        return local
    print("registered")
`);
    expect(text).toMatchInlineSnapshot(`
      "(import standard:dataclasses dataclass)
      (import pluto_sdk KVStore)
      (class Base sdk:KVStore
        (static prefix "x")
        (static full (+ (. app:Base prefix) "y"))
        (field count)
        (static total 0)
        (static Inner (class Base.Inner))
        (constructor Base.__init__ (self name)
          (call (. (call builtin:super) __init__) name)
          (set (. self name) name)
        )
        (getter Base.size (self) @builtin:property
          (return (call (. self get) "s"))
        )
        (setter Base.size (self v) @(. (. app:Base size) setter)
          (call (. self set) "s" v)
        )
        (method Base.make () static @builtin:staticmethod
          (return (call app:Base "m"))
        )
        (method Base.build (cls) static @builtin:classmethod
          (function Base.build.local ()
            (return cls)
          )
          (return local)
        )
        (call builtin:print "registered")
      )"
    `);
  });
});

describe("statements", () => {
  test("assignments and unpacking", () => {
    expect(
      dump("a = b = 1; c, (d, *e) = 2, [3]\na += 1\na.b = a[0] = 2\nx: int\ny: int = 1\n[z] = x\ndel a\n"),
    ).toMatchInlineSnapshot(`
      "(set app:a 1)
      (set app:b 1)
      (set (pattern app:c (pattern app:d *app:e)) (tuple 2 (list 3)))
      (+= app:a 1)
      (set (. app:a b) 2)
      (set ([] app:a 0) 2)
      (nothing)
      (set app:y 1)
      (set (pattern app:z) app:x)
      (unsupported "\`del\`" app:a
      )"
    `);
  });

  test("control flow", () => {
    const text = dump(`
for i, v in enumerate([1]):
    if i: continue
    elif v: break
    else: pass
else: print(1)
while True: pass
with open("f") as f, f: pass
try: raise ValueError("x") from None
except (KeyError, OSError) as error: print(error)
else: print(2)
finally: print(3)
match i:
    case int(real=n) if n: print(n)
    case [f.a, *r] | {"k": _, **r}: print(r)
assert i, "words"
`);
    expect(text).toMatchInlineSnapshot(`
      "(for (pattern app:i app:v) (call builtin:enumerate (list 1))
        (if app:i
          (continue)
         else
          (if app:v
            (break)
           else
            (nothing)
          )
        )
      )
      (unsupported "\`else\` after a loop"
        (call builtin:print 1)
      )
      (while true
        (nothing)
      )
      (with (call builtin:open "f") as app:f, app:f
        (nothing)
      )
      (try
        null
        (throw (call builtin:ValueError "x"))
        (call builtin:print 2)
       except error
        (tuple builtin:KeyError builtin:OSError)
        (call builtin:print app:error)
       finally
        (call builtin:print 3)
      )
      (unsupported "\`match\`" app:i app:n builtin:int (. app:f a)
        (call builtin:print app:n)
        (call builtin:print app:r)
      )
      (unsupported "\`assert\`" app:i "words"
      )"
    `);
  });

  test("places: semicolons, parentheses, decorators and bodies", () => {
    const { program } = lower(
      "a = 1 ; b = (a +\n  1)\r\n@(a)\r\ndef f():\r\n    'doc'\r\n    return (a)\r\n\r\n(f())\r\n",
    );
    const body = program?.entry.body ?? [];
    expect(body.map(({ at }) => textOf(at))).toEqual([
      "a = 1 ;",
      "b = (a +\n  1)",
      "@(a)\r\ndef f():\r\n    'doc'\r\n    return (a)",
      "(f())",
    ]);
    const declared = body.find((statement) => statement.kind === "function");
    expect(declared && textOf(declared.function.bodyAt)).toBe("'doc'\r\n    return (a)");
  });

  test("a byte-order mark is not counted", () => {
    const { program, text } = lower({
      "app.py": "\uFEFFimport other\nx = other.y\n",
      "other.py": "\uFEFFy = 1\n",
    });
    text();
    expect(program?.entry.body.map(({ at }) => textOf(at))).toEqual(["import other", "x = other.y"]);
    expect(program?.entry.body[0]?.at.start).toBe(0);
    expect(program?.modules.get("other.py")?.body.map(({ at }) => textOf(at))).toEqual(["y = 1"]);
  });

  test("a byte-order mark is not counted in a module that the type evaluator reads first", () => {
    const { program } = lower({
      "app.py": "import other\ndef f(a: other.T): return a.x\n",
      "other.py": "\uFEFFclass T: pass\n",
    });
    const [run, f] = program?.entry.body ?? [];
    const returned = f?.kind === "function" ? f.function.body()[0] : undefined;
    const value = returned?.kind === "return" ? returned.value : undefined;
    expect(value?.kind === "member" ? value.hint?.().classes.map(({ at }) => textOf(at)) : []).toEqual([
      "class T: pass",
    ]);
    const other = run?.kind === "import" && run.module.kind === "user" ? run.module.load() : undefined;
    expect(other?.body.map(({ at }) => textOf(at))).toEqual(["class T: pass"]);
    expect(other?.body[0]?.at.start).toBe(0);
  });
});
