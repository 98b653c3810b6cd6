"""Runs programs as they are written, with an SDK that notes what each handler does. JSON in, JSON out."""

import asyncio
import inspect
import json
import os
import random
import runpy
import sys
import threading
import types

ANSWERS = {"list": ["a", "b"], "has": True}


class Recording:
    def __init__(self):
        self.resources = set()
        self.handlers = []
        self.ids = {}
        self.running = None

    def register(self, resource, method, words, handler):
        base = f"{resource}#{' '.join([method, *words])}"
        count = self.ids[base] = self.ids.get(base, 0) + 1
        self.handlers.append((base if count == 1 else f"{base}~{count}", handler))

    def note(self, what, text):
        if self.running is not None:
            self.running[what].add(text)


recording = Recording()


def class_of(kind_name, kind):
    parameters = kind["constructorParameters"]

    def construct(self, *given, **named):
        values = {one["name"]: value for one, value in zip(parameters, given)} | named
        handler = next((values.get(one["name"]) for one in parameters if one["value"]["type"] == "handler"), None)
        name = values.get("name") or getattr(handler, "__name__", "default").replace("<lambda>", "default")
        self.id = f"{kind_name}/{name}"
        # What a thread does later belongs to the program that started it, not to the one that runs then.
        self.recording = recording
        recording.resources.add(self.id)
        if "constructorTrigger" in kind:
            recording.register(self.id, kind["constructorTrigger"], [], handler)

    members = {method_name(name): method_of(name, method) for name, method in kind["methods"].items()}
    return type(kind["className"], (), {"__init__": construct, **members})


def method_name(name):
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)


def method_of(name, method):
    def infra(self, *given, **named):
        words = [str(value) for value in given if not callable(value)]
        handlers = [value for value in [*given, *named.values()] if callable(value)]
        if handlers:
            recording.register(self.id, name, words, handlers[0])

    def client(self, *given, **named):
        self.recording.note("accesses", f"{self.id} {method['operation']}")
        return ANSWERS.get(method["operation"], "text")

    def read(self):
        self.recording.note("reads", f"{self.id} {name}")
        return "https://example.com"

    return {"infra": infra, "client": client, "property": read}[method["role"]]


def sdk(kinds):
    module = types.ModuleType("pluto_sdk")
    for name, kind in kinds.items():
        setattr(module, kind["className"], class_of(name, kind))
    for name in ("KeyNotFound", "InvocationFailed"):
        setattr(module, name, type(name, (Exception,), {}))
    module.HttpResponse = lambda *given, **named: "response"
    module.__getattr__ = lambda name: dict
    return module


class Environment(dict):
    """Every variable is set to something."""

    def __missing__(self, key):
        return "text"


class AnyWord(dict):
    """A dictionary that has one word under every key."""

    def __init__(self, word):
        self.word = word

    def get(self, key, default=None):
        return self.word

    def __getitem__(self, key):
        return self.word

    def __contains__(self, key):
        return True


def request(words, turn):
    word = words[turn % len(words)]
    fields = AnyWord(word)
    return types.SimpleNamespace(
        path=f"/{word}", method="GET", headers=fields, query=fields, params=fields, body=word or None,
        bytes=lambda: word.encode(), json=lambda: {"id": word, "name": word}, data=word, timestamp=turn,
        id=str(turn), attempt=1 + turn % 3,
    )


def forget_modules(folder):
    """The next program may have modules of the same names."""
    for name, module in list(sys.modules.items()):
        own = vars(module)
        places = [own.get("__file__"), *own.get("__path__", [])]
        if any(str(place).startswith(folder + os.sep) for place in places):
            del sys.modules[name]


def load(entry):
    global recording
    recording = Recording()
    forget_modules(os.path.dirname(entry))
    random.seed(0)
    runpy.run_path(entry, run_name="__main__")


def call(handler, given):
    try:
        answer = handler(given)
        str(asyncio.run(answer) if inspect.iscoroutine(answer) else answer)
    except Exception:
        pass  # A handler may fail: what it did before counts.
    for thread in threading.enumerate():
        if thread is not threading.main_thread() and not thread.daemon:
            thread.join()


def run(entry, words):
    sys.path.insert(0, os.path.dirname(entry))
    try:
        load(entry)
        resources, count = sorted(recording.resources), len(recording.handlers)
        handlers = []
        # Every handler has a process of its own: what one does to the state of a module no other one sees.
        for position in range(count):
            load(entry)
            name, handler = recording.handlers[position]
            recording.running = {"accesses": set(), "reads": set()}
            for turn in range(len(words) + 6):
                call(handler, request(words, turn))
            handlers.append({"id": name, **{what: sorted(found) for what, found in recording.running.items()}})
        return {"resources": resources, "handlers": handlers}
    except Exception as error:
        return {"failure": repr(error)}
    finally:
        forget_modules(os.path.dirname(entry))
        sys.path.remove(os.path.dirname(entry))


def main():
    asked = json.load(sys.stdin)
    os.environ = Environment(os.environ)
    output, sys.stdout = sys.stdout, open(os.devnull, "w")
    sys.modules["pluto_sdk"] = sys.modules["pluto_client"] = sdk(asked["kinds"])
    answers = {one["title"]: run(one["file"], one["words"]) for one in asked["programs"]}
    json.dump(answers, output)


main()
