/** What one call of a function may use. */
export interface FunctionOptions {
    /** Memory in MB. */
    readonly memory?: number | undefined;
    /** Seconds that one call may take. */
    readonly timeout?: number | undefined;
}
/** Makes a function callable by other handlers; arguments and result are JSON. */
export declare class Function<Handler extends (...args: never[]) => unknown = (...args: unknown[]) => unknown> {
    #private;
    /** Without a name it is called after its handler. The client does not keep the handler. */
    constructor(handler: Handler, name?: string, options?: FunctionOptions);
    /** Calls the function; rejects with `InvocationFailed` when it raises an error. */
    invoke(...payload: Parameters<Handler>): Promise<Awaited<ReturnType<Handler>>>;
    /** Where the function can be called over HTTP. */
    url(): string;
}
