import type { ProgramRecord, RegisteredResource } from "../double/index.ts";

/** Something wrong with what a program registered. */
export interface Finding {
  /** Name of the check. */
  readonly check: string;
  /** Type and logical name of the resource; a finding about the run as a whole has none. */
  readonly resource?: string;
  readonly message: string;
}

/** Looks at a record and says what is wrong with it; says nothing about what it does not concern. */
export type Check = (record: ProgramRecord) => readonly Finding[];

/** A finding about one resource. */
export function finding(check: string, resource: RegisteredResource, message: string): Finding {
  return { check, resource: `${resource.type} ${resource.name}`, message };
}
