def add_shelf(router, shelf, shelves):
    router.get(f"/{shelf}", lambda request: shelves.get(shelf))
