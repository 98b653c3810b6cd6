from pluto_sdk import Router

router = Router("numbers")

router.get(f"/{2 * 3}/{-1}/{2 ** 3}/{7 % 4}/{7 // 2}/{-7 // 2}/{-7 % 3}", lambda request: "numbers")
