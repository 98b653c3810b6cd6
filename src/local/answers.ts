import type { Resource } from "#arch-ref";
import { type Answers, type KindName, kindNamed } from "#kinds";
import { functionOnThisMachine } from "./function.ts";
import { keyValueOnThisMachine } from "./key-value.ts";
import type { LocalKind } from "./local-kind.ts";
import { routerOnThisMachine } from "./router/router.ts";

const answers: Answers<LocalKind> = {
  bucket: "unsupported",
  function: functionOnThisMachine,
  "kv-store": keyValueOnThisMachine,
  queue: "unsupported",
  router: routerOnThisMachine,
  schedule: "unsupported",
  secret: "unsupported",
  website: "unsupported",
};

/** This machine's answer for a kind. */
export function answerFor(kind: string): LocalKind | "unsupported" {
  return Object.hasOwn(answers, kind) ? answers[kind as KindName] : "unsupported";
}

/** The options of a resource that have no effect on this machine. */
export function neglectedOptions({ kind, options }: Resource): readonly string[] {
  const answer = answerFor(kind);
  const known = answer === "unsupported" ? Object.keys(options) : (answer.options ?? []);
  return Object.keys(kindNamed(kind)?.options ?? {}).filter(
    (name) => Object.hasOwn(options, name) && !known.includes(name),
  );
}
