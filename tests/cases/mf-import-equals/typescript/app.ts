import sdk = require("@pluto/sdk");
import config = require("./config.ts");
import Orders = require("./orders.ts");
import addRoutes = require("./routes.ts");

const router = new sdk.Router("api");
const orders = new Orders(new sdk.KVStore(config.table));

addRoutes(router, config.paths.list);
router.get("/orders/:id", (request) => orders.find(request.params.id ?? ""));
