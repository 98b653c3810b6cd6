/** A message as a subscriber sees it. */
export interface CloudEvent {
    /** What was pushed: text as it was, any other value as JSON. */
    readonly data: string;
    /** When it was pushed, in milliseconds since 1970. */
    readonly timestamp: number;
    /** The same at every delivery of one message. */
    readonly id: string;
    /** How often it was delivered before, plus one. */
    readonly attempt: number;
}
/** Handles one message; one that throws gets the message again later. */
export type EventHandler = (event: CloudEvent) => unknown;
/** How a queue hands out messages. */
export interface QueueOptions {
    /** Seconds that a subscriber may take for one message. */
    readonly timeout?: number | undefined;
}
/** Hands messages to subscribers: each gets every message, at least once. */
export declare class Queue {
    #private;
    constructor(name?: string, options?: QueueOptions);
    /** Lets the handler receive the messages; for the compiler, does nothing at run time. */
    subscribe(handler: EventHandler): void;
    /** Puts a message into the queue: text, or a value that is sent as JSON. */
    push(message: string | number | boolean | object | null): Promise<void>;
}
