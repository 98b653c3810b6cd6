import type { ArchRef, Bundle } from "#arch-ref";
import type { LocalEvent } from "./events.ts";
import type { StateLocation } from "./store/key-value.ts";

/** What to run, and where. */
export interface LocalRequest {
  readonly graph: ArchRef;
  readonly bundles: readonly Bundle[];
  /** Absolute path of the project's root. */
  readonly root: string;
  /** A folder (relative to the root, or absolute) that keeps the state between runs, or memory. */
  readonly state: StateLocation;
  /** The first port to try, 3000 by default; 0 lets the system choose. */
  readonly port?: number;
  /** Whether it must be this port. */
  readonly fixedPort?: boolean;
  /** The variables that handlers get and that Python is found with; by default those of this process. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  onEvent?(event: LocalEvent): void;
}

/** A program that runs on this machine. */
export interface LocalPlatform {
  /** Resource id to address: every router, and every function whose address some handler reads. */
  readonly urls: { readonly [resource: string]: string };
  /** What runs now. */
  inspect(): LocalInspection;
  /** Ends servers, processes and state; nothing is left behind. May be called more than once. */
  stop(): Promise<void>;
}

/** A look inside a running platform. */
interface LocalInspection {
  readonly processes: readonly { readonly handler: string; readonly pid: number }[];
}
