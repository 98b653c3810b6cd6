/** pyright's programs: a new one for a project, or the one of an earlier project with what can be kept of it. */
import { sep } from "node:path";
import type { SourceFiles } from "#source-files";
import type { Memory } from "../front-end/front-end.ts";
import { type FileSystem, projectFileSystem } from "./pyright-files.ts";
import { type PyrightModules, pyrightFolder } from "./pyright-loader.ts";
import type { ConfigOptions, ImportResolver, OpenProject, PyrightProgram, Uri } from "./pyright-types.ts";
import { stubFolder } from "./stub-folder.ts";

/** Makes a configuration for a folder, an import resolver and a program over them; no interpreter is ever asked. */
export type Open = (place: ProgramPlace, configure: (options: ConfigOptions) => void) => OpenProject;

/** Where a project is, its files, and what was kept of an earlier run. */
interface ProgramPlace {
  readonly root: string;
  readonly files: SourceFiles;
  readonly memory?: PyrightMemory | undefined;
}

/**
 * Keeps the declarations of the language and of the SDK from one run to the next, parsed and bound: they are most of
 * what pyright reads for a small program. Nothing of a project is kept, and no type.
 */
export class PyrightMemory implements Memory {
  readonly language = "python";
  #kept: KeptProgram | undefined;

  /** What the last run left, unless some declaration may not be what a new program would make of it. */
  take(): KeptProgram | undefined {
    const kept = this.#kept;
    this.#kept = undefined;
    return kept && withoutProject(kept) ? kept : undefined;
  }

  /** Puts down a program for the next run. */
  keep(program: KeptProgram): void {
    this.#kept = program;
  }

  /** Something went wrong inside of pyright: the next run begins with a new program. */
  forget(): void {
    this.#kept = undefined;
  }
}

/** A program that can go on to another project, with the surroundings that it cannot change. */
interface KeptProgram {
  readonly program: PyrightProgram;
  readonly surroundings: Surroundings;
}

interface Surroundings {
  readonly services: unknown;
  readonly files: PresentFiles;
  /** pyright goes on after a failure of its own with what it has by then, and says so. */
  readonly log: { readonly failures: number };
}

function withoutProject({ program, surroundings }: KeptProgram): boolean {
  if (surroundings.log.failures > 0) return false;
  const declarations = program.getSourceFileInfoList().filter(({ uri }) => isDeclaration(uri));
  program.setTrackedFiles(declarations.map(({ uri }) => uri));
  return program.getSourceFileInfoList().every(({ uri }) => isDeclaration(uri));
}

const declarationFolders = [`${pyrightFolder}/typeshed-fallback/stdlib`, stubFolder()];

function isDeclaration(uri: Uri): boolean {
  return declarationFolders.some((folder) => uri.getFilePath().startsWith(folder + sep));
}

interface CaseDetector {
  isCaseSensitive(path: string): boolean;
}

type Constructor<Arguments extends readonly unknown[], Instance> = new (...values: Arguments) => Instance;

/** Programs over projects, made by these modules. */
export function opener(modules: PyrightModules, uri: (path: string) => Uri): Open {
  const surround = surroundingsOf(modules);
  const Options = modules.find<Constructor<[Uri], ConfigOptions>>("ConfigOptions");
  const Resolver =
    modules.find<Constructor<[unknown, ConfigOptions, unknown], ImportResolver>>("ImportResolver");
  const Host = modules.find<Constructor<[], unknown>>("NoAccessHost");
  const Program =
    modules.find<Constructor<[ImportResolver, ConfigOptions, unknown, undefined, boolean], PyrightProgram>>(
      "Program",
    );
  const newest = modules.find<unknown>("pythonVersion3_15");
  return ({ root, files, memory }, configure) => {
    const kept = memory?.take();
    const surroundings = kept?.surroundings ?? surround();
    const { services } = surroundings;
    surroundings.files.present = files;
    const config = new Options(uri(root));
    config.typeshedPath = uri(`${pyrightFolder}/typeshed-fallback`);
    config.defaultPythonVersion = newest;
    configure(config);
    const resolver = new Resolver(services, config, new Host());
    // Stubs that complete an installed package: looking for them reads the whole typeshed.
    resolver.ensurePartialStubPackages = () => false;
    const withoutChecker = true;
    const program = kept?.program ?? new Program(resolver, config, services, undefined, withoutChecker);
    if (kept) {
      program.setConfigOptions(config);
      program.setImportResolver(resolver);
    }
    memory?.keep({ program, surroundings });
    return { config, resolver, program };
  };
}

function surroundingsOf(modules: PyrightModules): () => Surroundings {
  const NullConsole = modules.find<Constructor<[], { error(message: string): void }>>("NullConsole");
  const real =
    modules.find<(detector: CaseDetector, console: unknown) => FileSystem>("createFromRealFileSystem");
  const FileSystem = modules.find<Constructor<[unknown], unknown>>("PyrightFileSystem");
  const create = modules.find<(...services: readonly unknown[]) => unknown>("createServiceProvider");
  return () => {
    const log = Object.assign(new NullConsole(), {
      failures: 0,
      error(): void {
        this.failures++;
      },
    });
    const files = new PresentFiles();
    const installed = [pyrightFolder, stubFolder()];
    const system = projectFileSystem(real(caseDetector, log), { files, installed });
    const services = create(new FileSystem(system), log, noTemporaryFiles, caseDetector);
    return { services, files, log };
  };
}

/** pyright's own detector writes a temporary file to find this out. */
export const caseDetector: CaseDetector = {
  isCaseSensitive: () => process.platform !== "win32" && process.platform !== "darwin",
};

const noTemporaryFiles = {
  ...caseDetector,
  tmpdir: () => refuseTemporaryFile(),
  tmpfile: () => refuseTemporaryFile(),
  dispose: () => undefined,
};

function refuseTemporaryFile(): never {
  throw new Error("pyright asked for a temporary file, which analysis never needs");
}

/** The files of the project that a program is over at present. */
class PresentFiles implements SourceFiles {
  present: SourceFiles | undefined;

  entryAt(path: string) {
    return this.#files.entryAt(path);
  }

  kindOf(path: string) {
    return this.#files.kindOf(path);
  }

  namesIn(folder: string) {
    return this.#files.namesIn(folder);
  }

  read(path: string) {
    return this.#files.read(path);
  }

  realPath(path: string) {
    return this.#files.realPath(path);
  }

  get #files(): SourceFiles {
    if (!this.present) throw new Error("pyright asked for a file before it had a project");
    return this.present;
  }
}
