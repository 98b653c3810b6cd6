/** The key-value store has no such key. */
export declare class KeyNotFound extends Error {
    readonly name = "KeyNotFound";
}
/** The invoked function raised an error; the message is that error's. */
export declare class InvocationFailed extends Error {
    readonly name = "InvocationFailed";
}
