import { KVStore, Schedule } from "@pluto/sdk";

const nightly = new Schedule("nightly", { timezone: "Europe/Berlin" });
const heartbeat = new Schedule();
const reports = new KVStore("reports");

async function report() {
  await reports.set("latest", new Date().toISOString());
}

nightly.cron("0 3 * * *", report);
nightly.cron("30 4 * * MON-FRI", async () => {
  await reports.delete("latest");
});
heartbeat.every("30m", () => console.log("alive"));
