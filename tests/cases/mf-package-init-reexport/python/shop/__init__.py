from .names import PREFIX
from .stores import orders

__all__ = ["PREFIX", "orders"]
