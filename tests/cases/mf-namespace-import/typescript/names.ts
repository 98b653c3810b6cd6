export const storeName = "inventory";
