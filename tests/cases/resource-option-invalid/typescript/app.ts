import { Function as CloudFunction, Queue, Router, Schedule, Website } from "@pluto/sdk";

const memory = Number(process.env.MEMORY);

new CloudFunction(() => "small", "small", { memory: 64 });
new CloudFunction(() => "slow", "slow", { timeout: 2.5 });
new CloudFunction(() => "sized", "sized", { memory });
const router = new Router("api", { cors: "yes" as never });
const queue = new Queue("orders", { timout: 30 } as object);
const schedule = new Schedule("nightly", { timezone: "Berlin time" });
const website = new Website("./site", "site", { singlePage: 1 as never });

router.get("/", () => website.url());
queue.subscribe((event) => console.log(event.data));
schedule.cron("0 25 * * *", () => undefined);
schedule.every("90", () => undefined);
website.addEnv("API-URL", router.url());
