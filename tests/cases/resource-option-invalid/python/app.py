import os

from pluto_sdk import Function, Queue, QueueOptions, Router, Schedule, Website

memory = int(os.environ["MEMORY"])

Function(lambda: "small", "small", memory=64)
Function(lambda: "slow", "slow", {"timeout": 2.5})
Function(lambda: "sized", "sized", memory=memory)
router = Router("api", cors="yes")
queue = Queue("orders", QueueOptions(timout=30))
schedule = Schedule("nightly", timezone="Berlin time")
website = Website("./site", "site", options={"single_page": 1})

router.get("/", lambda request: website.url())
queue.subscribe(lambda event: print(event.data))
schedule.cron("0 25 * * *", lambda: None)
schedule.every("90", lambda: None)
website.add_env("API-URL", router.url())
