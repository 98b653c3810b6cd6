/**
 * PLT4xxx: what a platform says about a graph, and what stands in the way of writing a program. Every message names
 * the resource, handler or file in the user's words; nothing has been written when one of the errors is reported.
 */
import type { Handler, Resource } from "#arch-ref";
import type { Diagnostic } from "#diagnostics";
import type { PlatformName } from "./program.ts";

/** A platform that has no answer for a kind. */
export function kindNotSupported(resource: Resource, platform: PlatformName): Diagnostic {
  return {
    code: "PLT4001",
    severity: "error",
    message: `\`${platform}\` has no \`${resource.kind}\` yet, and \`${resource.name}\` is one`,
    at: resource.at,
    hint: "choose another platform with `--platform`, or leave this resource out",
  };
}

/** An option of a resource that the platform does nothing with. */
export function optionNotSupported(resource: Resource, option: string, platform: PlatformName): Diagnostic {
  return {
    code: "PLT4008",
    severity: "error",
    message: `\`${platform}\` does nothing with the option \`${option}\` of \`${resource.id}\` yet`,
    at: resource.at,
    hint: "leave the option out, or choose another platform with `--platform`",
  };
}

/** A generated file that a person changed, and that would be overwritten. */
export function generatedFileEdited(path: string): Diagnostic {
  return {
    code: "PLT4002",
    severity: "error",
    message: `\`${path}\` was generated and has been edited since`,
    hint: "move the change into `components/` or your own program, then delete the file or restore it",
  };
}

/** A bundle that does not fit into a ConfigMap. */
export function bundleTooLarge(
  handler: Handler,
  size: { readonly bytes: number; readonly limit: number },
): Diagnostic {
  return {
    code: "PLT4003",
    severity: "error",
    message: `the bundle of \`${handler.id}\` has ${kib(size.bytes)} KiB, and a ConfigMap holds ${kib(size.limit)} KiB`,
    at: handler.at,
    hint: "import less in this handler, or move large data into a store",
  };
}

/** Two resources of one kind whose names become one on the platform. */
export function namesCollide(resource: Resource, other: Resource): Diagnostic {
  return {
    code: "PLT4004",
    severity: "error",
    message: `\`${resource.name}\` and \`${other.name}\` are the same name once deployed`,
    at: resource.at,
    related: [{ message: `\`${other.name}\` is declared here`, at: other.at }],
    hint: "rename one of them: names differ by more than case and punctuation in the cloud",
  };
}

/** A folder to write into that holds something else. */
export function folderNotOurs(folder: string, found: string): Diagnostic {
  return {
    code: "PLT4005",
    severity: "error",
    message: `\`${folder}\` holds ${found}`,
    hint: "give an empty or new folder with `--out`",
  };
}

/** An owned component that cannot be compiled for `bin/`. */
export function componentNotCompiled(path: string, reason: string): Diagnostic {
  return {
    code: "PLT4006",
    severity: "error",
    message: `\`${path}\` has been edited and does not compile: ${reason}`,
    hint: "repair it (`npm run check` in that folder shows where), then generate again",
  };
}

/** A function whose address its own handler would have to know before it exists. */
export function urlNeedsItself(handler: Handler, resource: Resource): Diagnostic {
  return {
    code: "PLT4007",
    severity: "error",
    message: `\`${handler.id}\` reads the address of \`${resource.id}\`, which exists only after the handler`,
    at: handler.reads.find((read) => read.resource === resource.id)?.at[0] ?? handler.at,
    related: [{ message: `\`${resource.name}\` is declared here`, at: resource.at }],
    hint: "call it with `invoke`, which needs no address, or give the address with the request",
  };
}

function kib(bytes: number): number {
  return Math.ceil(bytes / 1024);
}
