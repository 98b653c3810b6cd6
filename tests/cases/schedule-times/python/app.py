from datetime import datetime

from pluto_sdk import KVStore, Schedule

nightly = Schedule("nightly", timezone="Europe/Berlin")
heartbeat = Schedule()
reports = KVStore("reports")


def report():
    reports.set("latest", datetime.now().isoformat())


def forget():
    reports.delete("latest")


nightly.cron("0 3 * * *", report)
nightly.cron("30 4 * * MON-FRI", forget)
heartbeat.every("30m", lambda: print("alive"))
