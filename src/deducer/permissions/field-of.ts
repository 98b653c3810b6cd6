import { Report } from "#diagnostics";
import type { Frame } from "../evaluate/frame.ts";
import type { InstanceValue, Value } from "../evaluate/value.ts";
import { RunPhase } from "./run-phase.ts";

/** What a constructor leaves in a field of an instance, for compile-time code that hands on a resource in it. */
export function fieldOf(instance: InstanceValue, name: string, frame: Frame): Value | undefined {
  const phase = new RunPhase(new Report(), []);
  const inner = { ...frame, phase };
  const expression = { kind: "literal", value: null, at: instance.at } as const;
  const value = phase.instanceMember(instance, { name, at: instance.at, frame: inner, expression });
  return value.kind === "runtime" ? undefined : value;
}
