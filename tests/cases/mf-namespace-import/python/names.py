store_name = "inventory"
