/** Whether a file only declares. */
export function isDeclarationFile(path: string): boolean {
  return /\.d\.[cm]?ts$/.test(path);
}

/** Whether a file is data: one expression, no statements. */
export function isJsonFile(path: string): boolean {
  return path.endsWith(".json");
}
