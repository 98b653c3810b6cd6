export const paths: string[] = [];

export function register(path: string): number {
  paths.push(path);
  return paths.length;
}
