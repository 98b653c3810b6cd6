import type { Report } from "#diagnostics";
import type { Scope, Value } from "../evaluate/value.ts";
import type { Binding, FunctionIr, Place } from "../ir/index.ts";
import type { LinkedHandler } from "../link/handlers.ts";
import { type StateWrite, usesOf, writesOf } from "../state/writes.ts";
import { sharedState } from "./diagnostics.ts";
import { onlyCallsSetter } from "./setters.ts";

/** A place, and the handlers that may come there. */
interface Use {
  readonly at: Place;
  readonly handlers: readonly string[];
}

/** A variable of a module, where handlers change it and where they use it. */
interface Shared {
  readonly name: string;
  readonly writes: Use[];
  readonly uses: Use[];
  readonly users: Set<string>;
}

/**
 * Every handler runs with a copy of the modules: what one writes there, another does not see. One warning for each
 * variable, at the first place that writes it.
 */
export function checkSharedState(
  handlers: readonly LinkedHandler[],
  { globals, report }: { readonly globals: Scope; readonly report: Report },
): void {
  const state = new Map<Binding, Shared>();
  for (const [fn, ids] of handlersByFunction(handlers)) {
    for (const write of writesOf(fn).filter((one) => isState(one, globals))) {
      if (!write.binding) continue;
      const shared = sharedOf(state, write.binding);
      shared.writes.push({ at: write.at, handlers: ids });
    }
    for (const [binding, at] of usesOf(fn)) {
      const shared = sharedOf(state, binding);
      shared.uses.push({ at, handlers: ids });
      for (const id of ids) shared.users.add(id);
    }
  }
  for (const shared of state.values()) tell(shared, report);
}

function sharedOf(state: Map<Binding, Shared>, binding: Binding): Shared {
  const { name } = binding;
  const known = state.get(binding) ?? { name, writes: [], uses: [], users: new Set() };
  state.set(binding, known);
  return known;
}

function tell({ name, writes, uses, users }: Shared, report: Report): void {
  const write = writes.toSorted(compare)[0];
  if (!write || users.size < 2) return;
  const used = uses
    .toSorted(compare)
    .find(({ handlers }) => handlers.some((id) => !write.handlers.includes(id)));
  report.add(sharedState(write.at, { name, used: used?.at }));
}

/** The functions that handlers may run, with the ids of those. */
function handlersByFunction(handlers: readonly LinkedHandler[]): ReadonlyMap<FunctionIr, readonly string[]> {
  const found = new Map<FunctionIr, string[]>();
  for (const { handler, findings } of handlers) {
    for (const fn of findings.functions) {
      const ids = found.get(fn);
      if (ids) ids.push(handler.id);
      else found.set(fn, [handler.id]);
    }
  }
  return found;
}

/** Whether a write changes state of a module: a variable, or a container that one holds. Instances are another matter. */
function isState({ binding, path, method, once }: StateWrite, globals: Scope): boolean {
  if (!binding?.topLevel || once) return false;
  if (path.length === 0 && method === undefined) return true;
  const value = globals.lookup(binding);
  if (method === undefined && value && onlyCallsSetter(value, path)) return false;
  if (value === undefined || value.kind === "class") return method === undefined;
  return isContainer(value) && !(method !== undefined && path.length === 0 && hasOwn(value, method));
}

function hasOwn(value: Value, name: string): boolean {
  return value.kind === "object" && value.entries.has(name);
}

const containers = new Set(
  "Map Set WeakMap WeakSet Array Object dict list set deque defaultdict Counter OrderedDict".split(" "),
);

function isContainer(value: Value): boolean {
  if (value.kind === "array" || value.kind === "object") return true;
  const made = value.kind === "runtime" ? value.made?.expression : undefined;
  if (made?.kind !== "call") return false;
  const { callee } = made;
  return (callee.kind === "builtin" || callee.kind === "external") && containers.has(callee.name);
}

function compare({ at: a }: Use, { at: b }: Use): number {
  if (a.source.file !== b.source.file) return a.source.file < b.source.file ? -1 : 1;
  return a.start - b.start;
}
