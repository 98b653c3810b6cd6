import { shared } from "./shared";

export function first() {
  return shared.get("first");
}
