from typing import Union, overload

from pluto_sdk import Router


@overload
def add_page(router: Router, page: str): ...
@overload
def add_page(router: Router, page: int): ...
def add_page(router: Router, page: Union[str, int]):
    router.get(f"/pages/{page}", lambda request: "here")


router = Router("site")

add_page(router, "home")
add_page(router, 2)
