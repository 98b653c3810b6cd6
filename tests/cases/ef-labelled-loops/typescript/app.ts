import { Router } from "@pluto/sdk";

const router = new Router("seats");

rows: for (const row of ["a", "b", "c"]) {
  for (const seat of [1, 2, 3]) {
    if (row === "b" && seat === 2) continue rows;
    if (row === "c") break rows;
    router.get(`/${row}/${seat}`, () => `${row}${seat}`);
  }
}
