import { styleText } from "node:util";
import { type ArchRef, handlersOf, phraseOfTrigger } from "#arch-ref";
import type { LocalEvent } from "#local";
import type { Channel, Terminal } from "./terminal.ts";

/** Where and how events are shown, and the graph that they are about. */
export interface EventDisplay {
  readonly terminal: Terminal;
  readonly graph: ArchRef;
  readonly json: boolean;
}

/** Shows what happens on the local platform: addresses and answers on stdout, trouble on stderr, or JSON lines. */
export function showEvent(event: LocalEvent, { terminal, graph, json }: EventDisplay): void {
  if (json) {
    const format = event.type === "started" ? { format: "pluto.run/1" } : {};
    terminal.out.write(`${JSON.stringify({ ...format, ...event })}\n`);
    return;
  }
  const channel = channels[event.type](terminal);
  for (const line of linesOf(event, { channel, graph })) channel.write(`${line}\n`);
}

const channels: Readonly<Record<LocalEvent["type"], (terminal: Terminal) => Channel>> = {
  started: ({ out }) => out,
  request: ({ out }) => out,
  log: ({ out }) => out,
  refused: ({ err }) => err,
  "handler-error": ({ err }) => err,
};

function linesOf(
  event: LocalEvent,
  { channel, graph }: { readonly channel: Channel; readonly graph: ArchRef },
): readonly string[] {
  switch (event.type) {
    case "started":
      return Object.entries(event.urls).flatMap(([resource, url]) => [
        `${resource} ${url}`,
        ...handlersOf(graph, resource).map(({ trigger }) => `  ${phraseOfTrigger(trigger)}`),
      ]);
    case "request": {
      const { method, path, status, milliseconds } = event;
      const shown = status >= 500 ? red(String(status), channel) : String(status);
      return [`${method} ${path} ${shown} ${Math.round(milliseconds)} ms`];
    }
    case "log":
      return [`${event.handler}: ${event.text}`];
    case "refused":
      return [
        `${red("refused", channel)} ${event.handler}: \`${event.operation}\` on \`${event.resource}\` is not in the graph`,
      ];
    case "handler-error": {
      const { name, message, traceback } = event.error;
      return [
        `${red("error", channel)} ${event.handler} (${event.id}): ${name}: ${message}`,
        traceback.trimEnd(),
      ];
    }
  }
}

function red(text: string, { colour }: Channel): string {
  return colour ? styleText("red", text, { validateStream: false }) : text;
}
