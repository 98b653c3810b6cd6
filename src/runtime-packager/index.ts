export { packageHandlers } from "./package-handlers.ts";
export { writeBundles } from "./write-bundles.ts";
