/** How a website is served. */
export interface WebsiteOptions {
    /** Serves `index.html` where a path has no file, for pages that route by themselves. */
    readonly singlePage?: boolean | undefined;
}
/** Serves the files of a folder to browsers. */
export declare class Website {
    #private;
    /** The folder is relative to the project's root. */
    constructor(path: string, name?: string, options?: WebsiteOptions);
    /** Gives the pages a value under that name; for the compiler, does nothing at run time. */
    addEnv(key: string, value: string | undefined): void;
    /** Where the website is served. */
    url(): string;
}
