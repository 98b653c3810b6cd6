import { type HttpRequest, Router } from "@pluto/sdk";

function addRoute(router: Router, handler: (request: HttpRequest) => string): void {
  router.get("/hello", handler);
}

function hello(): string {
  return "hello";
}

const router = new Router("api");

addRoute(router, hello);
