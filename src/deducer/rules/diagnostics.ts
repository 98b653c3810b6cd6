/** What the deducer says about code that runs in a handler otherwise than its author may expect. Nothing here is an error. */
import type { Diagnostic } from "#diagnostics";
import { type Place, spanOf } from "../ir/index.ts";

/** A handler writes state of its module that another handler uses. */
export function sharedState(
  at: Place,
  { name, used }: { readonly name: string; readonly used: Place | undefined },
): Diagnostic {
  return {
    code: "PLT1019",
    severity: "warning",
    message: `\`${name}\` is changed while a handler runs, but other handlers have copies of their own`,
    at: spanOf(at),
    ...(used && { related: [{ message: "its copy in another handler is used here", at: spanOf(used) }] }),
    hint: "keep what handlers share in a resource, for example a `KVStore`",
  };
}

/** A handler is a function with a `this` of its own, which nothing sets. */
export function thisInHandler(at: Place, name: string): Diagnostic {
  return {
    code: "PLT1024",
    severity: "warning",
    message: `\`this\` is undefined when \`${name}\` runs as a handler`,
    at: spanOf(at),
    hint: "use the variable itself, or hand over a method of an object: `object.method`",
  };
}

/** Handlers share an instance that changes, and each has its own. */
export function instanceCopied(
  at: Place,
  { name, written }: { readonly name: string; readonly written: Place },
): Diagnostic {
  return {
    code: "PLT1025",
    severity: "info",
    message: `every handler that uses this \`${name}\` has a copy of its own, and its fields change`,
    at: spanOf(at),
    related: [{ message: "a field is written here", at: spanOf(written) }],
    hint: "keep what handlers share in a resource, for example a `KVStore`",
  };
}

/** An argument of a constructor that every handler runs again needs the machine that compiles. */
export function compileTimeArgument(
  at: Place,
  { className, call }: { readonly className: string; readonly call: Place },
): Diagnostic {
  return {
    code: "PLT1026",
    severity: "warning",
    message: `every handler makes its own \`${className}\`, and this argument then runs where the handler does`,
    at: spanOf(at),
    ...(call.start !== at.start && {
      related: [{ message: "files and commands of this machine are not there", at: spanOf(call) }],
    }),
    hint: "import the data as a module (JSON or text), or read it in the handler from a resource",
  };
}

/** A file creates resources, and no program imports it. */
export function unreachedFile(at: Place, file: string): Diagnostic {
  return {
    code: "PLT1020",
    severity: "warning",
    message: `\`${file}\` creates resources, but nothing imports it`,
    at: spanOf(at),
    hint: "import it from the entry, name it as an entry in `pluto.yaml`, or remove it",
  };
}
