import { createHash } from "node:crypto";

/**
 * A name reduced to lower-case letters, digits and single `-`: what DNS labels, environment variables and identifiers
 * have in common. Names of one kind that become equal are reported, see PLT4004.
 */
export function normalise(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

const longest = 40;

/** A name of at most 40 characters: a longer one is cut and told apart by a hash of all of it. */
export function shorten(name: string): string {
  if (name.length <= longest) return name;
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 8);
  return `${name.slice(0, longest - 9).replace(/-+$/, "")}-${hash}`;
}

/** A DNS-1123 label for an object that belongs to something of that name. */
export function label(name: string): string {
  return shorten(normalise(name));
}

/**
 * An identifier in camel case that says what it holds: `memory1` and `Store` give `memory1Store`, `router` and `Router`
 * just `router`. It depends on nothing else in the program, so that no neighbour can rename it.
 */
export function identifier(name: string, suffix: string): string {
  const [first = "", ...rest] = normalise(name).split("-");
  // a digit after the joint keeps an underscore: `a-1b` and `a1b` are two names
  const joined = rest.map((word) => (/^\d/.test(word) ? `_${word}` : capitalise(word)));
  const stem = [first, ...joined].join("");
  return stem === suffix.toLowerCase() ? stem : stem + suffix;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
