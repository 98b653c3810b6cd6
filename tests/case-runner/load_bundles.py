"""Imports the Python bundles that come in through stdin, and answers with what failed.

A line is a bundle's folder and its externals, separated by tabs. The externals need not be installed: an empty module
stands in for each.
"""

import importlib
import json
import sys
import types

sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
import pluto_sdk  # noqa: E402,F401  stays loaded: only the bundles' own modules are forgotten between two of them

known = set(sys.modules)
failures = []
loaded = 0
for line in filter(None, sys.stdin.read().split("\n")):
    folder, *externals = line.split("\t")
    sys.modules.update({name: types.ModuleType(name) for name in externals})
    sys.path.insert(0, folder)
    importlib.invalidate_caches()
    try:
        if not callable(importlib.import_module("__handler__").handler):
            raise TypeError("its handler cannot be called")
        loaded += 1
    except BaseException as error:
        failures.append(f"{folder}: {type(error).__name__}: {error}")
    sys.path.remove(folder)
    for name in [name for name in sys.modules if name not in known]:
        module = sys.modules[name]
        if name in externals or (getattr(module, "__file__", None) or "").startswith(folder):
            del sys.modules[name]
json.dump({"loaded": loaded, "failures": failures}, sys.stdout)
