/** Kubernetes and DNS allow no more. */
const longest = 63;

/** Gives every handler id a folder name of its own: readable, a letter followed by lower-case letters, digits, `-`. */
export function folderNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    ids.map((id) => {
      const name = freeName(slugOf(id), taken);
      taken.add(name);
      return [id, name];
    }),
  );
}

/** `router/api#get /users/:id` becomes `api-get-users-id`: the kind before the slash says nothing that the rest does not. */
function slugOf(id: string): string {
  const words = id
    .slice(id.indexOf("/") + 1)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "");
  return words || "handler";
}

function freeName(slug: string, taken: ReadonlySet<string>): string {
  for (let turn = 1; ; turn++) {
    const suffix = turn === 1 ? "" : `-${turn}`;
    const name = slug.slice(0, longest - suffix.length).replace(/-+$/, "") + suffix;
    if (!taken.has(name)) return name;
  }
}
