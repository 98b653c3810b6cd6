export { register as add } from "./lists";
