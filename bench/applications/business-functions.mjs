/** Each writes one function of a module; they differ in what an analyser has to understand. */
export const functionWriters = [
  ({
    self: { name },
    name: step,
    random,
  }) => `export async function ${step}(all: readonly ${name}[], limit = ${10 + random.below(90)}): Promise<Map<string, number>> {
  const sums = new Map<string, number>();
  for (const [place, one] of all.entries()) {
    if (place >= limit) break;
    const length = one.fields.labels.reduce((sum, label) => sum + label.length, 0);
    sums.set(one.key, (sums.get(one.key) ?? 0) + length);
  }
  return sums;
}`,

  ({
    self: { name },
    name: step,
  }) => `export function ${step}<K extends keyof ${name}Fields>(from: ${name}Fields, keys: readonly K[]): Pick<${name}Fields, K> {
  const picked: Partial<${name}Fields> = {};
  keys.forEach((key) => {
    picked[key] = from[key];
  });
  return picked as Pick<${name}Fields, K>;
}`,

  ({ self: { name }, name: step, other }) =>
    other
      ? `export function ${step}(id: string): { one: ${name}; part: ${other.name}; label: string } {
  const part = create${other.name}(\`\${id}/part\`, { state: ${other.name}State.Open });
  const one = create${name}(id, { ${other.variable}: part.fields, details: { about: describe${other.name}(part), ok: true } });
  const label = one.fields.${other.variable}?.labels.map((text) => text.trim()).find((text) => text.length > 2) ?? "none";
  return { one, part, label };
}`
      : `export const ${step} = (count: number): number => (count > 1 ? count * 2 : count);`,

  ({
    self: { name },
    name: step,
  }) => `export const ${step} = async (ids: readonly string[]): Promise<{ ok: boolean; count: number }> => {
  try {
    const all = await Promise.all(ids.map(async (id) => create${name}(id)));
    return { ok: all.every(({ fields }) => fields.state !== ${name}State.Closed), count: all.length };
  } catch (error: unknown) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: message.includes("later"), count: 0 };
  }
};`,

  ({ self: { name }, name: step }) => `export function ${step}(state: ${name}State): number {
  switch (state) {
    case ${name}State.Draft:
      return 1;
    case ${name}State.Open:
      return 2;
    default:
      return 3;
  }
}`,

  ({
    self: { name },
    name: step,
    random,
  }) => `export async function* ${step}(all: AsyncIterable<${name}>): AsyncGenerator<string, number> {
  let count = 0;
  for await (const one of all) {
    if (one.fields.labels.length % ${2 + random.below(5)} === 0) continue;
    count += 1;
    yield \`\${count}: \${describe${name}(one)}\`;
  }
  return count;
}`,

  ({
    self: { name },
    name: step,
  }) => `export const ${step} = <T extends { readonly [key: string]: unknown }>(values: T, ...more: Partial<${name}Fields>[]) => {
  const { labels = [], ...rest } = Object.assign({}, ...more) as Partial<${name}Fields>;
  const entries = Object.entries({ ...values, ...rest }).filter(([key]) => !key.startsWith("_"));
  return { labels: [...new Set(labels)], values: Object.fromEntries(entries) };
};`,
];

/** A table of exactly so many lines, the empty one before it included. */
export function tableOf({ name, number }, lines) {
  const row = (_, place) => `  { code: "${number}-${place}", weight: ${(number * 31 + place * 7) % 100} },`;
  return ["", `export const table${name} = [`, ...Array.from({ length: lines - 3 }, row), "] as const;"];
}

/** With fewer lines there is no room for a row. */
tableOf.leastLines = 4;
