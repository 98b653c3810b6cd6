import { bucket } from "./bucket.ts";
import { functionKind } from "./function.ts";
import type { ResourceKind } from "./kind.ts";
import { kvStore } from "./kv-store.ts";
import { queue } from "./queue.ts";
import { router } from "./router.ts";
import { schedule } from "./schedule.ts";
import { secret } from "./secret.ts";
import { website } from "./website.ts";

export type { Method, Option, OptionType, Parameter, ParameterType, ResourceKind } from "./kind.ts";
export { methodNamed, spelled } from "./members.ts";
export { cronMistake, isDuration } from "./times.ts";

const table = {
  bucket,
  function: functionKind,
  "kv-store": kvStore,
  queue,
  router,
  schedule,
  secret,
  website,
} satisfies Record<string, ResourceKind>;

/** The name of a kind in ids and in the graph. */
export type KindName = keyof typeof table;

/** Every kind the compiler knows. One line per kind; platforms must answer for each of them. */
export const kinds: Readonly<Record<KindName, ResourceKind>> = table;

/** All kind names, sorted. */
export const kindNames = Object.keys(table).sort() as KindName[];

/** The kind that an SDK class stands for. */
export function kindOfClass(className: string): KindName | undefined {
  return kindNames.find((name) => kinds[name].className === className);
}

/** The kind of that name, if there is one. */
export function kindNamed(name: string): ResourceKind | undefined {
  return (kinds as Readonly<Record<string, ResourceKind>>)[name];
}

/** What a platform says about every kind: an answer of its own type, or that it has none. */
export type Answers<T> = Readonly<Record<KindName, T | "unsupported">>;
