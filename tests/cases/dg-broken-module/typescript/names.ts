export { books } from "./books.ts";

export const storeName = "shelves";
export const shelfNames = ["novels", "travel";
