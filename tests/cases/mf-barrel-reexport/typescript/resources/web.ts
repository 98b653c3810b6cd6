import { Router } from "@pluto/sdk";

export const web = new Router("web");
