from pluto_sdk import Function, FunctionOptions, Router

limits = FunctionOptions(memory=1024)
router = Router("api", cors=True)
resize = Function(lambda width: width / 2, "resize", {**limits, "timeout": 60})

router.get("/half", lambda request: resize.invoke(8))
