import { isAbsolute, join } from "node:path";
import type { Environment } from "./terminal.ts";

/** Where pluto may keep what it can make again; nothing where the environment names no place. */
export function cacheFolder(environment: Environment): string | undefined {
  const { XDG_CACHE_HOME: named, HOME: home, LOCALAPPDATA: local } = environment;
  if (named !== undefined && isAbsolute(named)) return join(named, "pluto");
  if (process.platform === "win32" && local) return join(local, "pluto", "cache");
  return home ? join(home, ".cache", "pluto") : undefined;
}
