/** PLT1xxx: what the deducer says about a program. One function per message; the place is the smallest that is wrong. */
import type { Diagnostic, Related } from "#diagnostics";
import { type Place, spanOf } from "./ir/index.ts";

/** Other places of a message, in the order in which the program goes through them. */
type Through = readonly { readonly message: string; readonly at: Place }[];

function relatedTo(through: Through): { readonly related?: readonly Related[] } {
  return through.length > 0
    ? { related: through.map(({ message, at }) => ({ message, at: spanOf(at) })) }
    : {};
}

/** Compile-time code looks at a value that only exists at run time. */
export function runtimeAccess(at: Place, what: string, through: Through = []): Diagnostic {
  return {
    code: "PLT1001",
    severity: "error",
    message: `${what} at compile time, but only the running program has it`,
    at: spanOf(at),
    ...relatedTo(through),
    hint: "move this into a handler, or pass the value itself as a parameter",
  };
}

/** An infra function takes a function. */
export function higherOrder(at: Place, parameter: string, through: Through = []): Diagnostic {
  return {
    code: "PLT1002",
    severity: "error",
    message: `the infra function's parameter \`${parameter}\` is a function`,
    at: spanOf(at),
    ...relatedTo(through),
    hint: "define the handler inside the infra function and pass the values that it needs",
  };
}

/** An infra function changes what it was given. */
export function parameterMutated(at: Place, name: string): Diagnostic {
  return {
    code: "PLT1003",
    severity: "error",
    message: `the parameter \`${name}\` of an infra function is changed`,
    at: spanOf(at),
    hint: "give the new value a name of its own",
  };
}

/** An argument of an infra call is not known at compile time. `reason` says what it is instead. */
export function notStatic(
  at: Place,
  { what, reason }: { what: string; reason: string },
  through: Through = [],
): Diagnostic {
  return {
    code: "PLT1004",
    severity: "error",
    message: `${what} must be known at compile time, but it is ${reason}`,
    at: spanOf(at),
    ...relatedTo(through),
    hint: "write the value in place, or build it from constants and parameters",
  };
}

/** An infra call stands where its owner cannot be analysed. */
export function wrongScope(at: Place, where: string, through: Through = []): Diagnostic {
  return {
    code: "PLT1005",
    severity: "error",
    message: `infra calls are not possible in ${where}`,
    at: spanOf(at),
    ...relatedTo(through),
    hint: "call it at the top level of a module or in a plain function that is called by name",
  };
}

/** A handler creates infrastructure. */
export function runtimeInfra(at: Place, what: string, through: Through = []): Diagnostic {
  return {
    code: "PLT1006",
    severity: "error",
    message: `${what} while a handler runs`,
    at: spanOf(at),
    ...relatedTo(through),
    hint: "do this outside of handlers, when the program is deployed, and use the resource in the handler",
  };
}

/** A condition around infra calls is decided at run time. */
export function runtimeCondition(at: Place, { what, reason }: { what: string; reason: string }): Diagnostic {
  return {
    code: "PLT1007",
    severity: "error",
    message: `${what} must be known at compile time, but it depends on ${reason}`,
    at: spanOf(at),
    hint: "decide by a constant or a parameter, or create the resource in any case",
  };
}

/** A loop around infra calls has no known number of turns. */
export function loopNotUnrolled(at: Place, reason: string): Diagnostic {
  return {
    code: "PLT1008",
    severity: "error",
    message: `a loop around infra calls must have known turns, but ${reason}`,
    at: spanOf(at),
    hint: "loop over a list that is written in the program",
  };
}

