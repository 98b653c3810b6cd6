import { Router } from "@pluto/sdk";
import { publish } from "./pages";

const router = new Router("api");

function handle(request): Promise<void> {
  return publish(request.body);
}

router.post("/pages", handle);
