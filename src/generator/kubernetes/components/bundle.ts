import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as core from "@pulumi/kubernetes/core/v1";
import type { input } from "@pulumi/kubernetes/types";
import * as pulumi from "@pulumi/pulumi";
import { labels } from "./labels";

export interface BundleArgs {
  readonly namespace: pulumi.Input<string>;
  readonly unit: string;
  readonly parent: pulumi.Resource;
}

/**
 * Puts `handlers/<folder>` into a ConfigMap and returns it as a source of a projected volume. The ConfigMap is
 * immutable and carries a hash of its content in its name: new code is a new object and a rolling update, where a
 * change under a fixed name would reach running pods file by file.
 */
export function bundleSource(folder: string, args: BundleArgs): input.core.v1.VolumeProjection {
  const files = readFiles(join(pulumi.getRootDirectory(), "handlers", folder));
  const hash = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 12);
  const map = new core.ConfigMap(
    folder,
    {
      metadata: {
        name: `${folder.slice(0, 200)}-${hash}`,
        namespace: args.namespace,
        labels: labels(args.unit),
      },
      immutable: true,
      data: Object.fromEntries(files.map(([path, contents]) => [keyOf(path), contents])),
    },
    { parent: args.parent },
  );
  const items = files.map(([path]) => ({ key: keyOf(path), path: `${folder}/${path}` }));
  return { configMap: { name: map.metadata.name, items } };
}

/** Paths relative to the folder, with forward slashes, and contents, in a stable order. */
function readFiles(folder: string): readonly (readonly [path: string, contents: string])[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
  return names.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);
}

/** Keys of a ConfigMap are letters, digits, `-`, `_` and `.`: a slash becomes `..`, anything else its code. */
function keyOf(path: string): string {
  return path.replace(/[^\w.-]/g, (character) =>
    character === "/" ? ".." : `-u${character.charCodeAt(0).toString(16)}-`,
  );
}
