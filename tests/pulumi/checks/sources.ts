import type { Finding } from "./finding.ts";

interface Source {
  readonly path: string;
  readonly contents: string;
}

interface Rule {
  readonly pattern: RegExp;
  readonly message: string;
}

const rules: readonly Rule[] = [
  {
    pattern: /(from|require\(|import) ?["']@pulumi\/(aws|kubernetes)["']/,
    message: "imports a whole provider instead of one service",
  },
  { pattern: /\bas any\b|: any\b|<any>/, message: "says `any`" },
  { pattern: /["'`(]\/(home|root|tmp|work|Users|var)\//, message: "holds a path of some machine" },
  { pattern: /Date\.now\(|new Date\(\)|Math\.random\(|randomUUID\(/, message: "depends on time or chance" },
];

/** What a person who owns the program would object to in its own sources; bundled handlers are not its own. */
export function sourceFindings(files: readonly Source[]): readonly Finding[] {
  return files
    .filter(({ path }) => path.endsWith(".ts") && !path.startsWith("handlers/"))
    .flatMap(({ path, contents }) =>
      rules
        .filter(({ pattern }) => pattern.test(contents))
        .map(({ message }) => ({ check: "clean-sources", resource: path, message })),
    );
}
