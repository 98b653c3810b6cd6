import { describe, expect, test } from "vitest";
import { dump, lower } from "./test-program.ts";

describe("expressions", () => {
  test("operators, conditions and displays", () => {
    expect(
      dump(
        'a = b = 1\nc = a < b <= 3 is not None and not a or a in [*b]\nd = a if b else {**a, "k": {1, 2}}\ne = a[1:2], a[1, 2], a[1,], -a ** 2\nprint(*a, k=b, **a)\n',
      ),
    ).toMatchInlineSnapshot(`
      "(set app:a 1)
      (set app:b 1)
      (set app:c (|| (&& (&& (< app:a app:b) (&& (<= app:b 3) (!== 3 null))) (! app:a)) (in app:a (list *app:b))))
      (set app:d (? app:b app:a (object **app:a "k":(set 1 2))))
      (set app:e (tuple ([] app:a (unsupported "a slice" 1 2)) ([] app:a (tuple 1 2)) ([] app:a (tuple 1)) (- (** app:a 2))))
      (call builtin:print *app:a k=app:b **app:a)"
    `);
  });

  test("comprehensions", () => {
    expect(
      dump(
        "a = []\nb = [x for x in a if x for y in x]\nc = {k: v for k, v in a}\nd = {x for x in a}\nprint(x for x in a)\n",
      ),
    ).toMatchInlineSnapshot(`
      "(set app:a (list))
      (set app:b (list-comprehension x (for x app:a (if x)) (for y x)))
      (set app:c (dictionary-comprehension k v (for (pattern k v) app:a)))
      (set app:d (set-comprehension x (for x app:a)))
      (call builtin:print (generator-comprehension x (for x app:a)))"
    `);
  });

  test("strings: quotes nested in f-strings, formats, escapes, adjacent parts", () => {
    expect(
      dump(
        'a = {}\nb = f"/{a["model"]}/info"\nc = f"{{{a!r:>{b}}}}\\t{a:%Y}" "tail" r"\\d"\nd = "x" \'y\'\ne = b"x"\n',
      ),
    ).toMatchInlineSnapshot(`
      "(set app:a (object))
      (set app:b (template "/" ([] app:a "model") "/info"))
      (set app:c (template "{" (unsupported "a formatted value" app:a app:b) "}\\t" (unsupported "a formatted value" app:a) "tail" "\\\\d"))
      (set app:d "xy")
      (set app:e (unsupported "a bytes literal" "x"))"
    `);
  });

  test("numbers that a constant would change are no constants", () => {
    expect(dump("a = [1, 1.5, 1.0, 2j, 99999999999999999999]\n")).toMatchInlineSnapshot(
      `"(set app:a (list 1 1.5 (unsupported "a float without a fraction") (unsupported "an imaginary number") (unsupported "an integer this large")))"`,
    );
  });

  test("nesting beyond any measure ends", () => {
    const deep = `x = ${"[".repeat(200)}${"]".repeat(200)}\n`;
    const branches = Array.from({ length: 900 }, (_, index) => `elif x == ${index}: pass\n`).join("");
    const { text } = lower(`${deep}if x: pass\n${branches}`);
    expect(text()).toContain("(list (list");
  });
});
