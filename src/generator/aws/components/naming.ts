import { createHash } from "node:crypto";
import * as pulumi from "@pulumi/pulumi";

/** Component type tokens, `<package>:<platform>:<Type>`; renaming one needs an alias. */
export const token = (type: string) => `pluto:aws:${type}`;

/** A name that no other project or stack of the account has, within the 64 characters that Lambda allows. */
export function physicalName(name: string): string {
  const full = `${pulumi.getProject()}-${pulumi.getStack()}-${name}`.replace(/[^\w-]/g, "-");
  if (full.length <= 64) return full;
  return `${full.slice(0, 55)}-${createHash("sha256").update(full).digest("hex").slice(0, 8)}`;
}
