import type { BundleFile, Handler, Slice } from "#arch-ref";

/** One handler to package. */
export interface PackagingTask {
  readonly handler: Handler;
  readonly slice: Slice;
  /** The name of its bundle's folder. */
  readonly folder: string;
}

/** What a language's bundler made of a handler. */
export interface HandlerContents {
  readonly entry: string;
  readonly files: readonly BundleFile[];
  readonly externals: readonly string[];
}
