import { expect, it } from "vitest";
import { cronMistake, isDuration } from "./times.ts";

it.each(["* * * * *", "0 3 * * *", "*/15 9-17 * * MON-FRI", "0 0 1,15 jan-jun/2 7", "59 23 31 12 0"])(
  "takes `%s`",
  (expression) => {
    expect(cronMistake(expression)).toBeUndefined();
  },
);

it.each([
  ["0 3 * *", "a cron expression has five fields with one space between them"],
  ["0  3 * * *", "a cron expression has five fields with one space between them"],
  ["0 0 3 * * *", "a cron expression has five fields with one space between them"],
  ["@daily", "a cron expression has five fields with one space between them"],
  ["60 3 * * *", "`60` is no minute of a cron expression"],
  ["0 24 * * *", "`24` is no hour of a cron expression"],
  ["0 0 0 * *", "`0` is no day of the month of a cron expression"],
  ["0 0 * 13 *", "`13` is no month of a cron expression"],
  ["0 0 * * FUN", "`FUN` is no day of the week of a cron expression"],
  ["5-1 * * * *", "`5-1` is no minute of a cron expression"],
  ["5/2 * * * *", "`5/2` is no minute of a cron expression"],
  ["*/0 * * * *", "`*/0` is no minute of a cron expression"],
  ["1, * * * *", "`1,` is no minute of a cron expression"],
])("refuses `%s`", (expression, mistake) => {
  expect(cronMistake(expression)).toBe(mistake);
});

it("knows durations", () => {
  expect(["30s", "30m", "12h", "7d"].filter(isDuration)).toHaveLength(4);
  expect(["0m", "1.5h", "30", "m", "1w", "1h30m", " 1h", "-1m"].filter(isDuration)).toEqual([]);
});
