/** Runs the user's handlers: processes now, sandboxed engines later. */
export type {
  HandlerError,
  HandlerEvent,
  HandlerOutcome,
  HostedBundle,
  HttpEventRequest,
  HttpEventResponse,
} from "./engine.ts";
export {
  type HandlerHost,
  type HandlerHostOptions,
  type HandlerLogLine,
  startHandlerHost,
} from "./handler-host.ts";
export { findPython, type PythonInterpreter, type PythonLookup } from "./python/interpreter.ts";
export type { ResourceCall } from "./resource-socket.ts";
