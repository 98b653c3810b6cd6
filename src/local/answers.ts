import type { Answers, KindName } from "#kinds";
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
