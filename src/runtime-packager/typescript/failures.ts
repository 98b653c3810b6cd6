import type { Location, Message } from "esbuild";
import type { Diagnostic, Span } from "#diagnostics";
import { isPackage, packageName } from "#node-packages";
import { bundlingFailed, missingPackage } from "../diagnostics.ts";
import type { PackagingTask } from "../packaging-task.ts";
import { entryNamespace, type SliceInput } from "./slice-plugin.ts";

/** Tells what goes wrong in the bundle of a single handler. */
type ErrorsOf = (task: PackagingTask) => Promise<readonly Message[]>;

/** Turns messages of esbuild's into diagnostics at the user's own lines, or at the first handler that leads there. */
export async function failuresOf(
  messages: readonly Message[],
  input: SliceInput,
  errorsOf: ErrorsOf,
): Promise<readonly Diagnostic[]> {
  const placed = messages.map((message) => ({ message, own: ownPlace(message, input) }));
  const open = new Set(placed.flatMap(({ message, own }) => (own ? [] : [textOf(message)])));
  const leading = new Map<string, PackagingTask>();
  for (const task of input.tasks) {
    if (leading.size === open.size) break;
    // esbuild does not say which of its entries leads to a file.
    const texts = input.tasks.length === 1 ? [...open] : (await errorsOf(task)).map(textOf);
    for (const text of texts) if (open.has(text) && !leading.has(text)) leading.set(text, task);
  }
  return placed.map(({ message, own }) => {
    const task = leading.get(textOf(message)) ?? input.tasks[0];
    if (!task) throw new Error("a program without handlers was bundled");
    return failureAt(own ?? task.handler.at, message, own === undefined);
  });
}

function textOf({ text, location }: Message): string {
  return JSON.stringify([text, location?.file, location?.line, location?.column]);
}

function failureAt(at: Span, message: Message, elsewhere: boolean): Diagnostic {
  const specifier = /^Could not resolve "(.+)"$/.exec(message.text)?.[1];
  return specifier && isPackage(specifier)
    ? missingPackage(at, packageName(specifier))
    : bundlingFailed(at, (elsewhere ? placeElsewhere(message) : "") + sentence(message.text));
}

function ownPlace({ location }: Message, input: SliceInput): Span | undefined {
  return (location && spanOf(location, input)) ?? entryPlace(location, input);
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

/** A place in a generated entry is shown at its handler. */
function entryPlace(location: Location | null, { tasks }: SliceInput): Span | undefined {
  return tasks.find((task) => location?.file === `${entryNamespace}:${task.folder}`)?.handler.at;
}
