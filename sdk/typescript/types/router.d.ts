import type { RequestHandler } from "./http.ts";
/** How a router answers. */
export interface RouterOptions {
    /** Lets pages of other origins call the routes. */
    readonly cors?: boolean | undefined;
}
/**
 * Serves HTTP routes. Paths know `:name` parts and a trailing `*`. The methods that take handlers are for the compiler
 * and do nothing at run time, hence implementations without parameters.
 */
export declare class Router {
    #private;
    constructor(name?: string, options?: RouterOptions);
    /** Lets the handler answer GET requests; they answer HEAD too. */
    get(path: string, handler: RequestHandler): void;
    /** Lets the handler answer POST requests. */
    post(path: string, handler: RequestHandler): void;
    /** Lets the handler answer PUT requests. */
    put(path: string, handler: RequestHandler): void;
    /** Lets the handler answer PATCH requests. */
    patch(path: string, handler: RequestHandler): void;
    /** Lets the handler answer DELETE requests. */
    delete(path: string, handler: RequestHandler): void;
    /** Lets the handler answer HEAD requests. */
    head(path: string, handler: RequestHandler): void;
    /** Lets the handler answer OPTIONS requests. */
    options(path: string, handler: RequestHandler): void;
    /** Lets the handler answer requests of any method. */
    all(path: string, handler: RequestHandler): void;
    /** Where the router is served. */
    url(): string;
}
