import * as iam from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import type { Handler } from "./handler";
import { token } from "./naming";

export interface CallableFunctionArgs {
  readonly handler: Handler;
  /** Handlers that call it. */
  readonly callers: readonly Handler[];
}

/** A function that other handlers call, and their permission to do so. */
export class CallableFunction extends pulumi.ComponentResource {
  readonly functionName: pulumi.Output<string>;

  constructor(name: string, args: CallableFunctionArgs, opts?: pulumi.ComponentResourceOptions) {
    super(token("CallableFunction"), name, {}, opts);
    this.functionName = args.handler.function.name;
    // Policies of their own, after the functions: two functions may call each other.
    for (const caller of args.callers)
      new iam.RolePolicy(
        `${name}-from-${caller.name}`,
        {
          role: caller.role.id,
          policy: pulumi.jsonStringify({
            Version: "2012-10-17",
            Statement: [
              { Effect: "Allow", Action: ["lambda:InvokeFunction"], Resource: [args.handler.function.arn] },
            ],
          }),
        },
        { parent: this },
      );
    this.registerOutputs({ functionName: this.functionName });
  }
}
