from pluto_client import Router
from pluto_client.sagemaker import SageMaker

router = Router("api")
model = SageMaker("model", "image:1")

router.get("/", lambda request: model.invoke("hello"))
