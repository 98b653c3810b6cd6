import { Router } from "@pluto/sdk";

class Routes {
  readonly router = router;

  add() {
    const register = (path: string) => this.router.get(path, () => "hello");
    register("/hello");
  }
}

const router = new Router("api");

router.get("/", () => "welcome");
new Routes().add();
