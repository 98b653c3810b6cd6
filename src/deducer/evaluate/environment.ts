import type { Place } from "../ir/index.ts";
import type { CallSite, Frame } from "./frame.ts";
import { alternatives, type OutsideValue, runtime, union, type Value } from "./value.ts";

/** Whether a value is the process's environment as a whole, by whatever name the program has it. */
export function isEnvironment(value: Value): boolean {
  if (value.kind !== "outside") return false;
  const { origin, name, member = "" } = value;
  if (origin === "builtin") return /^(?:globalThis\.)?process\.env$/.test(name);
  if (origin !== "external") return false;
  return name === "os" ? member === "environ" : isProcess(value) && member === "env";
}

/** `env` of `import process from "node:process"`, which is a value here. */
export function environmentOf(object: OutsideValue, name: string): OutsideValue | undefined {
  const isWhole = isProcess(object) && ["default", "*"].includes(object.member ?? "");
  return isWhole && name === "env" ? { ...object, member: "env" } : undefined;
}

function isProcess({ origin, name }: OutsideValue): boolean {
  return origin === "external" && /^(?:node:)?process$/.test(name);
}

/** The variable of that name, or of one of these names. */
export function environmentVariable(
  key: Value,
  {
    at,
    frame,
    fallback,
  }: { readonly at: Place; readonly frame: Frame; readonly fallback?: Value | undefined },
): Value {
  return union(
    alternatives(key).map((one): Value => {
      if (one.kind === "constant")
        return { kind: "environment", name: String(one.value), ...(fallback && { default: fallback }) };
      frame.phase.readsAnyVariable?.(at);
      return runtime("an environment variable with a computed name", at, one);
    }),
  );
}

/** Methods of Python's `os.environ` that are given the variable's name. */
const pythonMethods = new Set(["get", "__getitem__", "__contains__", "pop", "setdefault"]);
/** Functions that are given an object and the name. */
const typescriptFunctions = new Set(["Reflect.get", "Reflect.has", "Object.hasOwn"]);

/** What a call gives that reads a variable by its name; nothing for any other. */
export function environmentCall(callee: Value, site: CallSite): Value | undefined {
  const { call, frame } = site;
  const [first, second] = site.arguments.filter(({ name }) => name === undefined);
  if (callee.kind === "data-method") {
    const asks = callee.name === "hasOwnProperty" && isEnvironment(callee.receiver);
    return asks && first ? isPresentIn(first.value, { at: call.at, frame }) : undefined;
  }
  if (callee.kind !== "outside") return undefined;
  if (callee.origin !== "builtin") return pythonCall(callee, site);
  const asks = typescriptFunctions.has(callee.name) && first && isEnvironment(first.value);
  return asks && second ? environmentVariable(second.value, { at: call.at, frame }) : undefined;
}

/** `env.get("X", "default")`, where `env` is `os.environ`, and `getenv("X")`. */
function pythonCall(callee: OutsideValue, { call, arguments: given, frame }: CallSite): Value | undefined {
  const isWhole = isEnvironment(callee);
  const method = isWhole && call.callee.kind === "member" ? call.callee.name : "";
  if (method === "copy") return callee;
  const isGetenv = callee.name === "os" && callee.member === "getenv";
  if (!isGetenv && !pythonMethods.has(method)) return undefined;
  const [first, second] = given.filter(({ name }) => name === undefined);
  const fallback = second ?? given.find(({ name }) => name === "default");
  return first && environmentVariable(first.value, { at: call.at, frame, fallback: fallback?.value });
}

/** `"X" in process.env`. */
export function isPresentIn(key: Value, { at, frame }: { readonly at: Place; readonly frame: Frame }): Value {
  return runtime("the result of `in`", at, environmentVariable(key, { at, frame }));
}
