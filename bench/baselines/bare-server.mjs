/** `node bare-server.mjs <port>`: answers every request and does nothing else. */
import { createServer } from "node:http";

createServer((_request, response) => response.end("hello")).listen(Number(process.argv[2]), "127.0.0.1");
