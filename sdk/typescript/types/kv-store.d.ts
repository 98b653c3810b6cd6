/** Which part of the keys `KVStore.list` returns. */
export interface ListOptions {
    /** Only keys after this one. */
    readonly after?: string | undefined;
    /** At most so many. */
    readonly limit?: number | undefined;
}
/** Stores strings under string keys, 400 KB at most each. */
export declare class KVStore {
    #private;
    constructor(name?: string);
    /** The value under the key; rejects with `KeyNotFound` where there is none. */
    get(key: string): Promise<string>;
    /** Stores the value under the key, in place of any earlier one. */
    set(key: string, value: string): Promise<void>;
    /** Removes the key; a missing one is no error. */
    delete(key: string): Promise<void>;
    /** Whether there is a value under the key. */
    has(key: string): Promise<boolean>;
    /** The keys that begin with the prefix, in order. */
    list(prefix?: string, options?: ListOptions): Promise<string[]>;
}
