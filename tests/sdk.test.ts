import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { kindNames, kinds, type Parameter, type ResourceKind } from "#kinds";
import { pythonForTests } from "./contracts/hand-made-program.ts";

const sdk = join(import.meta.dirname, "..", "sdk");

/** A parameter as a person writes it: `name`, `name?` or `...name`. */
type Signature = readonly string[];

/** Constructor (`new`) and methods of a class, with their parameters. */
type ClassShape = { readonly [member: string]: Signature };

describe("the TypeScript SDK", () => {
  const source = join(sdk, "typescript", "src");
  const classes = typescriptClasses(source);

  it.each(kindNames)("has the class of %s as the table describes it", (name) => {
    expect(classes[kinds[name].className]).toEqual(expectedShape(kinds[name], (word) => word));
  });

  it("exports nothing that the tests do not know", () => {
    expect(exportedNames(join(source, "index.ts"))).toEqual(
      [...kindNames.map((name) => kinds[name].className), ...otherNames, "RequestHandler"].sort(),
    );
  });

  it("ships declarations that belong to its source (`npx tsc -p sdk/typescript` writes them)", () => {
    const emitted = emittedDeclarations(join(sdk, "typescript"));
    const shipped = Object.fromEntries(
      readdirSync(join(sdk, "typescript", "types")).map((file) => [
        file,
        readFileSync(join(sdk, "typescript", "types", file), "utf8"),
      ]),
    );
    expect(Object.keys(emitted).length).toBeGreaterThan(0);
    expect(shipped).toEqual(emitted);
  });

  it("leaves nothing of a class that a bundle does not use", async () => {
    const code = await bundled(
      'import { KVStore } from "@pluto/sdk"; export const store = new KVStore("s");',
    );
    expect(code).toContain("KVStore = class");
    expect(code).not.toContain("Router = class");
    expect(await bundled('import "@pluto/sdk"; import { Router } from "@pluto/sdk"; export {};')).toBe("");
  });

  it("says where clients work when there is no platform", async () => {
    const { Function: FunctionClient, KVStore, Router } = await import("@pluto/sdk");
    await expect(new KVStore("s").get("k")).rejects.toThrow("KVStore.get only works inside a handler");
    await expect(new FunctionClient(() => 1).invoke()).rejects.toThrow(
      "Function.invoke only works inside a handler",
    );
    expect(() => new Router().url()).toThrow("Router.url only works inside a handler");
    expect(new Router().get("/", () => "x")).toBeUndefined();
  });
});

const python = await pythonForTests();
describe.skipIf(!python)("the Python SDK", () => {
  const classes = python ? pythonClasses(python.executable) : {};

  it.each(kindNames)("has the class of %s as the table describes it", (name) => {
    expect(classes[kinds[name].className]).toEqual(expectedShape(kinds[name], snakeCase));
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

const otherNames = ["HttpRequest", "HttpResponse", "InvocationFailed", "KeyNotFound", "ListOptions"];

function expectedShape(kind: ResourceKind, spell: (word: string) => string): ClassShape {
  const written = ({ name, optional, rest }: Parameter) =>
    `${rest ? "..." : ""}${spell(name)}${optional ? "?" : ""}`;
  const methods = Object.entries(kind.methods).map(([name, { parameters }]) => [
    spell(name),
    parameters.map(written),
  ]);
  return { new: kind.constructorParameters.map(written), ...Object.fromEntries(methods) };
}

function snakeCase(word: string): string {
  return word.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function typescriptClasses(folder: string): { readonly [name: string]: ClassShape } {
  const declared = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
    return parsed.statements.filter(ts.isClassDeclaration);
  });
  return Object.fromEntries(
    declared.map((declaration) => [declaration.name?.text ?? "", shapeOf(declaration)]),
  );
}

function shapeOf(declaration: ts.ClassDeclaration): ClassShape {
  const shape: Record<string, Signature> = {};
  for (const member of declaration.members) {
    if (ts.isConstructorDeclaration(member)) shape["new"] = member.parameters.map(written);
    // Of an overloaded method the first declaration is what people see.
    else if (ts.isMethodDeclaration(member) && ts.isIdentifier(member.name)) {
      shape[member.name.text] ??= member.parameters.map(written);
    }
  }
  return shape;
}

function written(parameter: ts.ParameterDeclaration): string {
  const optional = parameter.questionToken || parameter.initializer ? "?" : "";
  return `${parameter.dotDotDotToken ? "..." : ""}${parameter.name.getText()}${optional}`;
}

function exportedNames(door: string): readonly string[] {
  const parsed = ts.createSourceFile(door, readFileSync(door, "utf8"), ts.ScriptTarget.ES2023, true);
  return parsed.statements
    .filter(ts.isExportDeclaration)
    .flatMap(({ exportClause }) =>
      exportClause && ts.isNamedExports(exportClause) ? [...exportClause.elements] : [],
    )
    .map(({ name }) => name.text)
    .sort();
}

function emittedDeclarations(project: string): { readonly [file: string]: string } {
  const config = ts.readConfigFile(join(project, "tsconfig.json"), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, project);
  const emitted: Record<string, string> = {};
  ts.createProgram(fileNames, options).emit(undefined, (path, text) => {
    emitted[path.slice(path.lastIndexOf("/") + 1)] = text;
  });
  return emitted;
}

async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, loader: "ts", resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
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
special = {"ListOptions", "InvocationFailed", "KeyNotFound"}
print(json.dumps({name: {} if name in special else shape(cls) for name, cls in classes.items()}))`;
  return JSON.parse(runPython(executable, asked)) as { readonly [name: string]: ClassShape };
}

function runPython(executable: string, code: string): string {
  return execFileSync(executable, ["-B", "-c", code], { cwd: join(sdk, "python"), encoding: "utf8" });
}
