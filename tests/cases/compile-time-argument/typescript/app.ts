import { readdirSync } from "node:fs";
import { Router } from "@pluto/sdk";

class Index {
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    this.names = names;
  }
}

const files = new Index(readdirSync("."));
const router = new Router("api");

router.get("/files", () => files.names);
