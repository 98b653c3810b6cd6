from pluto_sdk import KVStore, Router

users = KVStore("users")
orders = KVStore("orders")
audit = KVStore("audit")
router = Router("api")


def on_reverse(request):
    s = [users, orders]
    s.reverse()
    return s[0].get("a")


router.get("/reverse", on_reverse)


def on_sort(request):
    s = [users, orders]
    s.sort(key=lambda x: x is users)
    return s[0].get("a")


router.get("/sort", on_sort)


def on_insert(request):
    s = [users]
    s.insert(0, orders)
    return s[0].get("a")


router.get("/insert", on_insert)


def on_extend(request):
    s = []
    s.extend([users, orders])
    return s[1].get("a")


router.get("/extend", on_extend)


def on_pop(request):
    s = [users, orders]
    s.pop(0)
    return s[0].get("a")


router.get("/pop", on_pop)


def on_clear(request):
    s = [users]
    s.clear()
    if not s:
        return orders.get("a")
    return users.get("a")


router.get("/clear", on_clear)


def on_condappend(request):
    s = []
    if request.path == "/a":
        s.append(users)
    if s:
        return s[0].get("a")
    return orders.get("b")


router.get("/condappend", on_condappend)


def on_loopappend(request):
    s = []
    for one in [users, orders]:
        s.append(one)
    return s[1].get("a")


router.get("/loopappend", on_loopappend)


def on_len(request):
    s = [users]
    s.remove(users)
    if len(s) == 0:
        return orders.get("a")
    return users.get("a")


router.get("/len", on_len)


def on_dictget(request):
    d = {"a": users, "b": orders}
    return d.get(request.path[1:], audit).get("x")


router.get("/dictget", on_dictget)


def on_dictupdate(request):
    d = {"a": users}
    d.update({"a": orders})
    return d["a"].get("x")


router.get("/dictupdate", on_dictupdate)


def on_dictupdatekw(request):
    d = {"a": users}
    d.update(a=orders)
    return d["a"].get("x")


router.get("/dictupdatekw", on_dictupdatekw)


def on_dictpop(request):
    d = {"a": users}
    return d.pop("a").get("x")


router.get("/dictpop", on_dictpop)


def on_dictdel(request):
    d = {"a": users}
    del d["a"]
    if "a" in d:
        return users.get("x")
    return orders.get("x")


router.get("/dictdel", on_dictdel)


def on_setdefault(request):
    d = {}
    return d.setdefault("a", users).get("x")


router.get("/setdefault", on_setdefault)


def on_popitem(request):
    d = {"a": users}
    k, v = d.popitem()
    return v.get("x")


router.get("/popitem", on_popitem)


def on_values(request):
    d = {}
    d[request.path] = users
    for v in d.values():
        v.get("x")


router.get("/values", on_values)


def on_unknownkey(request):
    d = {}
    d[request.path] = users
    return d["/a"].get("x")


router.get("/unknownkey", on_unknownkey)


def on_items(request):
    for k, v in {"a": users, "b": orders}.items():
        v.get("x")


router.get("/items", on_items)
