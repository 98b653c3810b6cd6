export const ordersName = "orders";
