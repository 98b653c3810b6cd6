/** Where the process's streams lead, decided once per stream. Nothing else asks whether something is a terminal. */

/** What is known of an output stream before anything is written. */
export interface StreamFacts {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  readonly columns?: number | undefined;
}

/** The environment variables of the process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** An output stream, and how text on it may look. */
export interface Channel {
  readonly write: (text: string) => void;
  readonly colour: boolean;
  readonly unicode: boolean;
  readonly width: number;
}

/** Everything a command sees of the outside world. */
export interface Terminal {
  /** The answer. */
  readonly out: Channel;
  /** The conversation. */
  readonly err: Channel;
  readonly environment: Environment;
  /** Absolute path of the working directory. */
  readonly directory: string;
  /** Which build of pluto this is; absent when it runs from its sources. */
  readonly build?: string;
  /** Milliseconds, from any start. */
  readonly now: () => number;
  /** Calls back on every Ctrl-C until the returned function is called. */
  readonly onInterrupt: (listener: () => void) => () => void;
}

/** What a terminal is made of. */
export interface TerminalFacts {
  readonly stdout: StreamFacts;
  readonly stderr: StreamFacts;
  readonly environment: Environment;
  readonly directory: string;
  readonly argv: readonly string[];
  readonly build?: string | undefined;
  readonly now: Terminal["now"];
  readonly onInterrupt: Terminal["onInterrupt"];
}

/** Decides how both streams are written. */
export function describeTerminal(facts: TerminalFacts): Terminal {
  const { stdout, stderr, environment, directory, build, now, onInterrupt } = facts;
  const channel = (stream: StreamFacts): Channel => ({
    write: stream.write,
    colour: wantsColour(stream, facts),
    unicode: knowsUnicode(environment),
    width: stream.isTerminal && stream.columns ? stream.columns : 80,
  });
  return {
    out: channel(stdout),
    err: channel(stderr),
    environment,
    directory,
    ...(build !== undefined && { build }),
    now,
    onInterrupt,
  };
}

function wantsColour({ isTerminal }: StreamFacts, { environment, argv }: TerminalFacts): boolean {
  const force = environment["FORCE_COLOR"];
  if (argv.includes("--no-color")) return false;
  if (force) return force !== "0" && force !== "false";
  return isTerminal && !environment["NO_COLOR"] && environment["TERM"] !== "dumb";
}

// Only a locale or terminal that says so cannot: containers often have no locale at all and show everything.
function knowsUnicode(environment: Environment): boolean {
  if (environment["TERM"] === "dumb" || environment["TERM"] === "linux") return false;
  const locale = environment["LC_ALL"] || environment["LC_CTYPE"] || environment["LANG"];
  return !locale || /utf-?8/i.test(locale);
}
