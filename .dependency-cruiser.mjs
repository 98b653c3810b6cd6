/**
 * Who may import whom. Data flows cli -> compile -> stages -> kinds -> arch-ref -> diagnostics and never back;
 * `installation`, `source-files` and `node-packages` are leaves that everyone may import.
 */
const below = "kinds|arch-ref|diagnostics|installation|source-files|node-packages";
const stages = "deducer|runtime-packager|generator|deployer|script-runtime|dashboard";
const platforms = "aws|kubernetes";
const frontEnds = "typescript|python";
/** Tests, and what only tests use. */
const test = "\\.test\\.ts$|/testing/|/test-[^/]+\\.ts$";
const shipped = "\\.(client|entry)\\.ts$|/components/";

const forbid = (name, comment, rule) => ({ name, comment, severity: "error", ...rule });

/** A folder of the foundation that sees only what lies under it. */
const layer = (folder, allowed, comment) =>
  forbid(`${folder}-sees-only-what-is-below`, comment, {
    from: { path: `^src/${folder}/` },
    to: { path: "^src/", pathNot: `^src/(${[folder, ...allowed, "installation"].join("|")})/` },
  });

/** A vendor's package has one address, so that it can be replaced there. */
const vendor = (name, packages, home) =>
  forbid(name, `${packages} is known in ${home} and nowhere else, so that the vendor can be replaced`, {
    from: { path: "^(src|sdk)/", pathNot: [home, test] },
    to: { path: `node_modules/(${packages})/` },
  });

export default {
  forbidden: [
    forbid("no-cycles", "what cannot be read alone cannot be changed alone; type-only cycles count too", {
      from: {},
      to: { circular: true, via: { pathNot: "^src/deducer/ir/" } },
    }),
    forbid("syntax-tree-cycles-are-types", "a grammar is recursive, so its node types are; its code is not", {
      from: { path: "^src/deducer/ir/" },
      to: { circular: true, via: { dependencyTypesNot: ["type-only"] } },
    }),
    forbid("no-unresolved", "an import that resolves to nothing escapes every other rule", {
      from: {},
      to: { couldNotResolve: true },
    }),
    forbid("no-orphans", "a module that nothing imports and that imports nothing is dead wood", {
      from: { orphan: true, path: "^src/", pathNot: ["^src/cli/main\\.ts$", shipped, test] },
      to: {},
    }),
    layer("installation", [], "it finds shipped files for everyone and knows nobody"),
    layer("source-files", [], "how a program is read is nobody's own affair; it knows nobody"),
    layer("cache", ["source-files"], "it knows what a result depends on, not what the result is"),
    layer("node-packages", ["source-files"], "it reads folders of packages for everyone and knows no stage"),
    layer("diagnostics", [], "a finding is data; whoever has one brings its own words"),
    layer("arch-ref", ["diagnostics"], "the graph is the noun that all stages share; it knows no stage"),
    layer("kinds", ["arch-ref", "diagnostics"], "kinds are data about resources; they know no stage"),
    forbid("stages-do-not-know-each-other", "`compile.ts` is the only joint between stages", {
      from: { path: `^src/(${stages})/` },
      to: { path: "^src/", pathNot: `^src/($1|${below})/` },
    }),
    forbid("local-starts-services-only", "the local platform starts the two services, through their doors", {
      from: { path: "^src/local/" },
      to: { path: "^src/", pathNot: `^src/(local|script-runtime|orchestrator|${below})/` },
    }),
    forbid("orchestrator-starts-script-runtime-only", "workers run scripts; they know no other stage", {
      from: { path: "^src/orchestrator/" },
      to: { path: "^src/", pathNot: `^src/(orchestrator|script-runtime|${below})/` },
    }),
    forbid(
      "compile-joins-three-stages",
      "the pipeline is source to program; running and deploying start in cli",
      {
        from: { path: "^src/compile\\.ts$" },
        to: {
          path: "^src/",
          pathNot: `^src/((deducer|runtime-packager|generator|${below})/|project-root\\.ts$)`,
        },
      },
    ),
    forbid("platforms-do-not-know-each-other", "a platform is one folder and can be deleted as one", {
      from: { path: `^src/generator/(${platforms})/` },
      to: { path: `^src/generator/(${platforms})/`, pathNot: "^src/generator/$1/" },
    }),
    forbid("front-ends-do-not-know-each-other", "a language is one folder and can be deleted as one", {
      from: { path: `^src/deducer/(${frontEnds})/` },
      to: { path: `^src/deducer/(${frontEnds})/`, pathNot: "^src/deducer/$1/" },
    }),
    forbid(
      "analysis-knows-no-front-end",
      "the core reads the IR, whatever the language; only `deducer/*.ts` joins",
      {
        from: { path: "^src/deducer/[^/]+/", pathNot: [`^src/deducer/(${frontEnds})/`, test] },
        to: { path: `^src/deducer/(${frontEnds})/` },
      },
    ),
    forbid("nobody-imports-the-cli", "the core stays silent and can be embedded", {
      from: { pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    }),
    forbid("through-the-door", "another folder is imported as `#folder`, its index.ts, and in no other way", {
      from: { path: "^(?:src/([^/]+)/|src/[^/]+\\.ts$|tests/|bench/)" },
      to: { path: "^src/[^/]+/", pathNot: "^src/$1/", dependencyTypesNot: ["aliased-subpath-import"] },
    }),
    forbid("not-through-ones-own-door", "inside a folder imports go to the file; barrel edges tie knots", {
      from: { path: "^src/([^/]+)/.+", pathNot: test },
      to: { path: "^src/$1/index\\.ts$" },
    }),
    forbid("not-through-the-own-inner-door", "the same for a folder inside a folder", {
      from: { path: "^(src/.+)/[^/]+\\.ts$", pathNot: test },
      to: { path: "^$1/index\\.ts$" },
    }),
    forbid("sdk-stands-alone", "the SDK ships into the user's handlers; it has no dependency at all", {
      from: { path: "^sdk/" },
      to: { path: "^src/|node_modules/" },
    }),
    forbid(
      "shipped-code-stands-alone",
      "it runs beside the user's handler; the compiler does not follow it there",
      {
        from: { path: shipped },
        to: { path: "^src/", pathNot: shipped },
      },
    ),
    forbid("product-knows-no-tests", "tests are not shipped", {
      from: { path: "^(src|sdk|bin)/", pathNot: test },
      to: { path: `^tests/|${test}` },
    }),
    forbid("product-needs-no-development-packages", "they are not installed beside the product", {
      from: { path: "^(src|sdk)/", pathNot: [test, "/components/"] },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    }),
    vendor("only-the-typescript-front-end-knows-typescript", "typescript", "^src/deducer/typescript/"),
    vendor("only-the-python-front-end-knows-pyright", "pyright", "^src/deducer/python/"),
    vendor("only-aws-knows-pulumi-aws", "@pulumi/aws", "^src/generator/aws/"),
    vendor("only-kubernetes-knows-pulumi-kubernetes", "@pulumi/kubernetes", "^src/generator/kubernetes/"),
    vendor("only-transports-know-amqp", "amqplib", "^src/orchestrator/transports/"),
    vendor("only-stores-know-databases", "libsql|pg", "^src/(local|orchestrator)/store/"),
    vendor("only-transport-folders-know-grpc", "@grpc/[^/]+", "^src/[^/]+/transport/"),
    vendor("only-the-cli-knows-the-terminal", "commander|@clack/[^/]+|@bomb\\.sh/[^/]+", "^src/cli/"),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    exclude: { path: "^tests/cases/|/(fixtures|expected|dist)/" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
