/** What is known of packages beside a program from their folders, without running them. */
export { isNative, isPackage, packageFolder, packageName } from "./node-packages.ts";
