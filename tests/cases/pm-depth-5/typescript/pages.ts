import { record } from "./journal";

export function publish(text: string): Promise<void> {
  return check(text);
}

function check(text: string): Promise<void> {
  return record(text.trim());
}
