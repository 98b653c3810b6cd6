import type { Language } from "#arch-ref";
import { isEnvironment } from "../../evaluate/environment.ts";
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
import { joinedWith } from "../remembered.ts";
import { touchAll } from "../touch-all.ts";
import type { Library, LibraryCall } from "./library-call.ts";
import { dictionaryLibrary } from "./python/dictionaries.ts";
import { pythonFunctions } from "./python/functions.ts";
import { listLibrary } from "./python/lists.ts";
import { arrayLibrary } from "./typescript/arrays.ts";
import { typescriptFunctions } from "./typescript/functions.ts";
import { mapLibrary } from "./typescript/maps.ts";
import { promiseLibrary } from "./typescript/promises.ts";

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

/** What a language's library does with containers of what is followed. */
interface LanguageLibrary {
  readonly functions: Library;
  /** Methods by the kind of their receiver. */
  readonly methods: Readonly<Partial<Record<Value["kind"], Library<never>>>>;
}

const libraries: Readonly<Record<Language, LanguageLibrary>> = {
  typescript: {
    functions: typescriptFunctions,
    methods: { array: arrayLibrary, map: mapLibrary, promise: promiseLibrary },
  },
  python: { functions: pythonFunctions, methods: { array: listLibrary, object: dictionaryLibrary } },
};

/** What a call of the language's library gives; nothing where it is not followed. */
export function callLibrary(phase: LibraryCaller, callee: Value, site: CallSite): Value | undefined {
  const { functions, methods } = libraries[site.frame.language];
  if (callee.kind === "outside") {
    const key = keyOf(callee, site);
    return Object.hasOwn(functions, key) ? functions[key]?.(libraryCall(phase, site), undefined) : undefined;
  }
  if (callee.kind !== "data-method") return undefined;
  const { name } = callee;
  const receiver = asPromise(callee);
  const own = (methods[receiver.kind] ?? {}) as Library<Value>;
  return Object.hasOwn(own, name) ? own[name]?.(libraryCall(phase, site), receiver) : undefined;
}

/** What is settled already is a promise of itself at compile time. */
function asPromise({ receiver, name }: DataMethodValue): Value {
  const isSettled =
    receiver.kind === "resource" || (receiver.kind === "outside" && receiver.origin === "sdk");
  return isSettled && Object.hasOwn(promiseLibrary, name)
    ? { kind: "promise", settled: [receiver] }
    : receiver;
}

/** How a library calls a function: `new Map`, `Object.keys`, `collections.deque`. */
function keyOf({ origin, name, member }: OutsideValue, { call, frame }: CallSite): string {
  if (origin === "external") return `${name}.${member}`;
  if (origin !== "builtin") return "";
  const own = name.replace(/^globalThis\./, "");
  return call.construct && frame.language === "typescript" ? `new ${own}` : own;
}

/** More than one call makes. */
const MOST_PARTS = 1_000_000;

function libraryCall(phase: LibraryCaller, site: CallSite): LibraryCall {
  const { frame, call } = site;
  const unknown = runtime(`the result of \`${textOf(call.callee.at)}\``, call.at);
  let position = 0;
  const made: LibraryCall["made"] = (make) => phase.madeBy({ site, position: position++ }, make);
  const joinedAt = <T extends ArrayValue | ObjectValue>(at: number, fresh: T) =>
    joinedWith(
      phase.heap,
      phase.madeBy({ site, position: at }, () => fresh),
      fresh,
    );
  const joined = <T extends ArrayValue | ObjectValue>(fresh: T) => joinedAt(position++, fresh);
  return {
    site,
    given: site.arguments.filter(({ name }) => name === undefined).map(({ value }) => value),
    named: new Map(site.arguments.flatMap(({ name, value }) => (name === undefined ? [] : [[name, value]]))),
    heap: phase.heap,
    unknown,
    made,
    run: (callee, given, receiver) =>
      callee ? phase.apply(callee, given, { site, receiver }) : constant(undefined),
    arguments: (list, iterate) => alternatives(list).flatMap((one) => argumentsIn(one, iterate)),
    element: (object, key) => indexValue(object, key, { at: call.at, frame, expression: call }),
    write: (object, name, value) => phase.assignMember(object, { name, value, at: call.at, frame }),
    entriesOf: (value) => {
      const entries = [...(phase.spread(value, frame)?.entries ?? [])];
      if (!entries.some(([, entry]) => alternatives(entry).some(isEnvironment))) return entries;
      phase.readsAnyVariable?.(call.at);
      return entries.map(([name, entry]) => [name, isEnvironment(entry) ? unknown : entry]);
    },
    touch: (value) => touchAll(phase, value, { frame, at: call.at }),
    iterate: (value) => phase.iterate(value, frame),
    pair: (key, value) => joined({ kind: "array", flavour: "tuple", elements: [key, value] }),
    object: (entries) => joined({ kind: "object", entries: new Map(entries) }),
    list: (elements, flavour = "list") =>
      joined({ kind: "array", flavour, elements: alternatives(union(elements)).slice(), loose: true }),
    // Those of different lengths are different lists: joined, they would lose their order.
    listInOrder: (elements, flavour = "list") =>
      joinedAt(position++ + (elements.length + 1) * MOST_PARTS, {
        kind: "array",
        flavour,
        elements: [...elements],
      }),
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
