export * from "./stores";
export { web as router } from "./web";
