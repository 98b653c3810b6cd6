/** The key-value store has no such key. */
export class KeyNotFound extends Error {
  override readonly name = "KeyNotFound";
}

/** The invoked function raised an error; the message is that error's. */
export class InvocationFailed extends Error {
  override readonly name = "InvocationFailed";
}
