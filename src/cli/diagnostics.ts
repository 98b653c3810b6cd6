/** PLT9xxx: what the command line says about its use and its configuration. One function per message. */
import type { Diagnostic, Span } from "#diagnostics";

/** An entry that is not there. */
export function missingEntry(
  path: string,
  { nearby }: { readonly nearby?: string | undefined } = {},
): Diagnostic {
  return {
    code: "PLT9001",
    severity: "error",
    message: `there is no file \`${path}\``,
    hint: nearby ? `did you mean \`${nearby}\`?` : "check the path; it is taken from the working directory",
  };
}

/** An entry in a language that pluto does not read. */
export function unknownLanguage(path: string, extensions: readonly string[]): Diagnostic {
  return {
    code: "PLT9002",
    severity: "error",
    message: `\`${path}\` is in no language that pluto reads`,
    hint: `name a file that ends in ${oneOf(extensions)}`,
  };
}

/** No entry was named and none of the usual ones exists. */
export function noEntry(tried: readonly string[]): Diagnostic {
  return {
    code: "PLT9003",
    severity: "error",
    message: "there is no program to read",
    hint: `name its entry, or set \`entry\` in \`pluto.yaml\`; tried ${tried.map((file) => `\`${file}\``).join(", ")}`,
  };
}

/** A key that the configuration does not have. */
export function unknownKey(
  at: Span,
  { key, nearby }: { readonly key: string; readonly nearby: string | undefined },
): Diagnostic {
  return {
    code: "PLT9004",
    severity: "error",
    message: `\`${key}\` is no key of the configuration`,
    at,
    hint: nearby ? `did you mean \`${nearby}\`?` : "remove it; `docs/diagnostics/PLT9004.md` lists the keys",
  };
}

/** A value of the configuration of the wrong sort. `phrase` names the right one: "a string". */
export function wrongValue(
  at: Span,
  { key, phrase, example }: { readonly key: string; readonly phrase: string; readonly example: string },
): Diagnostic {
  return {
    code: "PLT9005",
    severity: "error",
    message: `\`${key}\` must be ${phrase}`,
    at,
    hint: `for example ${example}`,
  };
}

/** A configuration that is no YAML. */
export function badYaml(at: Span, message: string): Diagnostic {
  return {
    code: "PLT9006",
    severity: "error",
    message: `the configuration is not valid YAML: ${message}`,
    at,
    hint: "correct the syntax here",
  };
}

/** A command line that pluto does not understand. */
export function wrongUse(message: string, hint: string): Diagnostic {
  return { code: "PLT9007", severity: "error", message, hint };
}

/** A code that no diagnostic has. */
export function unknownCode(code: string, nearby: string | undefined): Diagnostic {
  return {
    code: "PLT9008",
    severity: "error",
    message: `there is no diagnostic \`${code}\``,
    hint: nearby
      ? `did you mean \`${nearby}\`?`
      : "codes look like `PLT1004`; they stand in brackets before a message",
  };
}

/** An entry that is a folder. */
export function entryIsFolder(path: string): Diagnostic {
  return {
    code: "PLT9009",
    severity: "error",
    message: `\`${path}\` is a folder`,
    hint: "name the program's main file in it",
  };
}

/** A file that exists and cannot be read. */
export function unreadableFile(path: string, reason: string): Diagnostic {
  return {
    code: "PLT9010",
    severity: "error",
    message: `\`${path}\` cannot be read: ${reason}`,
    hint:
      reason === "EISDIR"
        ? "it is a folder: give it another name, and write a file there"
        : "check who may read it",
  };
}

/** A folder for output that cannot be made or written. */
export function unwritableFolder(path: string, reason: string): Diagnostic {
  return {
    code: "PLT9011",
    severity: "error",
    message: `\`${path}\` cannot be written: ${reason}`,
    hint: "name another folder with `--out`",
  };
}

function oneOf(words: readonly string[]): string {
  return words
    .map((word) => `\`${word}\``)
    .join(", ")
    .replace(/, ([^,]*)$/, " or $1");
}
