import { Router } from "@pluto/sdk";
import { addStatus } from "./status";

const router = new Router("api");

addStatus(router, "up");
