import { add } from "./index";

export const first = add("/first");
