import { Router } from "@pluto/sdk";
import { limits, region } from "./config.ts";

const env = process.env;
const debug = env.DEBUG === "1";
const level = debug ? "all" : "errors";
let theme = "light";
if (process.env.DARK) theme = "dark";
const { GREETING = "hello", ...others } = process.env;

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}

const router = new Router("api");
router.get("/level", () => level);
router.get("/theme", () => theme);
router.get("/greeting", () => GREETING);
router.get("/other", () => others.OTHER ?? "none");
router.get("/page", () => limits.page);
router.get("/region", () => region);
router.get("/token", () => required("TOKEN").length);
