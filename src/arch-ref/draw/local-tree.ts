import type { LocalCall, LocalGraph, LocalHandler, LocalResource } from "../graph.ts";
import { phraseOfReference, phraseOfTrigger, phraseOfValue } from "./phrase.ts";
import { type DrawStyle, drawBranches, type Row } from "./style.ts";

/** Draws what one infra function contributes, with its placeholders in braces, and what fills them at each call. */
export function drawLocalGraph(local: LocalGraph, style: DrawStyle): string[] {
  const { file, start } = local.at;
  const head = [
    style.paint("kind", "infra function"),
    style.paint("name", `${local.id}(${local.parameters.join(", ")})`),
    style.paint("faint", `${file}:${start.line}`),
  ].join(" ");
  const rows = [
    ...local.resources.map(resourceRow),
    ...local.handlers.map((handler) => handlerRow(handler, style)),
    ...local.calls.map(callRow),
  ];
  return [head, ...drawBranches(rows, style)];
}

function resourceRow({ kind, name }: LocalResource): Row {
  return [{ role: "name", text: `${kind} ${phraseOfValue(name)}` }];
}

function handlerRow(handler: LocalHandler, style: DrawStyle): Row {
  const touched = handler.accesses
    .map(({ resource, operations }) => `${operations.join(", ")} ${phraseOfReference(resource)}`)
    .join("; ");
  return [
    {
      role: "trigger",
      text: `${phraseOfReference(handler.trigger.resource)} ${phraseOfTrigger(handler.trigger)}`,
    },
    { role: "faint", text: style.arrow },
    { role: "function", text: handler.function },
    ...(touched ? [{ role: "access", text: `  ${touched}` } as const] : []),
  ];
}

function callRow({ at, in: caller, fills }: LocalCall): Row {
  const filled = Object.entries(fills).map(([parameter, value]) => `${parameter} = ${phraseOfValue(value)}`);
  const place = `called at ${at.file}:${at.start.line}${caller === undefined ? "" : ` in ${caller}`}`;
  return [{ role: "faint", text: [`${place}:`, filled.join(", ")].join(" ").replace(/: $/, "") }];
}
