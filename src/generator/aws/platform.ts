/** AWS: a Lambda function per handler, DynamoDB, API Gateway. */
import type { Answers } from "#kinds";
import type { Platform } from "../platform.ts";
import { functionLowering } from "./function.ts";
import { kvStore } from "./kv-store.ts";
import { layOut } from "./layout.ts";
import type { AwsLowering } from "./plan.ts";
import { router } from "./router.ts";

const answers: Answers<AwsLowering> = {
  bucket: "unsupported",
  function: functionLowering,
  "kv-store": kvStore,
  queue: "unsupported",
  router,
  schedule: "unsupported",
  secret: "unsupported",
  website: "unsupported",
};

/** The platform that runs handlers as Lambda functions. */
export const aws: Platform = {
  name: "aws",
  title: "AWS",
  provider: { package: "@pulumi/aws", version: "7.48.0" },
  answers,
  layout: (plan, report) => layOut(plan, { answers, report }),
};
