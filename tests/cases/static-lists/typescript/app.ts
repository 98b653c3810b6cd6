import { Router } from "@pluto/sdk";

const router = new Router("site");

const pages = ["start", "draft-end", "about"]
  .filter((page) => !page.startsWith("draft-"))
  .map((page, position) => ({ path: `/${position}/${page}`, title: page.toUpperCase() }));
pages.sort((a, b) => (a.title < b.title ? -1 : 1));

for (const { path, title } of pages) router.get(path, () => title);

const levels = Array.from({ length: 2 }, (_, level) => `/levels/${level + 1}`);
levels.push("/levels/last");
for (const path of levels) router.get(path, () => path);
