/** What the process says with its exit code (DESIGN, section 7). */
export const exitCodes = {
  done: 0,
  programHasErrors: 1,
  wrongUse: 2,
  bug: 70,
  interrupted: 130,
} as const;

/** One of pluto's exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
