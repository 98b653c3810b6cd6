import { stackType } from "./record.ts";

/** What a URN is made of. */
export interface UrnParts {
  readonly stack: string;
  readonly project: string;
  /** URN of the parent. */
  readonly parent?: string;
  readonly type: string;
  readonly name: string;
}

/** The engine's rule: the type chain of all parents, the stack left out, before the resource's own type. */
export function urnOf({ stack, project, parent, type, name }: UrnParts): string {
  const chain = parent === undefined ? "" : (parent.split("::")[2] ?? "");
  const qualified = chain === "" || chain === stackType ? type : `${chain}$${type}`;
  return `urn:pulumi:${stack}::${project}::${qualified}::${name}`;
}
