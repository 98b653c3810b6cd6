import { Router, Secret } from "@pluto/sdk";

const token = new Secret("token", "s3cr3t");
const key = new Secret("key", process.env.KEY ?? "s3cr3t");
const router = new Router("api");

router.get("/", async () => (await token.get()) === (await key.get()));
