import { nearestOf } from "#diagnostics";
import { kindNamed, spelled } from "#kinds";
import { unknownMember } from "../diagnostics.ts";
import { respelling, withRepair } from "../repairs/repair.ts";
import type { MemberAccess } from "./frame.ts";
import { runtime, type Value } from "./value.ts";

/** Reports a member that the SDK's class does not have; what it would give is not known. */
export function refuseUnknownMember(kindName: string, { name, at, frame }: MemberAccess): Value {
  const kind = kindNamed(kindName);
  const members = Object.keys(kind?.methods ?? {}).map((member) => spelled(member, frame.language));
  const nearest = nearestOf(name, members);
  const className = kind?.className ?? kindName;
  const diagnostic = unknownMember(at, { className, name, ...(nearest && { nearest }) });
  frame.phase.report.add(withRepair(diagnostic, respelling(at, name, nearest)));
  return runtime("a member that the SDK does not have", at);
}
