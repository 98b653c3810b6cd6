import type { CallSite } from "../evaluate/frame.ts";
import { memberOf } from "../evaluate/member.ts";
import { alternatives, union, type Value } from "../evaluate/value.ts";

/** A method, bound to the object that borrows it. */
export interface BorrowedMethod {
  readonly method: Value;
  /** Whether its arguments come in a list. */
  readonly applies: boolean;
}

/** What is called by `Array.prototype.slice.call(list)`, `[].push.apply(list, more)`, `KVStore.prototype.get.call(store)`. */
export function borrowedMethod(
  callee: Value,
  { arguments: [object], call, frame }: CallSite,
): BorrowedMethod | undefined {
  const borrowed = borrowedName(callee);
  if (borrowed === undefined || !object) return undefined;
  const { name, by } = borrowed;
  const { at } = call.callee;
  const methods = alternatives(object.value).map(
    (one): Value =>
      one.kind === "resource" || one.kind === "instance"
        ? memberOf(one, { name, at, frame, expression: call })
        : { kind: "data-method", receiver: one, name },
  );
  return { method: union(methods), applies: by === "apply" };
}

interface Borrowing {
  readonly name: string;
  readonly by: string;
}

function borrowedName(callee: Value): Borrowing | undefined {
  if (callee.kind === "outside" && callee.origin === "builtin") {
    const [, name, by] = /^\w+\.prototype\.(\w+)\.(call|apply)$/.exec(callee.name) ?? [];
    return name !== undefined && by !== undefined ? { name, by } : undefined;
  }
  if (callee.kind !== "data-method" || callee.bound) return undefined;
  const { receiver, name: by } = callee;
  const isBorrowed = (by === "call" || by === "apply") && receiver.kind === "data-method" && !receiver.bound;
  return isBorrowed ? { name: receiver.name, by } : undefined;
}