/** An infra function reaches itself. */
export function recursion(at: Place, cycle: readonly string[], through: Through): Diagnostic {
  return {
    code: "PLT1009",
    severity: "error",
    message: `an infra function calls itself: ${cycle.map((name) => `\`${name}\``).join(" → ")}`,
    at: spanOf(at),
    ...relatedTo(through),
    hint: "use a loop over a known list instead",
  };
}

/** The program creates nothing. */
export function noResources(at: Place): Diagnostic {
  return {
    code: "PLT1016",
    severity: "warning",
    message: "this program creates no resource",
    at: spanOf(at),
    hint: "import a class of the SDK and create one, for example a `Router`",
  };
}

/** The program's calls or data are nested more deeply than the analysis can follow. */
export function tooDeep(at: Place): Diagnostic {
  return {
    code: "PLT1035",
    severity: "error",
    message: "this program's calls or expressions are nested too deeply to be followed",
    at: spanOf(at),
    hint: "shorten the longest chain of calls, or split the largest expression",
  };
}

/** Code that is made at run time cannot be followed. */
export function notAnalysed(at: Place, name: string): Diagnostic {
  return {
    code: "PLT1018",
    severity: "warning",
    message: `what \`${name}\` reaches cannot be followed, so nothing is granted for it`,
    at: spanOf(at),
    hint: "write the code in place of it",
  };
}

/** A handler uses a resource that the program never creates. */
export function noSuchResource(at: Place, className: string, operation: string): Diagnostic {
  return {
    code: "PLT1034",
    severity: "error",
    message: `\`${operation}\` is for a \`${className}\` that this program does not create`,
    at: spanOf(at),
    hint: `create the \`${className}\` at the top level of a module, and use it in the handler`,
  };
}

/** A local variable of an infra function that a handler captured gets another value. */
export function capturedLocalReassigned(at: Place, name: string): Diagnostic {
  return {
    code: "PLT1013",
    severity: "error",
    message: `\`${name}\` is changed, but a handler of this infra function captured it`,
    at: spanOf(at),
    hint: "give the new value a name of its own",
  };
}

/** An infra method is called without its resource. */
export function detachedMethod(at: Place, name: string): Diagnostic {
  return {
    code: "PLT1012",
    severity: "error",
    message: `\`${name}\` is called without the resource that it belongs to`,
    at: spanOf(at),
    hint: `call it as a method, for example \`router.${name}(…)\``,
  };
}

/** An infra function that nothing calls. */
export function unusedInfraFunction(at: Place, name: string): Diagnostic {
  return {
    code: "PLT1021",
    severity: "warning",
    message: `the infra function \`${name}\` is never called, so it creates nothing`,
    at: spanOf(at),
    hint: "call it at the top level of a module, or remove it",
  };
}

/** A function of the user's is called at compile time; it is not executed. */
export function callSkipped(at: Place, name: string): Diagnostic {
  return {
    code: "PLT1022",
    severity: "warning",
    message: `\`${name}\` is not executed: code of the program never runs at compile time`,
    at: spanOf(at),
    hint: "run it before pluto, for example in a build script",
  };
}

/** Infra calls inside `try`: only the body counts. */
export function infraInTry(at: Place): Diagnostic {
  return {
    code: "PLT1023",
    severity: "warning",
    message: "infra calls cannot fail at compile time: only the body of this `try` counts",
    at: spanOf(at),
    hint: "take the infra calls out of the `try`",
  };
}

/** A member that the SDK's class does not have. */
export function unknownMember(
  at: Place,
  { className, name, nearest }: { className: string; name: string; nearest?: string },
): Diagnostic {
  return {
    code: "PLT1029",
    severity: "error",
    message: `\`${className}\` has no member \`${name}\``,
    at: spanOf(at),
    hint: nearest ? `did you mean \`${nearest}\`?` : `see the members of \`${className}\` in the SDK`,
  };
}

/** An argument or option of an SDK call that is unknown, missing or of the wrong type. */
export function invalidOption(at: Place, message: string, hint: string): Diagnostic {
  return { code: "PLT1031", severity: "error", message, at: spanOf(at), hint };
}

/** The program throws at its top level, whatever happens. */
export function alwaysStops(at: Place): Diagnostic {
  return {
    code: "PLT1038",
    severity: "error",
    message: "the program always stops here while it starts: nothing that follows is ever reached",
    at: spanOf(at),
    hint: "throw under a condition, or remove what follows",
  };
}

/** Something around infra calls that this version cannot follow. */
export function notFollowed(at: Place, what: string, through: Through = []): Diagnostic {
  return {
    code: "PLT1032",
    severity: "error",
    message: `infra calls in ${what} cannot be followed`,
    at: spanOf(at),
    ...relatedTo(through),
    hint: "write it with plain statements: functions called by name, `if`, and loops over known lists",
  };
}
