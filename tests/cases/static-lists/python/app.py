from pluto_sdk import Router

router = Router("site")

pages = [
    (f"/{position}/{page}", page.upper())
    for position, page in enumerate(["start", "draft-end", "about"])
    if not page.startswith("draft-")
]
pages.sort(key=lambda page: page[1])

for path, title in pages:
    router.get(path, lambda request, title=title: title)

levels = list(map(lambda level: f"/levels/{level}", range(1, 3)))
levels.append("/levels/last")
for path in levels:
    router.get(path, lambda request, path=path: path)
