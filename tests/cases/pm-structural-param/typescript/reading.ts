interface Readable {
  get(key: string): Promise<string>;
}

export function lastOf(source: Readable): Promise<string> {
  return source.get("last");
}
