/** A resource as the run-time binding knows it. */
interface BoundResource {
    readonly kind: string;
    readonly name: string;
}
/** A use of a resource: `className` is for people, `resource` for the platform. */
export interface Use {
    readonly className: string;
    readonly resource: BoundResource;
}
/** Performs a client operation through the binding. */
export declare function call(use: Use, operation: string, ...args: readonly unknown[]): Promise<unknown>;
/** Reads a value that was decided by the deployment. */
export declare function property(use: Use, name: string): string;
export {};
