import * as pulumi from "@pulumi/pulumi";

/** An image from the configuration. A tag can change under a running program, so it has to be named by its digest. */
export function imageByDigest(config: pulumi.Config, key: string): string {
  const image = config.require(key);
  if (/@sha256:[0-9a-f]{64}$/.test(image)) return image;
  throw new pulumi.RunError(`config "${key}" must name an image by digest (…@sha256:…), not "${image}"`);
}
