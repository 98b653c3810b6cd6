import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { Report } from "#diagnostics";
import { type LocalEvent, type LocalPlatform, type LocalRequest, startLocal } from "#local";
import type { HandMadeHandler, HandMadeProgram } from "./hand-made-program.ts";

/** A platform that runs, with everything it reported. */
export interface Running {
  readonly platform: LocalPlatform;
  readonly events: LocalEvent[];
  /** The address of a path of the router `api`. */
  url(path: string): string;
}

/** Where the tests of a file start their platforms. */
export interface LocalPlatforms {
  /** A fresh folder for each test. */
  readonly root: string;
  /** Starts a platform that is stopped when the test ends. */
  start(program: HandMadeProgram, more?: Partial<LocalRequest>): Promise<Running>;
}

/** Gives each test of a file a folder, and stops what it started. */
export function localPlatforms(): LocalPlatforms {
  const running: LocalPlatform[] = [];
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "local-"));
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((platform) => platform.stop()));
    rmSync(root, { recursive: true, force: true });
  });
  return {
    get root() {
      return root;
    },
    start: async (program, more = {}) => {
      const started = await startPlatform(program, { root, ...more });
      running.push(started.platform);
      return started;
    },
  };
}

/** Starts a platform that the caller stops. */
export async function startPlatform(
  program: HandMadeProgram,
  more: Partial<LocalRequest> & { readonly root: string },
): Promise<Running> {
  const report = new Report();
  const events: LocalEvent[] = [];
  const onEvent = (event: LocalEvent) => void events.push(event);
  const platform = await startLocal({ ...program, state: "memory", port: 0, onEvent, ...more }, report);
  if (!platform) throw new Error(JSON.stringify(report.diagnostics));
  return { platform, events, url: (path) => `${platform.urls["router/api"]}${path}` };
}

/** A handler of the router `api`. */
export function route(
  path: string,
  more: Partial<HandMadeHandler> & Pick<HandMadeHandler, "source">,
): HandMadeHandler {
  return { resource: "router/api", method: "get", path, language: "typescript", ...more };
}
