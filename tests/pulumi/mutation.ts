import type { ProgramRecord, RegisteredResource } from "./double/index.ts";

/** A change to one member of the first resource of a type. */
export interface Mutation {
  readonly type: string;
  /** Way to the member, `inputs.spec.ports.0.port`. */
  readonly member: string;
  /** Its new value; undefined removes it. */
  readonly value?: unknown;
}

/** A copy of a record with one member of one resource changed. */
export function withMember(record: ProgramRecord, { type, member, value }: Mutation): ProgramRecord {
  const target = record.resources.find((resource) => resource.type === type);
  if (!target) throw new Error(`the record has no ${type}`);
  const changed = structuredClone(target);
  plant(changed as unknown as Holder, { way: member.split("."), value });
  const resources = record.resources.map(
    (resource): RegisteredResource => (resource === target ? changed : resource),
  );
  return { ...record, resources };
}

type Holder = Record<string, unknown>;

function plant(
  holder: Holder,
  { way, value }: { readonly way: readonly string[]; readonly value: unknown },
): void {
  const [key = "", ...rest] = way;
  if (rest.length > 0) plant(holder[key] as Holder, { way: rest, value });
  else if (value === undefined) delete holder[key];
  else holder[key] = value;
}
