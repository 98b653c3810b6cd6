from .stores import store
from .web import web as router
