import type { Layout, Plan, Platform, Setting } from "./platform.ts";

interface Parts {
  readonly platform: Platform;
  readonly layout: Layout;
  readonly settings: readonly Setting[];
}

/** The generated program's README: how to deploy it, what to set, and who owns which file. */
export function readme(plan: Plan, { platform, layout, settings }: Parts): string {
  return `# ${plan.project} on ${platform.title}

A Pulumi program in TypeScript. It stands alone: nothing here needs pluto.

\`\`\`sh
npm install
pulumi stack init dev
${settings
  .filter((setting) => setting.required)
  .map(command)
  .join("\n")}
pulumi preview
pulumi up
\`\`\`

## Configuration

| key | needed | for |
|---|---|---|
${settings.map(row).join("\n")}

${layout.notes.join("\n\n")}

## Whose files these are

| files | on the next \`pluto generate\` |
|---|---|
| \`components/\`, \`README.md\`, \`package.json\`, \`tsconfig.json\`, \`Pulumi*.yaml\` | yours: once edited they stay as they are |
| \`index.ts\`, \`bin/\`, \`handlers/\` | written again; one that was edited stops the generation |

\`.generated.json\` holds the hashes that tell. \`npm run check\` checks the types, \`npm run build\` compiles to \`bin/\`,
which Pulumi runs: build after an edit. To own everything, delete \`.generated.json\` and stop generating.
`;
}

function command(setting: Setting): string {
  return `pulumi config set ${setting.secret ? "--secret " : ""}${setting.key} # ${setting.purpose}`;
}

function row(setting: Setting): string {
  const value = setting.default === undefined ? "no" : `default \`${setting.default}\``;
  return `| \`${setting.key}\`${setting.secret ? " (secret)" : ""} | ${setting.required ? "**yes**" : value} | ${setting.purpose} |`;
}
