import type { Place } from "../ir/index.ts";
import { union, type Value } from "./value.ts";

/** How a list of statements ended: it ran through, returned, or left a loop or the function otherwise. */
export type Completion =
  | { readonly kind: "normal" }
  | { readonly kind: "return"; readonly value: Value }
  | { readonly kind: "jump"; readonly flavour: "break" | "continue" | "throw"; readonly label?: string }
  /** Some paths returned these values, others went on. */
  | { readonly kind: "maybe-return"; readonly value: Value }
  | OpenCompletion;

/** Whether the rest runs is decided by a condition that compile time does not know. */
export interface OpenCompletion {
  readonly kind: "open";
  /** What is left, if something is. */
  readonly leaves: "switch" | "loop" | "function";
  /** The label of the statement that every such way leaves, or goes on with; it may be any further out. */
  readonly label?: string;
  readonly test: Place;
  readonly reason: Value;
}

/** The statements ran through. */
export const normal: Completion = { kind: "normal" };

/** A completion, where some paths had returned before. */
export function withReturned(completion: Completion, returned: Value | undefined): Completion {
  if (!returned) return completion;
  const value = completion.kind === "return" ? union([returned, completion.value]) : returned;
  return completion.kind === "return" ? { kind: "return", value } : { kind: "maybe-return", value };
}

/** How a loop ends after a turn that ended like this; nothing when it goes on. */
export function endOfLoop(
  completion: Completion,
  { label }: { readonly label?: string },
): Completion | undefined {
  if (completion.kind === "return" || completion.kind === "open") return completion;
  if (completion.kind !== "jump") return undefined;
  const own = completion.label === undefined || completion.label === label;
  if (completion.flavour === "throw" || !own) return completion;
  return completion.flavour === "break" ? normal : undefined;
}

/** How a `switch` or a labelled statement ends whose body ended like this. */
export function afterBreak(completion: Completion, label: string | undefined): Completion {
  const breaks = completion.kind === "jump" && completion.flavour === "break" && completion.label === label;
  return breaks ? normal : completion;
}
