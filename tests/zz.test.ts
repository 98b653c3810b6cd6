import { expect, test } from "vitest";
test("x", async () => { await expect("hello\n").toMatchFileSnapshot("/tmp/zz-snap/x.txt"); });
