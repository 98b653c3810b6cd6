from .inventory import store
