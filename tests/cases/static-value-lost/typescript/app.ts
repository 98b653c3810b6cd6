import { Router } from "@pluto/sdk";

const paths = ["/status"];

if (process.env["DEBUG"] === "yes") paths.push("/debug");

const router = new Router("api");

router.get("/", () => "welcome");
for (const path of paths) router.get(path, () => path);
