import os

from pluto_sdk import Router, Secret

token = Secret("mail-token", os.environ["MAIL_TOKEN"])
signature = Secret("signature")
router = Router("mail")


def send(request):
    return {"authorization": f"Bearer {token.get()}", "from": os.environ["MAIL_FROM"]}


router.post("/mails", send)
router.get("/signature", lambda request: signature.get())
