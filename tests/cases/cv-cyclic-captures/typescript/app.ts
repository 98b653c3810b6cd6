import { Router } from "@pluto/sdk";

function isEven(n: number): boolean {
  return n === 0 || isOdd(n - 1);
}

function isOdd(n: number): boolean {
  return n !== 0 && isEven(n - 1);
}

const router = new Router("api");

router.get("/even", () => isEven(4));
