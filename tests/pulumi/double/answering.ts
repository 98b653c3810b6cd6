import grpc from "@grpc/grpc-js";
import type { Ledger } from "./ledger.ts";

type Handler<Request, Response> = (request: Request) => Response | Promise<Response>;

/** A service of the real engine that the double does not stand in for. */
export class NotImplemented extends Error {}

/** Turns functions into gRPC handlers; what they throw is refused to the program and kept in the ledger. */
export function answering(ledger: Ledger) {
  return <Request, Response>(handler: Handler<Request, Response>): grpc.handleUnaryCall<Request, Response> =>
    (call, reply) => {
      answer(handler, call.request).then(
        (response) => reply(null, response),
        (error: Error) => {
          const missing = error instanceof NotImplemented;
          if (missing) ledger.problem(error.message);
          else ledger.refused(error.message);
          reply({
            code: missing ? grpc.status.UNIMPLEMENTED : grpc.status.UNKNOWN,
            message: error.message,
            details: error.message,
          });
        },
      );
    };
}

async function answer<Request, Response>(handler: Handler<Request, Response>, request: Request) {
  return await handler(request);
}
