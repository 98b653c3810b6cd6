/** What the deducer says about the graph as a whole: names, and things that are there twice. */
import type { Language } from "#arch-ref";
import type { Diagnostic } from "#diagnostics";
import { type Place, spanOf } from "../ir/index.ts";

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

/** A resource's name breaks the rule. */
export function invalidName(at: Place, name: string): Diagnostic {
  return {
    code: "PLT1030",
    severity: "error",
    message: `\`${name}\` is not a valid name`,
    at: spanOf(at),
    hint: "a name is a letter followed by up to 62 letters, digits, `-`, `_` or `.`",
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

/** A handler reads variables of the environment that are not known by name, so it is not given them. */
export function unknownVariable(at: Place, { language }: { readonly language: Language }): Diagnostic {
  const example = language === "python" ? 'os.environ["NAME"]' : "process.env.NAME";
  return {
    code: "PLT1040",
    severity: "warning",
    message: "which environment variables are read here is not known, so none is given to the handler for it",
    at: spanOf(at),
    hint: `read each variable by its name: \`${example}\``,
  };
}
