import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { compile } from "#compile";
import { Report } from "#diagnostics";
import { type LocalEvent, startLocal } from "#local";

const cases = join(import.meta.dirname, "cases");

/** Programs whose slices differ most from their text: what each handler captured shows in its answer. */
const programs = [
  "alias-router",
  "cv-class-instance",
  "cv-inherited-class",
  "cv-instance-from-factory",
  "cv-bound-function",
  "cv-loop-variable",
  "ef-async-function",
  "ef-awaited-in-loop",
  "ef-changes-outer-variable",
  "ef-default-params",
  "ef-default-refers-other-param",
  "ef-for-in-range",
  "ef-for-of-static-array",
  "ef-for-over-dict-items",
  "ef-for-two-counters",
  "ef-labelled-loops",
  "ef-main-guard",
  "ef-nested-three-deep",
  "ef-program-2",
  "ef-rest-args",
  "ef-unnamed-default-export",
  "ef-value-and-route",
  "ef-for-in-keys",
  "dp-infra-method-by-parameter",
  "infra-in-switch",
  "lc-no-semicolons",
  "mf-require",
  "mf-routes-in-imported-module",
  "mf-sdk-imported-late",
  "mf-star-import-in-handler",
  "pm-decorated-handler",
  "pm-prototype",
  "pm-replaced-while-starting",
  "pm-subclass-of-resource",
  "pm-symbol-keys",
  "sdk-class-handed-over",
  "static-computation",
  "static-lists",
  "subclass-of-router-accepted",
  "subclass-overridden-operation",
  "subclass-passed-around",
].flatMap((name) =>
  [`${name}/typescript/app.ts`, `${name}/python/app.py`].filter((entry) => existsSync(join(cases, entry))),
);

test.each(programs)(
  "%s answers as it would if it ran as it is written",
  { timeout: 60_000 },
  async (entry) => {
    const folder = mkdtempSync(join(tmpdir(), "pluto-answers-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    cpSync(join(cases, entry, ".."), folder, { recursive: true });
    const { deduction, bundles } = await compile({ entries: [join(folder, entry.split("/")[2] ?? "")] });
    const { graph, root } = deduction;
    const errors = new Map<string, string>();
    const onEvent = (event: LocalEvent) => {
      if (event.type === "handler-error") errors.set(event.id, `${event.error.name}: ${event.error.message}`);
    };
    const platform = await startLocal({ graph, bundles, root, state: "memory", onEvent }, new Report());
    if (!platform) throw new Error("the local platform did not start");
    onTestFinished(() => platform.stop());

    const answers: string[] = [];
    for (const { trigger } of graph.handlers) {
      const [path] = trigger.arguments;
      if (typeof path !== "string" || path.includes(":")) continue;
      const body = trigger.method === "post" ? { body: "well" } : {};
      const url = `${platform.urls[trigger.resource]}${path}?question=why`;
      const response = await fetch(url, { method: trigger.method.toUpperCase(), ...body });
      const text = await response.text();
      // A store is empty here, so a handler that reads fails: its error names what it missed.
      const answer = response.status === 500 ? errors.get(JSON.parse(text).id) : text;
      answers.push(`${trigger.method} ${path} -> ${response.status} ${answer}`.trimEnd());
    }
    await expect(`${answers.join("\n")}\n`).toMatchFileSnapshot(
      `answers/expected/${entry.split("/").slice(0, 2).join(".")}.txt`,
    );
  },
);
