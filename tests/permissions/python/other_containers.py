from collections import defaultdict, deque

from pluto_sdk import KVStore, Router

users = KVStore("users")
orders = KVStore("orders")
audit = KVStore("audit")
router = Router("api")


def on_sorted(request):
    for v in sorted([users, orders], key=lambda s: s.list("") and 1):
        v.get("x")


router.get("/sorted", on_sorted)


def on_map(request):
    return list(map(lambda s: s.get("x"), [users, orders]))


router.get("/map", on_map)


def on_filter(request):
    return [s.get("x") for s in filter(lambda s: s.has("y"), [users, orders])]


router.get("/filter", on_filter)


def on_zip(request):
    for a, b in zip([users], [orders]):
        a.get("1")
        b.set("1", "2")


router.get("/zip", on_zip)


def on_enumerate(request):
    for i, s in enumerate([users, orders]):
        s.get("1")


router.get("/enumerate", on_enumerate)


def on_reversed(request):
    for s in reversed([users, orders]):
        s.get("1")


router.get("/reversed", on_reversed)


def on_iter(request):
    it = iter([users, orders])
    next(it).get("1")
    return next(it).get("2")


router.get("/iter", on_iter)


def on_deque(request):
    d = deque([users, orders])
    d.rotate(1)
    return d[0].get("1")


router.get("/deque", on_deque)


def on_deque2(request):
    d = deque()
    d.append(users)
    return d.popleft().get("1")


router.get("/deque2", on_deque2)


def on_set(request):
    d = {users}
    d.add(orders)
    for s in d:
        s.get("1")


router.get("/set", on_set)


def on_setupdate(request):
    d = set()
    d.update([orders])
    return d.pop().get("1")


router.get("/setupdate", on_setupdate)


def on_setor(request):
    d = {users} | {orders}
    for s in d:
        s.get("1")


router.get("/setor", on_setor)


def on_dictor(request):
    d = {"a": users} | {"b": orders}
    return d["b"].get("1")


router.get("/dictor", on_dictor)


def on_dd(request):
    d = defaultdict(lambda: users)
    return d["x"].get("1")


router.get("/defaultdict", on_dd)


def on_min(request):
    return min([users, orders], key=lambda s: s.list("")[0]).get("1")


router.get("/min", on_min)


def on_plus(request):
    d = [users]
    d += [orders]
    return d[-1].get("1")


router.get("/plus", on_plus)


def on_slice(request):
    d = [users, orders]
    return d[1:][0].get("1")


router.get("/slice", on_slice)


def on_slicewrite(request):
    d = [users]
    d[0:1] = [orders]
    return d[0].get("1")


router.get("/slicewrite", on_slicewrite)


def on_star(request):
    first, *rest = [users, orders]
    return rest[0].get("1")


router.get("/star", on_star)


def on_tuple(request):
    t = tuple([users, orders])
    return t[1].get("1")


router.get("/tuple", on_tuple)


def on_dict(request):
    t = dict(a=users)
    t2 = dict([("b", orders)])
    t["a"].get("1")
    return t2["b"].get("1")


router.get("/dict", on_dict)


def on_fromkeys(request):
    t = dict.fromkeys(["a"], users)
    return t["a"].get("1")


router.get("/fromkeys", on_fromkeys)


def on_anyall(request):
    return any(s.get("1") for s in [users, orders])


router.get("/any", on_anyall)


def on_sum(request):
    return sum([[users], [orders]], [])[1].get("1")


router.get("/sum", on_sum)


def on_setattr(request):
    class Holder:
        pass

    x = Holder()
    setattr(x, "s", users)
    return x.s.get("1")


router.get("/setattr", on_setattr)


def on_dictcopy(request):
    t = {"a": users}.copy()
    return t["a"].get("1")


router.get("/copy", on_dictcopy)


def on_mul(request):
    t = [users] * 2
    return t[1].get("1")


router.get("/mul", on_mul)


def on_objcond(request):
    d = {}
    if request.path == "/a":
        d["x"] = users
    return (d.get("x") or orders).get("1")


router.get("/objcond", on_objcond)
