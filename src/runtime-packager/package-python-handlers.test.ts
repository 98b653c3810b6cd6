import { afterEach, expect, test } from "vitest";
import { textOf, Workshop } from "./testing/packaged.ts";

const workshop = new Workshop();
afterEach(() => workshop.clean());

test("a Python bundle keeps the layout of the packages and carries the SDK", async () => {
  const { bundles, report } = await workshop.packaged({
    language: "python",
    sources: {
      "app.py": 'from shop.routes import add\n\nrouter = Router("r")\nadd(router)\n',
      "shop/__init__.py": "",
      "shop/routes.py": "def hello(request):\n    return 1\n",
    },
    replacements: { "app.py": [['router = Router("r")\nadd(router)\n', "_handler = add\n"]] },
    handlers: { "router/r#get /": ["app.py", "_handler"] },
    externals: ["openai"],
  });
  expect(report.diagnostics).toEqual([]);
  const [bundle] = bundles;
  expect(bundle).toMatchObject({ folder: "r-get", entry: "__handler__.py", externals: ["openai"] });
  const paths = bundle?.files.map((file) => file.path) ?? [];
  expect(paths).toEqual(
    expect.arrayContaining(["app.py", "shop/__init__.py", "shop/routes.py", "pluto_sdk/py.typed"]),
  );
  expect(paths.filter((path) => !/\.py$|\/py\.typed$/.test(path))).toEqual([]);
  expect(textOf(bundle, "app.py")).toBe("from shop.routes import add\n\n_handler = add\n");
  expect(textOf(bundle, "__handler__.py")).toBe(
    '"""Exports the handler "router/r#get /" of the program."""\n\n' +
      'from app import _handler as handler\n\n__all__ = ["handler"]\n',
  );
});

test("a Python entry in a folder that is no package finds its neighbours", async () => {
  const { bundles } = await workshop.packaged({
    language: "python",
    sources: {
      "app/main.py": "import neighbour\nh = neighbour.f\n",
      "app/neighbour.py": "def f(request): ...\n",
    },
    handlers: { "router/r#get /": ["app/main.py", "h"] },
  });
  const text = textOf(bundles[0], "__handler__.py");
  expect(text).toContain('for folder in ["app"]:');
  expect(text).toContain("from main import h as handler");
});

test("folder names are short, distinct and begin with a letter", async () => {
  const long = `/${"long/".repeat(40)}`;
  const ids = [
    "router/a#get /x",
    "queue/a#get /X",
    "router/a#get /模型",
    `router/a#get ${long}`,
    `router/a#put ${long}`,
    `router/a#get ${long}:id`,
  ];
  const { bundles } = await workshop.packaged({
    language: "python",
    sources: { "app.py": "h = print\n" },
    handlers: Object.fromEntries(ids.map((id) => [id, ["app.py", "h"] as const])),
  });
  const folders = bundles.map((bundle) => bundle.folder);
  expect(new Set(folders).size).toBe(ids.length);
  for (const folder of folders) expect(folder).toMatch(/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/);
  expect(folders).toEqual(expect.arrayContaining(["a-get-x", "a-get-x-2", "a-get"]));
});

test("a program that imports the SDK under its older name gets it under that name too", async () => {
  const handlers = { "router/r#get /": ["app.py", "h"] } as const;
  const { bundles } = await workshop.packaged({
    language: "python",
    sources: { "app.py": "from pluto_client import KVStore\nh = KVStore\n" },
    handlers,
  });
  expect(textOf(bundles[0], "pluto_client/__init__.py")).toBe("from pluto_sdk import *\n");
  const plain = await workshop.packaged({ language: "python", sources: { "app.py": "h = 1\n" }, handlers });
  expect(plain.bundles[0]?.files.map((file) => file.path)).not.toContain("pluto_client/__init__.py");
});
