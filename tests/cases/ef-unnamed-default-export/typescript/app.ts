import { Router } from "@pluto/sdk";
import addNotes from "./notes.ts";
import addStatus from "./status.ts";

const router = new Router("api");

addStatus(router, "/status");
addNotes(router, "/notes");
