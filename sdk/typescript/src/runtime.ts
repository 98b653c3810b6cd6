import { InvocationFailed, KeyNotFound } from "./errors.ts";

/** A resource as the run-time binding knows it. */
interface BoundResource {
  readonly kind: string;
  readonly name: string;
}

/** What a platform puts under `Symbol.for("pluto.runtime")` before it loads a handler. */
interface RuntimeBinding {
  call(resource: BoundResource, operation: string, args: readonly unknown[]): Promise<unknown>;
  property(resource: BoundResource, name: string): string;
}

/** A use of a resource: `className` is for people, `resource` for the platform. */
export interface Use {
  readonly className: string;
  readonly resource: BoundResource;
}

/** Performs a client operation through the binding. */
export async function call(use: Use, operation: string, ...args: readonly unknown[]): Promise<unknown> {
  const runtime = binding(use, operation);
  try {
    return await runtime.call(use.resource, operation, args);
  } catch (error) {
    throw sdkError(error);
  }
}

/** Reads a value that was decided by the deployment. */
export function property(use: Use, name: string): string {
  return binding(use, name).property(use.resource, name);
}

function binding(use: Use, member: string): RuntimeBinding {
  const found = (globalThis as unknown as { readonly [key: symbol]: RuntimeBinding | undefined })[
    Symbol.for("pluto.runtime")
  ];
  if (found) return found;
  throw new Error(
    `${use.className}.${member} only works inside a handler: start the program with "pluto run" or deploy it`,
  );
}

/** Errors cross the binding by name: it cannot know the classes of this copy of the SDK. */
function sdkError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === "KeyNotFound") return new KeyNotFound(error.message);
  if (error.name === "InvocationFailed") return new InvocationFailed(error.message);
  return error;
}
