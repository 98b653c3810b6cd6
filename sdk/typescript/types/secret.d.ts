/** Keeps a value that only the handlers which use it may read. */
export declare class Secret {
    #private;
    /** The value is an environment variable of the machine that deploys, never a literal; it can be given then, too. */
    constructor(name: string, value?: string | undefined);
    /** The value. */
    get(): Promise<string>;
}
