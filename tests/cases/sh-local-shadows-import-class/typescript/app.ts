import { Router as Web } from "@pluto/sdk";

class Router {
  readonly paths: string[] = [];

  get(path: string): string {
    return path;
  }
}

const web = new Web("web");
const routes = new Router();

web.get("/hello", () => routes.get("/hello"));
