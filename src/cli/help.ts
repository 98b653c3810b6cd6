/** What bare `pluto` prints: what it is, three examples, the commands. */
export const briefHelp = `pluto turns a TypeScript or Python program into cloud infrastructure.

  pluto deduce app.py                         what the program needs, as a tree
  pluto run app.py                            serve it on this machine
  pluto generate -p kubernetes --out deploy   write its Pulumi program

Commands:  deduce, graph, generate, run, explain
Details:   pluto <command> --help
Messages:  pluto explain <code>
Version:   pluto --version
`;

/** Examples that the help of a command begins with. */
export const examples = {
  deduce: [
    "pluto deduce",
    "pluto deduce app.py --local",
    "pluto deduce --watch",
    "pluto deduce --json | jq .graph.resources",
  ],
  graph: ["pluto graph > architecture.mmd"],
  generate: [
    "pluto generate -p kubernetes --out deploy",
    "pluto generate app.ts -p aws --out infrastructure",
  ],
  run: ["pluto run", "pluto run app.py --port 8080", "pluto run --memory --json"],
  explain: ["pluto explain PLT1004"],
} as const;

/** The examples of a command as a block of help. */
export function exampleText(command: keyof typeof examples): string {
  return ["Examples:", ...examples[command].map((example) => `  ${example}`), ""].join("\n");
}
