import { Router } from "@pluto/sdk";

function addEven(router: Router, version: number): void {
  router.get(`/even/${version}`, () => "even");
  addOdd(router, version - 1);
}

function addOdd(router: Router, version: number): void {
  router.get(`/odd/${version}`, () => "odd");
  addEven(router, version - 1);
}

const router = new Router("api");

addEven(router, 4);
