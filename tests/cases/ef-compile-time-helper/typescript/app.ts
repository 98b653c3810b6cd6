import { Router } from "@pluto/sdk";

function buildPages(): void {
  console.log("building");
}

buildPages();

const router = new Router("site");

router.get("/", () => "welcome");
