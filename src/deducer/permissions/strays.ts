import { kindNamed } from "#kinds";
import { containsValue } from "../evaluate/contents.ts";
import type { MemberAccess } from "../evaluate/frame.ts";
import { kindMember } from "../evaluate/resource-member.ts";
import { type CreatedResource, runtime, union, type Value } from "../evaluate/value.ts";
import { isCode } from "./callbacks.ts";
import { widePermission } from "./diagnostics.ts";
import { type Notes, nameOf } from "./uses.ts";

/** Operations whose resource was lost on the way: they are granted on every resource that it may be, and said so. */
export class Strays {
  readonly #resources: readonly CreatedResource[];
  readonly #escaped: CreatedResource[] = [];
  readonly #notes: Notes;

  constructor(resources: readonly CreatedResource[], notes: Notes) {
    this.#resources = resources;
    this.#notes = notes;
  }

  /** Grows with every resource that became part of something unknown. */
  get size(): number {
    return this.#escaped.length;
  }

  /** A value becomes part of one of which nothing is known: resources may come back from it, code may be called. */
  escape(value: Value, giveAway: (code: Value) => void): void {
    containsValue(value, (one) => {
      if (one.kind === "resource" && !this.#escaped.includes(one.resource)) this.#escaped.push(one.resource);
      if (isCode(one)) giveAway(one);
      return false;
    });
  }

  /** A member of a value of which nothing is known: it may be one of the resources that escaped. */
  unknown(member: MemberAccess): Value | undefined {
    const found = this.#escaped.find(({ kindName }) => isClientMember(kindName, member));
    return found && this.#anyOf(found.kindName, member, this.#escaped);
  }

  /** A member of a value of which only the type says that it is such a resource: it need not be one that escaped. */
  lost(kindName: string, member: MemberAccess): Value {
    return this.#anyOf(kindName, member, this.#resources);
  }

  #anyOf(kindName: string, member: MemberAccess, resources: readonly CreatedResource[]): Value {
    const candidates = resources.filter((resource) => resource.kindName === kindName);
    if (isClientMember(kindName, member)) {
      this.#note(kindName, candidates, member);
      if (this.#notes.strict) return { ...runtime("a resource that is not known", member.at), refused: true };
    }
    const resource = union(candidates.map((one) => ({ kind: "resource", resource: one })));
    const name = kindMember(kindName, member) ?? member.name;
    return { kind: "resource-method", resource, kindName, name };
  }

  #note(kindName: string, candidates: readonly CreatedResource[], { name, at }: MemberAccess): void {
    const { findings, report } = this.#notes;
    const className = kindNamed(kindName)?.className ?? kindName;
    if (candidates.length === 0) findings.missing.push({ className, operation: name, at });
    else if (!candidates.every((resource) => findings.givenAway.has(resource))) {
      const names = candidates.map((resource) => nameOf({ kind: "resource", resource }));
      report.add(widePermission(at, { operation: name, candidates: names }));
    }
  }
}

function isClientMember(kindName: string, member: MemberAccess): boolean {
  return kindNamed(kindName)?.methods[kindMember(kindName, member) ?? ""]?.role === "client";
}
