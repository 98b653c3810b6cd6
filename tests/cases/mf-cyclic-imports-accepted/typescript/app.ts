import { Router } from "@pluto/sdk";
import { notes } from "./paths";
import { help } from "./words";

const router = new Router("api");

router.get(notes, () => help());
