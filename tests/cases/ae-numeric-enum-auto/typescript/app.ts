import { Router } from "@pluto/sdk";

enum Version {
  First = 1,
  Second,
  Third,
}

const router = new Router("api");

router.get(`/v${Version.Third}/status`, () => "up");
