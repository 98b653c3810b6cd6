/** Runs at the times of a schedule; what it returns is ignored. */
export type ScheduleHandler = () => unknown;

/** How a schedule reads its times. */
export interface ScheduleOptions {
  /** The time zone of cron expressions, for example `Europe/Berlin`; without one they are in UTC. */
  readonly timezone?: string | undefined;
}

/** Runs handlers at certain times. Its methods are for the compiler and do nothing at run time. */
export class Schedule {
  // It has no client: the name and the options matter to the compiler only.
  constructor(name?: string, options?: ScheduleOptions);
  // biome-ignore lint/complexity/noUselessConstructor: the signature above needs an implementation
  constructor() {}

  /** Runs the handler at the times of an expression of five fields, for example `0 3 * * *`. */
  cron(expression: string, handler: ScheduleHandler): void;
  cron(): void {}

  /** Runs the handler again and again, for example every `30m`: a whole number with `s`, `m`, `h` or `d`. */
  every(duration: string, handler: ScheduleHandler): void;
  every(): void {}
}
