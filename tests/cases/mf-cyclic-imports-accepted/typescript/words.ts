import { notes } from "./paths";

export const version = "v1";

export function help(): string {
  return `see ${notes}`;
}
