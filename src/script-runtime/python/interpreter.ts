import { execFile } from "node:child_process";

/** A Python interpreter: the real one, not the version manager's shim that led to it. */
export interface PythonInterpreter {
  readonly executable: string;
  readonly version: string;
}

/** Where to look for Python. */
export interface PythonLookup {
  /** Paths or names to try in this order; names are looked up in `PATH`. */
  readonly candidates: readonly string[];
  /** The variables that children get; without them they inherit this process's. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
}

const oldest = [3, 9];
const question = "import sys; print(sys.executable); print('%d.%d.%d' % sys.version_info[:3])";

/** The first candidate that is Python 3.9 or newer. */
export async function findPython(lookup: PythonLookup): Promise<PythonInterpreter | undefined> {
  for (const candidate of lookup.candidates) {
    const found = await ask(candidate, lookup.environment);
    if (found && isNewEnough(found.version)) return found;
  }
  return undefined;
}

/** One short-lived call: a shim costs some hundred milliseconds, which no handler process should pay again. */
function ask(
  candidate: string,
  environment: PythonLookup["environment"],
): Promise<PythonInterpreter | undefined> {
  const options = { timeout: 10_000, ...(environment ? { env: environment } : {}) };
  return new Promise((resolve) => {
    execFile(candidate, ["-S", "-c", question], options, (error, stdout) => {
      const [executable, version] = String(stdout).trim().split(/\r?\n/);
      resolve(error || !executable || !version ? undefined : { executable, version });
    });
  });
}

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  return major === oldestMajor && minor >= oldestMinor;
}
