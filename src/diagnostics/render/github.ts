import type { Diagnostic, Severity } from "../diagnostic.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** Renders a diagnostic as a workflow command: GitHub shows it at its line of a pull request. */
export function renderGithub({ code, severity, message, at, hint }: Diagnostic): string {
  const place = at && {
    file: at.file,
    line: at.start.line,
    col: at.start.column,
    endLine: at.end.line,
    endColumn: at.end.column,
  };
  const properties = Object.entries({ ...place, title: code })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(",");
  const text = hint === undefined ? message : `${message}\nhint: ${hint}`;
  return `::${commands[severity]} ${properties}::${escapeData(text)}`;
}

// The runner decodes these and nothing else.
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
