import { version } from "./words";

export const notes = `/${version}/notes`;
