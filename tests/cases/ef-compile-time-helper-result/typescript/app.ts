import { readFileSync } from "node:fs";
import { Router } from "@pluto/sdk";

function readPath(): string {
  return readFileSync("path.txt", "utf8");
}

const router = new Router("site");

router.get(readPath(), () => "welcome");
