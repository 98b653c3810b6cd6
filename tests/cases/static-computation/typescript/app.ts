import { Router } from "@pluto/sdk";

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

function letters(count: number): string[] {
  const found: string[] = [];
  let code = "a".charCodeAt(0);
  while (found.length < count) {
    if (code !== "b".charCodeAt(0)) found.push(String.fromCharCode(code));
    code++;
  }
  return found;
}

const router = new Router("api");

router.get(`/${factorial(4)}`, () => "twenty-four");
for (const letter of letters(2)) router.get(`/${letter}`, () => letter);
