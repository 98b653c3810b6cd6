import { shared } from "./shared";

export function second() {
  return shared.get("second");
}
