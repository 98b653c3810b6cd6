import type { Pyright } from "./pyright-api.ts";
export function checkPyright(_pyright: Pyright): void {}
