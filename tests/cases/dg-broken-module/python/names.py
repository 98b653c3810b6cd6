import books

store_name = "shelves"
shelf_names = ["novels", "travel"
