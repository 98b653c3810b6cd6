export const prefix = "/shop";
