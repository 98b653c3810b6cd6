/** An error that reaches a handler by its name; the SDK knows some of the names. */
export class ResourceError extends Error {
  override readonly name:
    | "KeyNotFound"
    | "InvocationFailed"
    | "AccessRefused"
    | "LimitExceeded"
    | "InvalidArgument";

  constructor(name: ResourceError["name"], message: string) {
    super(message);
    this.name = name;
  }
}
