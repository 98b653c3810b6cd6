import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";

/** Where state is kept: in a folder (absolute path), or as long as the process lives. */
export type StateLocation = { readonly folder: string } | "memory";

/** Which keys to list: those after `after`, at most `limit`. */
export interface KeyPage {
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** All key-value stores of a program, by name. */
export interface KeyValueStore {
  /** `undefined` where there is no such key. */
  get(store: string, key: string): string | undefined;
  set(store: string, entry: { readonly key: string; readonly value: string }): void;
  delete(store: string, key: string): void;
  has(store: string, key: string): boolean;
  /** Keys that begin with the prefix, in the order of their UTF-8 bytes. */
  list(store: string, options: KeyPage & { readonly prefix: string }): string[];
  close(): void;
}

const schema = `CREATE TABLE IF NOT EXISTS key_value (
  store TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (store, key)
) WITHOUT ROWID`;

/** Opens the state: `state.db` in its folder, which is made if it is missing. */
export function openKeyValueStore(location: StateLocation): KeyValueStore {
  const database = openDatabase(location);
  const get = database.prepare("SELECT value FROM key_value WHERE store = ? AND key = ?");
  const set = database.prepare("INSERT OR REPLACE INTO key_value (store, key, value) VALUES (?, ?, ?)");
  const remove = database.prepare("DELETE FROM key_value WHERE store = ? AND key = ?");
  const from = database.prepare(
    "SELECT key FROM key_value WHERE store = ? AND key >= ? AND key > ? ORDER BY key LIMIT ?",
  );
  return {
    get: (store, key) => {
      const row = get.get(store, key) as { readonly value: string | Buffer } | undefined;
      return typeof row?.value === "object" ? row.value.toString("utf8") : row?.value;
    },
    set: (store, { key, value }) => void set.run(store, key, stored(value)),
    delete: (store, key) => void remove.run(store, key),
    has: (store, key) => get.get(store, key) !== undefined,
    list: (store, { prefix, after, limit }) => {
      // Keys with the prefix stand together, so this reads what it returns and at most one more.
      const rows = from.iterate(store, prefix, after ?? "", limit ?? -1) as IterableIterator<{ key: string }>;
      const keys: string[] = [];
      for (const { key } of rows) {
        if (!key.startsWith(prefix)) break;
        keys.push(key);
      }
      return keys;
    },
    close: () => void database.close(),
  };
}

/** The driver cuts text at the first NUL when it reads it, but not bytes. */
function stored(value: string): string | Buffer {
  return value.includes("\0") ? Buffer.from(value, "utf8") : value;
}

function openDatabase(location: StateLocation) {
  if (location === "memory") return withSchema(new Database(":memory:"));
  mkdirSync(location.folder, { recursive: true });
  const database = new Database(join(location.folder, "state.db"));
  // Another run, or a person with a SQLite shell, may read while this one writes.
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = NORMAL");
  database.pragma("busy_timeout = 5000");
  return withSchema(database);
}

function withSchema(database: Database.Database): Database.Database {
  database.exec(schema);
  return database;
}
