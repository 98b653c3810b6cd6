/**
 * A platform is one folder: it answers for every kind, and lays out a program. It imports no other platform, and says
 * what differs between kinds in its lowerings, one file per kind.
 */
import type { Access, ArchRef, Bundle, Handler, Resource } from "#arch-ref";
import type { Report } from "#diagnostics";
import { type Answers, type KindName, kindNamed } from "#kinds";
import type { Code } from "./code.ts";
import type { GeneratedFile, PlatformName } from "./program.ts";

/** What a program is made from. */
export interface Plan {
  readonly project: string;
  readonly graph: ArchRef;
  bundleOf(handler: Handler): Bundle;
  resource(id: string): Resource;
}

/** A key of the stack's configuration. */
export interface Setting {
  readonly key: string;
  readonly purpose: string;
  readonly required?: boolean;
  readonly secret?: boolean;
  readonly default?: string | number | boolean;
  /** The value is a list of strings. */
  readonly list?: boolean;
}

/** One name that `index.ts` imports. */
export interface Import {
  readonly name: string;
  /** `./components/<file>` or a package. */
  readonly from: string;
  readonly type?: boolean;
}

/** What a resource contributes to `index.ts`. */
export interface Declaration {
  readonly imports: readonly Import[];
  /** Statements in front of those of the handlers, and after them. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly exports?: readonly string[];
  readonly settings?: readonly Setting[];
}

/** How a handler gets at something: the entries of its environment, and what the platform must allow. */
export interface Connection {
  readonly imports?: readonly Import[];
  readonly environment: readonly (readonly [variable: string, value: Code])[];
  readonly grants: readonly Code[];
  readonly settings?: readonly Setting[];
}

/** How a platform realises one kind. `P` is the plan as the platform extends it, `U` what uses a resource there. */
export interface Lowering<P extends Plan, U> {
  /** The options of the kind that it does something with: any other is refused. */
  readonly options?: readonly string[];
  declare(resource: Resource, plan: P): Declaration;
  /** What an access needs, for kinds that have client methods. */
  access?(access: Access, use: { readonly plan: P; readonly user: U }): Connection;
  /** Where a property that a handler reads comes from. */
  read?(resource: Resource, use: { readonly plan: P; readonly property: string }): Connection;
}

/** A program before the files that all platforms share are added. */
export interface Layout {
  readonly imports: readonly Import[];
  /** Groups of statements of `index.ts`, with a blank line between them. */
  readonly sections: readonly (readonly string[])[];
  readonly settings: readonly Setting[];
  /** Files besides the bundles, such as adapters, relative to the program's folder. */
  readonly files: readonly GeneratedFile[];
  /** Paragraphs for the README. */
  readonly notes: readonly string[];
  /** The stack's configuration besides the program's own. */
  readonly stackConfiguration: readonly string[];
  /** `config` entries of the project's file in another namespace. */
  readonly projectConfiguration: readonly string[];
}

/** Everything the generator must know of a platform. */
export interface Platform {
  readonly name: PlatformName;
  /** The provider's package and its exact version. */
  readonly provider: { readonly package: string; readonly version: string };
  /** What it is called in sentences. */
  readonly title: string;
  readonly answers: Answers<Pick<Lowering<Plan, unknown>, "options">>;
  layout(plan: Plan, report: Report): Layout;
}

/** The answer for a resource's kind: a kind that the table does not know is unsupported too. */
export function answerFor<T extends object>(answers: Answers<T>, resource: Resource): T | "unsupported" {
  return Object.hasOwn(answers, resource.kind) ? answers[resource.kind as KindName] : "unsupported";
}

/** The answer for a resource whose kind has been checked to be supported. */
export function supported<T extends object>(answers: Answers<T>, resource: Resource): T {
  const answer = answerFor(answers, resource);
  if (answer === "unsupported")
    throw new Error(`${resource.kind} reached a platform that does not support it`);
  return answer;
}

/** The options of a resource that an answer does nothing with. */
export function neglectedOptions(
  resource: Resource,
  { options = [] }: { readonly options?: readonly string[] },
): readonly string[] {
  const ofKind = Object.keys(kindNamed(resource.kind)?.options ?? {});
  return ofKind.filter((name) => Object.hasOwn(resource.options, name) && !options.includes(name));
}

/** Whether a resource holds data that must outlive a deployment. */
export function isStateful(resource: Resource): boolean {
  return kindNamed(resource.kind)?.stateful ?? false;
}
