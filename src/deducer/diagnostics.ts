/** PLT1xxx: what the deducer says about a program. One function per message; the place is the smallest that is wrong. */
import type { Diagnostic, Related } from "#diagnostics";
import { type Place, spanOf } from "./ir/index.ts";

/** The file does not parse. `message` is the parser's, in lower case and without a full stop. */
export function syntaxError(at: Place, message: string): Diagnostic {
  return {
    code: "PLT1015",
    severity: "error",
    message: `syntax error: ${message}`,
    at: spanOf(at),
    hint: "correct the syntax here; the rest of the file was not analysed",
  };
}

/** A name or sub-path that the SDK does not have; `nearest` is the closest name that it has. */
export function unknownSdkImport(
  at: Place,
  { name, nearest }: { name: string; nearest?: string },
): Diagnostic {
  return {
    code: "PLT1014",
    severity: "error",
    message: `the SDK has no \`${name}\``,
    at: spanOf(at),
    hint: nearest ? `did you mean \`${nearest}\`?` : "see the list of classes in the SDK's README",
  };
}

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
export function wrongScope(at: Place, where: string): Diagnostic {
  return {
    code: "PLT1005",
    severity: "error",
    message: `infra calls are not possible in ${where}`,
    at: spanOf(at),
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

/** Where a resource is created, and the calls of infra functions that lead there, outermost first. */
export interface Creation {
  readonly at: Place;
  readonly calls: readonly Place[];
}

/** The same resource is created twice. */
export function duplicateResource(id: string, second: Creation, first: Creation): Diagnostic {
  const before = { message: "first created here", at: spanOf(first.at) };
  const calls = [first, second].flatMap((creation, position) =>
    creation.calls.map((at) => ({
      message: position === 0 ? "by this call first" : "and by this call",
      at: spanOf(at),
    })),
  );
  return {
    code: "PLT1011",
    severity: "error",
    message: `the resource \`${id}\` is created twice`,
    at: spanOf(second.at),
    related: second.at === first.at ? calls : [before, ...calls],
    hint: "give one of them another name, or create it once and share it",
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

/** The receiver of an operation is not known, so every candidate is granted. */
export function widePermission(
  at: Place,
  { operation, granted }: { operation: string; granted: readonly string[] },
): Diagnostic {
  const names = granted.map((id) => `\`${id}\``).join(", ");
  return {
    code: "PLT1017",
    severity: "warning",
    message: `which resource \`${operation}\` is for is not known, so it is granted on ${names || "none"}`,
    at: spanOf(at),
    hint: "use the resource directly, or give its variable a type",
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

/** A resource's name breaks the rule. */
export function invalidName(at: Place, name: string, through: Through = []): Diagnostic {
  return {
    code: "PLT1030",
    severity: "error",
    message: `\`${name}\` is not a valid name`,
    at: spanOf(at),
    ...relatedTo(through),
    hint: "a name is a letter followed by up to 62 letters, digits, `-`, `_` or `.`",
  };
}

/** An argument or option of an SDK call that is unknown, missing or of the wrong type. */
export function invalidOption(at: Place, message: string, hint: string): Diagnostic {
  return { code: "PLT1031", severity: "error", message, at: spanOf(at), hint };
}

/** Something around infra calls that this version cannot follow. */
export function notFollowed(at: Place, what: string): Diagnostic {
  return {
    code: "PLT1032",
    severity: "error",
    message: `infra calls in ${what} cannot be followed`,
    at: spanOf(at),
    hint: "write it with plain statements: functions called by name, `if`, and loops over known lists",
  };
}

/** Two handlers for one method and path. */
export function duplicateRoute(at: Place, id: string, first: Place): Diagnostic {
  return {
    code: "PLT2001",
    severity: "error",
    message: `\`${id}\` has two handlers, so one would never run`,
    at: spanOf(at),
    related: [{ message: "the first one is here", at: spanOf(first) }],
    hint: "give one of them another method or path",
  };
}

/** A relative import, or one through an alias of the configuration, that leads to no file. */
export function moduleNotFound(at: Place, specifier: string): Diagnostic {
  return {
    code: "PLT1033",
    severity: "error",
    message: `there is no module \`${specifier}\``,
    at: spanOf(at),
    hint: "correct the path, or create the file",
  };
}
