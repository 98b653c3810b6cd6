import type { CreatedResource, PlaceholderValue, Value } from "../evaluate/value.ts";
import {
  type Binding,
  type Expression,
  type FunctionIr,
  type Place,
  type Reference,
  textOf,
} from "../ir/index.ts";
import { environmentIn, isCapture } from "./captured.ts";
import { noReads, sizeOf } from "./reads.ts";

/** Something that operations are performed on: a resource, or in a local graph what stands for one. */
export type Target = CreatedResource | PlaceholderValue;

/** One use of a resource by a handler. */
export interface Use {
  readonly target: Target;
  /** An operation or the name of a property. */
  readonly member: string;
  readonly at: Place;
  /** Whether it was only seen where one call stands for several. */
  joined?: boolean;
}

/** What the walk over one handler found. */
export class Findings {
  /** What the handler reads of what is around it. */
  readonly code = noReads();
  readonly accesses: Use[] = [];
  readonly reads: Use[] = [];
  readonly externals = new Set<string>();
  /** Variables from outside, with the value at compile time and the first place that reads them. */
  readonly captures = new Map<
    Binding,
    { readonly name: string; readonly value: Value; readonly at: Place }
  >();
  /** Variables of modules that went on sleeping: what they hold has still to be found. */
  readonly unread = new Map<Binding, Reference>();
  /** The functions that the handler may run. */
  readonly functions = new Set<FunctionIr>();
  /** Uses by functions that code of a package got: it may call them at another time. */
  readonly later = new Set<Use>();
  /** How deep the walk is in such functions. */
  handedOn = 0;
  /** Resources of which every operation is granted already. */
  readonly givenAway = new Set<CreatedResource>();

  /** Operations on resources that the program never creates. */
  readonly missing: { readonly className: string; readonly operation: string; readonly at: Place }[] = [];

  /** Where following was given up, because there was too much to tell apart. */
  exhausted: Place | undefined;

  /** A variable from outside is read; places in modules that reach the SDK are told before others. */
  capture(value: Value, { binding, name, at }: Reference, reachesSdk: (at: Place) => boolean): void {
    const known = this.captures.get(binding);
    if (!isCapture(binding, value) || (known && (reachesSdk(known.at) || !reachesSdk(at)))) return;
    this.captures.set(binding, { name: name === "default" ? textOf(at) : name, value, at });
    for (const variable of environmentIn(value)) this.code.environment.add(variable);
  }

  /** The same with other values. */
  with(others: {
    readonly accesses: readonly Use[];
    readonly reads: readonly Use[];
    readonly captures: Findings["captures"];
  }): Findings {
    return Object.assign(new Findings(), this, others);
  }

  /** How much there is: walks are repeated until it stays. */
  get size(): number {
    return (
      this.accesses.length + this.reads.length + sizeOf(this.code) + this.externals.size + this.captures.size
    );
  }

  /** Notes the first place that reads such a variable. */
  noteUnread(reference: Reference): void {
    const { binding } = reference;
    if (!this.unread.has(binding)) this.unread.set(binding, reference);
  }

  /** Follows code that a package gets. */
  handingOn(follow: () => void): void {
    this.handedOn += 1;
    follow();
    this.handedOn -= 1;
  }

  /** A package that bundles do not hold has to be there. */
  noteExternal(expression: Expression): void {
    if (expression.kind === "external" && !expression.standard && !expression.bundled)
      this.externals.add(expression.package);
  }

  addUse(list: Use[], use: Use): void {
    const known = list.find(
      (other) => other.at === use.at && other.member === use.member && sameTarget(other.target, use.target),
    );
    if (known) {
      if (!use.joined) known.joined = false;
      return;
    }
    list.push(use);
    if (this.handedOn > 0) this.later.add(use);
  }

  /** The operations that were only seen where one call stands for several: none of them alone need perform it. */
  get widened(): readonly Use[] {
    return this.accesses.filter(
      (use) =>
        !this.accesses.some(
          (other) => other.member === use.member && !other.joined && sameTarget(other.target, use.target),
        ),
    );
  }
}

/** Whether two targets are the same resource or the same member of the same parameter. */
function sameTarget(a: Target, b: Target): boolean {
  if (a === b) return true;
  if (!("path" in a) || !("path" in b)) return false;
  return a.parameter === b.parameter && a.path.join(".") === b.path.join(".");
}
