// Runs TypeScript bundles, each with the environment that it is given, and answers with what it said and what it read.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const tasks = JSON.parse(readFileSync(0, "utf8"));
const results = [];
console.error = () => {};
for (const [position, { file, variables }] of tasks.entries()) {
  const read = new Set();
  const before = process.env;
  const note = (name) => read.add(String(name));
  process.env = new Proxy(
    { ...variables },
    {
      get(target, name) {
        note(name);
        return target[name];
      },
      has(target, name) {
        note(name);
        return name in target;
      },
      getOwnPropertyDescriptor(target, name) {
        note(name);
        return Object.getOwnPropertyDescriptor(target, name);
      },
    },
  );
  let answer;
  try {
    const { handler } = await import(`${pathToFileURL(file).href}?${position}`);
    answer = (await handler({ query: {}, params: {}, body: "" })) ?? null;
  } catch (error) {
    answer = `${error.name}: ${error.message}`;
  }
  process.env = before;
  results.push({ answer: JSON.stringify(answer), read: [...read].sort() });
}
process.stdout.write(JSON.stringify(results));
