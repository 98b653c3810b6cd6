const config = { table: "orders", paths: { list: "/orders" } };

export = config;
