import * as all from "./index";

export const second = all.add("/second");
