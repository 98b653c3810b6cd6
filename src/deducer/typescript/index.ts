export { typescriptFrontEnd } from "./front-end.ts";
