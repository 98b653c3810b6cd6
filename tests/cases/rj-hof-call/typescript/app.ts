import { Router } from "@pluto/sdk";

function addRoute(router: Router, naming: (word: string) => string): void {
  router.get(naming("hello"), () => "hello");
}

function asPath(word: string): string {
  return `/${word}`;
}

addRoute(new Router("api"), asPath);
