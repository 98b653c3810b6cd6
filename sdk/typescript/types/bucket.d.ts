/** Stores files under string keys. */
export declare class Bucket {
    #private;
    constructor(name?: string);
    /** The bytes under the key; rejects with `KeyNotFound` where there are none. */
    get(key: string): Promise<Uint8Array>;
    /** The text under the key, read as UTF-8; rejects with `KeyNotFound` where there is none. */
    getText(key: string): Promise<string>;
    /** Stores bytes, or text as UTF-8, in place of any earlier content. */
    put(key: string, content: string | Uint8Array): Promise<void>;
    /** The keys that begin with the prefix, in order. */
    list(prefix?: string): Promise<string[]>;
    /** Removes the key; a missing one is no error. */
    delete(key: string): Promise<void>;
    /** Writes what is under the key to a file of the handler; rejects with `KeyNotFound` where there is nothing. */
    download(key: string, file: string): Promise<void>;
    /** Stores a file of the handler under the key. */
    upload(key: string, file: string): Promise<void>;
}
