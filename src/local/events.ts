import type { HandlerError } from "#script-runtime";

/** What happens on the platform, for whoever shows it. Nothing here is printed. */
export type LocalEvent =
  /** Every router answers at its address. */
  | { readonly type: "started"; readonly urls: { readonly [resource: string]: string } }
  /** A request was answered; without a handler no route matched. */
  | {
      readonly type: "request";
      readonly resource: string;
      readonly method: string;
      readonly path: string;
      readonly status: number;
      readonly milliseconds: number;
      readonly handler?: string;
    }
  /** A handler printed a line. */
  | {
      readonly type: "log";
      readonly handler: string;
      readonly stream: "stdout" | "stderr";
      readonly text: string;
    }
  /** A handler asked for what the compiler did not see; it was refused. */
  | {
      readonly type: "refused";
      readonly handler: string;
      readonly resource: string;
      readonly operation: string;
    }
  /** An error left a handler; `id` is what the caller was told. */
  | {
      readonly type: "handler-error";
      readonly handler: string;
      readonly id: string;
      readonly error: HandlerError;
    };
