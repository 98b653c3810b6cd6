"""Errors that a handler may catch."""


class KeyNotFound(Exception):
    """The key-value store has no such key."""


class InvocationFailed(Exception):
    """The invoked function raised an error; the message is that error's."""
