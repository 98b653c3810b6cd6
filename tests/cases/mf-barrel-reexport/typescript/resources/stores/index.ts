export { store } from "./inventory";
