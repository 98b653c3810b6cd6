import { Router } from "@pluto/sdk";
import { addPages } from "./pages";

addPages(new Router("site"), process.env.LANGUAGE);
