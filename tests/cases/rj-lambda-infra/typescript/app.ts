import { Router } from "@pluto/sdk";

const router = new Router("api");

["/users", "/orders"].forEach((path) => router.get(path, () => "here"));
