import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { kindNames, kinds, spelled } from "#kinds";
import { pythonForTests } from "./contracts/hand-made-program.ts";
import { type ClassShape, expectedShape, kindsWithOptions, otherNames } from "./sdk/class-shape.ts";

const sdk = join(import.meta.dirname, "..", "sdk");

const python = await pythonForTests();
describe.skipIf(!python)("the Python SDK", () => {
  const classes = python ? pythonClasses(python.executable) : {};

  it.each(kindNames)("has the class of %s as the table describes it", (name) => {
    expect(classes[kinds[name].className]).toEqual(expectedShape(kinds[name], "python"));
  });

  it.each(kindsWithOptions)("declares the options of %s, in an object and as keywords", (name) => {
    const { className, options } = kinds[name];
    const asked = `
import inspect, json, pluto_sdk
keywords = inspect.signature(pluto_sdk.${className}.__init__).parameters.values()
print(json.dumps([
    sorted(pluto_sdk.${className}Options.__annotations__),
    sorted(p.name for p in keywords if p.kind is p.KEYWORD_ONLY),
]))`;
    const words = Object.keys(options)
      .map((option) => spelled(option, "python"))
      .sort();
    expect(JSON.parse(runPython(python?.executable ?? "", asked))).toEqual([words, words]);
  });

  it("has the classes, methods and parameters that the deducer's stub declares", () => {
    const stub = join(sdk, "..", "src/deducer/python/stubs/pluto_sdk/__init__.pyi");
    const declared = (file: string) => runPython(python?.executable ?? "", declaredIn(file)).trim();
    const shipped = runPython(
      python?.executable ?? "",
      "import os, pluto_sdk; print(os.path.dirname(pluto_sdk.__file__))",
    ).trim();
    const all = readdirSync(shipped).filter(
      (file) => file.endsWith(".py") && !["__init__.py", "runtime.py"].includes(file),
    );
    const written = Object.assign({}, ...all.map((file) => JSON.parse(declared(join(shipped, file)))));
    expect(JSON.parse(declared(stub))).toEqual(written);
  });

  it("sends text as it is, everything else as JSON, and keeps text in buckets as bytes", () => {
    const asked = `
from pluto_sdk import Bucket, Queue, Secret, runtime
class Recorder:
    def call(self, resource, operation, args):
        print(operation, *map(repr, args))
        return "grüße".encode() if operation == "get" else operation
runtime.bind(Recorder())
Queue().push("text")
Queue().push({"order": 7})
Bucket().put("key", "ü")
print(Bucket().get_text("key"), Secret("token").get())`;
    expect(
      runPython(python?.executable ?? "", asked)
        .trim()
        .split("\n"),
    ).toEqual([
      "push 'text'",
      `push '{"order": 7}'`,
      "put 'key' b'\\xc3\\xbc'",
      "get 'key'",
      "read",
      "grüße read",
    ]);
  });

  it("exports nothing that the tests do not know", () => {
    expect(Object.keys(classes).sort()).toEqual(
      [...kindNames.map((name) => kinds[name].className), ...otherNames].sort(),
    );
  });

  it("says where clients work when there is no platform", () => {
    const asked = `
from pluto_sdk import Function, KVStore, Router
for use in (lambda: KVStore("s").get("k"), lambda: Function(print).invoke(), lambda: Router().url()):
    try:
        use()
    except RuntimeError as error:
        print(str(error).split(":")[0])
print(Router().get("/", print))`;
    expect(
      runPython(python?.executable ?? "", asked)
        .trim()
        .split("\n"),
    ).toEqual([
      "KVStore.get only works inside a handler",
      "Function.invoke only works inside a handler",
      "Router.url only works inside a handler",
      "None",
    ]);
  });
});

/** What a Python file declares in classes that it exports: methods, parameters, and annotated members. */
function declaredIn(file: string): string {
  return `
import ast, json
def signature(function):
    given = function.args
    names = [argument.arg for argument in given.args[1:]]
    rest = ["*" + given.vararg.arg] if given.vararg else []
    return [*names, *rest, *[argument.arg + "=" for argument in given.kwonlyargs]]
def members(node):
    methods = {one.name: signature(one) for one in node.body if isinstance(one, ast.FunctionDef)}
    fields = [one.target.id for one in node.body if isinstance(one, ast.AnnAssign)]
    return {"fields": sorted(fields), **methods}
tree = ast.parse(open(${JSON.stringify(file)}).read())
classes = [one for one in tree.body if isinstance(one, ast.ClassDef)]
hidden = ("HttpRequest", "CloudEvent")  # made by platforms: the stub does not declare how
shapes = {one.name: members(one) for one in classes}
for name in hidden:
    shapes.get(name, {}).pop("__init__", None)
print(json.dumps(shapes))`;
}

function pythonClasses(executable: string): { readonly [name: string]: ClassShape } {
  const asked = `
import inspect, json
import pluto_sdk

def written(parameter):
    if parameter.kind is parameter.VAR_POSITIONAL:
        return "..." + parameter.name
    return parameter.name + ("" if parameter.default is parameter.empty else "?")

def signature(function):
    parameters = list(inspect.signature(function).parameters.values())[1:]
    return [written(p) for p in parameters if p.kind is not p.KEYWORD_ONLY]

def shape(cls):
    own = {name: member for name, member in vars(cls).items() if not name.startswith("_")}
    methods = {name: signature(member) for name, member in own.items() if callable(member)}
    return {"new": signature(cls.__init__), **methods}

classes = {name: getattr(pluto_sdk, name) for name in pluto_sdk.__all__}
special = {"InvocationFailed", "KeyNotFound"}
print(json.dumps({name: {} if name in special or name.endswith("Options") else shape(cls) for name, cls in classes.items()}))`;
  return JSON.parse(runPython(executable, asked)) as { readonly [name: string]: ClassShape };
}

function runPython(executable: string, code: string): string {
  return execFileSync(executable, ["-B", "-c", code], { cwd: join(sdk, "python"), encoding: "utf8" });
}
