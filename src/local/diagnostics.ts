/** PLT6xxx: why a program cannot run on this machine. One function per message. */
import type { Handler, Resource } from "#arch-ref";
import type { Diagnostic } from "#diagnostics";

/** The port that was asked for cannot be used. */
export function portTaken(port: number): Diagnostic {
  return {
    code: "PLT6001",
    severity: "error",
    message: `port ${port} is already in use`,
    hint: "stop what listens there, choose another port, or leave the port out: the next free one is taken",
  };
}

/** No Python for the program's Python handlers; `handler` is the first of them. */
export function noPython(handler: Handler | undefined): Diagnostic {
  return {
    code: "PLT6002",
    severity: "error",
    message: "this program has Python handlers but no Python 3.9 or newer was found",
    ...(handler && { at: handler.at }),
    hint: "install Python 3.9 or newer and make sure that `python3` is on the PATH",
  };
}

/** The local platform cannot run this kind. */
export function unsupportedKind(resource: Resource): Diagnostic {
  return {
    code: "PLT6003",
    severity: "error",
    message: `\`${resource.id}\` cannot run on this machine: the local platform has no \`${resource.kind}\``,
    at: resource.at,
    hint: "deploy the program to a platform that has it, or remove the resource",
  };
}

/** An option that this machine does nothing with: a program may be tried without it. */
export function neglectedOption(resource: Resource, option: string): Diagnostic {
  return {
    code: "PLT6005",
    severity: "warning",
    message: `the option \`${option}\` of \`${resource.id}\` has no effect on this machine`,
    at: resource.at,
    hint: "try what it is for where the program is deployed",
  };
}

/** A folder or file of the platform cannot be written or read. */
export function unusableState(path: string, reason: string): Diagnostic {
  return {
    code: "PLT6004",
    severity: "error",
    message: `\`${path}\` cannot be used for the state of this run: ${reason}`,
    hint: "check that the folder can be written and that the disk is not full",
  };
}
