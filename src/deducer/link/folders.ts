import type { ServedFolder } from "#arch-ref";
import { spanOf } from "../ir/index.ts";
import type { Session } from "../local-graph/session.ts";
import { typeOf } from "./options.ts";
import { idOf } from "./render.ts";

/** The folders that resources serve; one that only the deployment knows is not among them. */
export function linkFolders({ effects }: Session): readonly ServedFolder[] {
  return effects.resources.flatMap((resource) =>
    resource.options.flatMap(({ name, value, at }) => {
      if (typeOf(resource, name)?.type !== "folder" || value.kind !== "constant") return [];
      return [{ resource: idOf(resource), path: String(value.value), at: spanOf(at) }];
    }),
  );
}
