import type { Handler, Resource } from "#arch-ref";
import type { Code } from "../code.ts";
import { identifier, shorten } from "../names.ts";
import type { Lowering, Plan } from "../platform.ts";

/** How AWS realises one kind; a handler uses resources. */
export interface AwsLowering extends Lowering<Plan, Handler> {
  /** Arguments that a handler gets because a resource of this kind triggers it. */
  handlerArguments?(resource: Resource): readonly (readonly [string, Code])[];
}

/** The logical name of a handler's function: its bundle's folder, within what Lambda and IAM allow. */
export function functionName(handler: Handler, plan: Plan): string {
  return shorten(plan.bundleOf(handler).folder);
}

/** The variable of `index.ts` that holds a handler. */
export function handlerIdentifier(handler: Handler, plan: Plan): string {
  return identifier(plan.bundleOf(handler).folder, "Handler");
}

/** The handler of a resource that has just one. */
export function onlyHandler(resource: string, plan: Plan): Handler | undefined {
  return plan.graph.handlers.find((handler) => handler.trigger.resource === resource);
}
