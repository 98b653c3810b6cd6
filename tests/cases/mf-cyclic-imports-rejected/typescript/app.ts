import { Router } from "@pluto/sdk";
import { version } from "./words";
import { notes } from "./paths";

const router = new Router("api");

router.get(notes, () => version);
