import { aws } from "./aws/platform.ts";
import { kubernetes } from "./kubernetes/platform.ts";
import type { Platform } from "./platform.ts";
import type { PlatformName } from "./program.ts";

/** Every platform a program can be generated for. */
export const platforms: Readonly<Record<PlatformName, Platform>> = { aws, kubernetes };

/** Their names, sorted. */
export const platformNames = Object.keys(platforms).sort() as PlatformName[];
