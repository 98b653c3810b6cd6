/** The Python front end. */
export { pythonFrontEnd } from "./front-end.ts";
