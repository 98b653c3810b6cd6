import type { CallSite, Phase } from "../../evaluate/frame.ts";
import { indexValue } from "../../evaluate/member.ts";
import {
  type ArrayValue,
  alternatives,
  constant,
  type DataMethodValue,
  type ObjectValue,
  type OutsideValue,
  runtime,
  union,
  type Value,
} from "../../evaluate/value.ts";
import { textOf } from "../../ir/index.ts";
import type { Heap } from "../heap.ts";
import { touchAll } from "../touch-all.ts";
import { arrayLibrary } from "./arrays.ts";
import { globals } from "./globals.ts";
import type { Library, LibraryCall } from "./library-call.ts";
import { mapLibrary } from "./maps.ts";
import { promiseLibrary } from "./promises.ts";

/** What calls of the library need of the walk. */
export interface LibraryCaller extends Phase {
  readonly heap: Heap;
  /** Calls a value with values. */
  apply(
    callee: Value,
    given: readonly Value[],
    at: { readonly site: CallSite; readonly receiver?: Value | undefined },
  ): Value;
  /** The object that an expression makes. */
  madeBy<T extends Value>(at: { readonly site: CallSite; readonly position: number }, make: () => T): T;
}

/** What a call of TypeScript's library gives; nothing where it is not followed. */
export function callLibrary(phase: LibraryCaller, callee: Value, site: CallSite): Value | undefined {
  if (callee.kind === "outside" && callee.origin === "builtin") return callGlobal(phase, callee, site);
  return callee.kind === "data-method" ? callMethod(phase, callee, site) : undefined;
}

function callGlobal(phase: LibraryCaller, { name }: OutsideValue, site: CallSite): Value | undefined {
  const own = name.replace(/^globalThis\./, "");
  const key = site.call.construct ? `new ${own}` : own;
  return Object.hasOwn(globals, key) ? globals[key]?.(libraryCall(phase, site), undefined) : undefined;
}

function callMethod(
  phase: LibraryCaller,
  { receiver, name }: DataMethodValue,
  site: CallSite,
): Value | undefined {
  const call = libraryCall(phase, site);
  const find = <R>(library: Library<R>, self: R) =>
    Object.hasOwn(library, name) ? library[name]?.(call, self) : undefined;
  if (receiver.kind === "array") return find(arrayLibrary, receiver);
  if (receiver.kind === "map") return find(mapLibrary, receiver);
  return receiver.kind === "promise" ? find(promiseLibrary, receiver) : undefined;
}

function libraryCall(phase: LibraryCaller, site: CallSite): LibraryCall {
  const { frame, call } = site;
  const unknown = runtime(`the result of \`${textOf(call.callee.at)}\``, call.at);
  let position = 0;
  const made: LibraryCall["made"] = (make) => phase.madeBy({ site, position: position++ }, make);
  return {
    site,
    given: site.arguments.map((argument) => argument.value),
    heap: phase.heap,
    unknown,
    made,
    run: (callee, given, receiver) =>
      callee ? phase.apply(callee, given, { site, receiver }) : constant(undefined),
    arguments: (list, iterate) => alternatives(list).flatMap((one) => argumentsIn(one, iterate)),
    element: (object, key) => indexValue(object, key, { at: call.at, frame, expression: call }),
    write: (object, name, value) => phase.assignMember(object, { name, value, at: call.at, frame }),
    entriesOf: (value) => [...(phase.spread(value, frame)?.entries ?? [])],
    touch: (value) => touchAll(phase, value, frame),
    iterate: (value) => phase.iterate(value, frame),
    pair: (key, value) => {
      const pair = made((): ArrayValue => ({ kind: "array", flavour: "tuple", elements: [] }));
      phase.heap.setAt(pair, 0, key);
      phase.heap.setAt(pair, 1, value);
      return pair;
    },
    object: (entries) => {
      const object = made((): ObjectValue => ({ kind: "object", entries: new Map() }));
      for (const [name, value] of Object.entries(entries)) phase.heap.setEntry(object, name, value);
      return object;
    },
    list: (elements) => {
      const list = made((): ArrayValue => ({ kind: "array", flavour: "list", elements: [] }));
      if (list.elements.length === 0 && !list.loose) list.elements.push(...elements);
      else for (const element of elements) phase.heap.add(list, element);
      list.loose = true;
      return list;
    },
  };
}

/** The arguments that a list holds: in their places where these are known, else any of them in each. */
function argumentsIn(list: Value, iterate: (value: Value) => Value): readonly Value[] {
  if (list.kind === "array" && !list.loose) return list.elements;
  const any = iterate(list);
  return alternatives(any).length > 0
    ? Array.from({ length: 8 }, () => union([any, constant(undefined)]))
    : [];
}
