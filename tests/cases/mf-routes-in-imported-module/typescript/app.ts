import "./reading";
import "./writing";
import { router } from "./web";

router.get("/", () => "welcome");
