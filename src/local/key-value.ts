import type { LocalKind, LocalUse } from "./local-kind.ts";
import { ResourceError } from "./resource-error.ts";
import type { KeyPage } from "./store/key-value.ts";

/** Keys and values together, in bytes of UTF-8: what every platform can store. */
const largestEntry = 400 * 1024;

/** Key-value stores, in SQLite. */
export const keyValueOnThisMachine: LocalKind = {
  operations: {
    get: (use) => {
      const key = keyOf(use);
      const value = use.context.store.get(use.name, key);
      if (value === undefined)
        throw new ResourceError("KeyNotFound", `\`${use.resource}\` has no key "${key}"`);
      return value;
    },
    set: (use) => {
      const key = keyOf(use);
      const value = text(use.arguments[1], "the value");
      if (Buffer.byteLength(key) + Buffer.byteLength(value) > largestEntry) {
        throw new ResourceError(
          "LimitExceeded",
          `key and value for \`${use.resource}\` are larger than 400 KB`,
        );
      }
      use.context.store.set(use.name, { key, value });
    },
    delete: (use) => use.context.store.delete(use.name, keyOf(use)),
    has: (use) => use.context.store.has(use.name, keyOf(use)),
    list: (use) => {
      const [prefix, options] = use.arguments;
      return use.context.store.list(use.name, { prefix: text(prefix ?? "", "the prefix"), ...page(options) });
    },
  },
};

function keyOf(use: LocalUse): string {
  const key = text(use.arguments[0], "the key");
  if (key === "") throw new ResourceError("InvalidArgument", "a key must not be empty");
  if (key.includes("\0"))
    throw new ResourceError("InvalidArgument", "a key must not contain a NUL character");
  return key;
}

function text(value: unknown, what: string): string {
  if (typeof value === "string") return value;
  throw new ResourceError("InvalidArgument", `${what} must be a string`);
}

function page(options: unknown): KeyPage {
  const { after, limit } = (options ?? {}) as { readonly after?: unknown; readonly limit?: unknown };
  if (limit !== undefined && !(Number.isInteger(limit) && (limit as number) > 0)) {
    throw new ResourceError("InvalidArgument", "`limit` must be a positive whole number");
  }
  return {
    ...(after !== undefined && { after: text(after, "`after`") }),
    ...(limit !== undefined && { limit: limit as number }),
  };
}
