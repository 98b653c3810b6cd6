import { name } from "./app";

export function greeting(): string {
  return `hello ${name}`;
}
