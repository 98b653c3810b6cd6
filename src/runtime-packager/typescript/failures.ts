import type { Location, Message } from "esbuild";
import type { Diagnostic, Span } from "#diagnostics";
import { isPackage, packageName } from "#node-packages";
import { bundlingFailed, missingPackage } from "../diagnostics.ts";
import { entryNamespace, type SliceInput } from "./slice-plugin.ts";

/** Turns a message of esbuild's into a diagnostic at the user's own line. */
export function failureOf(message: Message, input: SliceInput): Diagnostic {
  const own = message.location ? spanOf(message.location, input) : undefined;
  const at = own ?? fallback(message, input);
  const specifier = /^Could not resolve "(.+)"$/.exec(message.text)?.[1];
  return specifier && isPackage(specifier)
    ? missingPackage(at, packageName(specifier))
    : bundlingFailed(at, (own ? "" : placeElsewhere(message)) + sentence(message.text));
}

function sentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, "");
}

/** A place in a file that is no module of the user's, a package's own or a configuration, is named in the message. */
function placeElsewhere({ location }: Message): string {
  if (!location || !["", "file"].includes(location.namespace)) return "";
  return `\`${location.file}:${location.line}:${location.column + 1}\`: `;
}

function spanOf(location: Location, { modules }: SliceInput): Span | undefined {
  const module = modules.at(location.file);
  if (!module) return undefined;
  const lines = module.contents.split("\n");
  const originalOffset = (column: number) =>
    module.edited.originalOffset(offsetOf(lines, { line: location.line, column }));
  const begin = originalOffset(location.column);
  return module.original.span(begin, Math.max(begin, originalOffset(location.column + location.length)));
}

/** esbuild counts columns in bytes of UTF-8. */
function offsetOf(lines: readonly string[], { line, column }: Pick<Location, "line" | "column">): number {
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  return (
    before +
    Buffer.from(lines[line - 1] ?? "")
      .subarray(0, column)
      .toString().length
  );
}

/** A place outside the user's modules (a generated entry, a dependency) is shown at the handler that leads there. */
function fallback({ location }: Message, { tasks }: SliceInput): Span {
  const named = tasks.find((task) => location?.file === `${entryNamespace}:${task.folder}`);
  const task = named ?? tasks[0];
  if (!task) throw new Error("a program without handlers was bundled");
  return task.handler.at;
}
