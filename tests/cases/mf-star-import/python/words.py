__all__ = ["greeting"]

greeting = "hello"
hidden = "no"
