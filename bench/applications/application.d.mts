/** What the generator needs to know; the same arguments give the same bytes. */
export interface ApplicationArguments {
  readonly modules: number;
  readonly infraFiles: number;
  /** Of all files in `src` together. */
  readonly lines: number;
  readonly seed?: number;
}

/** The files of an application, by path. */
export type ApplicationFiles = ReadonlyMap<string, string>;

export declare const applications: Readonly<
  Record<"small" | "mid" | "large", ApplicationArguments & { readonly checksum: string }>
>;
export declare const entry: string;
export declare function generateApplication(wanted: ApplicationArguments): ApplicationFiles;
export declare function checksumOf(files: ApplicationFiles): string;
export declare function writeApplication(folder: string, files: ApplicationFiles): void;
export declare function linesOf(text: string): number;
