import { Router } from "@pluto/sdk";

export const router = new Router("web");
