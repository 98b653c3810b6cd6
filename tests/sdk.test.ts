import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { kindNames, kinds } from "#kinds";
import {
  type ClassShape,
  expectedShape,
  kindsWithOptions,
  otherNames,
  type Signature,
} from "./sdk/class-shape.ts";

const sdk = join(import.meta.dirname, "..", "sdk");

describe("the TypeScript SDK", () => {
  const source = join(sdk, "typescript", "src");
  const classes = typescriptClasses(source);

  it.each(kindNames)("has the class of %s as the table describes it", (name) => {
    expect(classes[kinds[name].className]).toEqual(expectedShape(kinds[name], "typescript"));
  });

  it.each(kindsWithOptions)("declares the options of %s", (name) => {
    const { className, options } = kinds[name];
    expect(optionsIn(source, `${className}Options`)).toEqual(Object.keys(options).sort());
  });

  it("exports nothing that the tests do not know", () => {
    expect(exportedNames(join(source, "index.ts"))).toEqual(
      [...kindNames.map((name) => kinds[name].className), ...otherNames, ...handlerTypes].sort(),
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

describe("the TypeScript clients", () => {
  const runtime = Symbol.for("pluto.runtime");
  const calls: unknown[] = [];
  beforeEach(() => {
    calls.length = 0;
    Object.assign(globalThis, {
      [runtime]: {
        call: async (_resource: unknown, operation: string, args: readonly unknown[]) => {
          calls.push([operation, ...args]);
          return operation === "get" ? new TextEncoder().encode("grüße") : operation;
        },
      },
    });
    onTestFinished(() => void Reflect.deleteProperty(globalThis, runtime));
  });

  it("send text as it is and everything else as JSON", async () => {
    const { Queue } = await import("@pluto/sdk");
    await new Queue().push("text");
    await new Queue().push({ order: 7 });
    expect(calls).toEqual([
      ["push", "text"],
      ["push", '{"order":7}'],
    ]);
  });

  it("keep text in buckets as bytes", async () => {
    const { Bucket, Secret } = await import("@pluto/sdk");
    await new Bucket().put("key", "ü");
    expect(await new Bucket().getText("key")).toBe("grüße");
    expect(await new Secret("token").get()).toBe("read");
    expect(calls).toEqual([["put", "key", new Uint8Array([0xc3, 0xbc])], ["get", "key"], ["read"]]);
  });
});

/** Types that only TypeScript exports. */
const handlerTypes = ["EventHandler", "RequestHandler", "ScheduleHandler"];

function optionsIn(folder: string, name: string): readonly string[] {
  return readdirSync(folder)
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      return [...ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true).statements];
    })
    .filter(ts.isInterfaceDeclaration)
    .filter((declaration) => declaration.name.text === name)
    .flatMap(({ members }) => members.map((member) => member.name?.getText() ?? ""))
    .sort();
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
    // Of an overloaded method or constructor the first declaration is what people see.
    if (ts.isConstructorDeclaration(member)) shape["new"] ??= member.parameters.map(written);
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
