from pluto_sdk import KVStore as Table, Router as Web

table = Table("inventory")
web = Web("api")

web.get("/value", lambda request: table.get("value"))
