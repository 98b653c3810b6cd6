import type { CallSite } from "../evaluate/frame.ts";
import { memberOf } from "../evaluate/member.ts";
import { alternatives, union, type Value } from "../evaluate/value.ts";

type Borrower = "call" | "apply" | "bind";

/** A method, bound to the object that borrows it. */
export interface BorrowedMethod {
  readonly method: Value;
  /** What borrows it: `apply` has its arguments in a list, `bind` leaves the call for later. */
  readonly by: Borrower;
}

/** What is called by `Array.prototype.slice.call(list)`, `[].push.apply(list, more)`, `kept.push.bind(kept)`, `KVStore.prototype.get.call(store)`. */
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
  return { method: union(methods), by };
}

interface Borrowing {
  readonly name: string;
  readonly by: Borrower;
}

const borrowers: readonly string[] = ["call", "apply", "bind"] satisfies readonly Borrower[];

function isBorrower(name: string | undefined): name is Borrower {
  return name !== undefined && borrowers.includes(name);
}

function borrowedName(callee: Value): Borrowing | undefined {
  if (callee.kind === "outside" && callee.origin === "builtin") {
    const [, name, by] = /^\w+\.prototype\.(\w+)\.(\w+)$/.exec(callee.name) ?? [];
    return name !== undefined && isBorrower(by) ? { name, by } : undefined;
  }
  if (callee.kind !== "data-method" || callee.bound) return undefined;
  const { receiver, name: by } = callee;
  const isBorrowed = isBorrower(by) && receiver.kind === "data-method" && !receiver.bound;
  return isBorrowed ? { name: receiver.name, by } : undefined;
}
