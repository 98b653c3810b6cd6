import type { LogGroup, LogGroupArgs } from "@pulumi/aws/cloudwatch/logGroup.js";
import type { MetricAlarm, MetricAlarmArgs } from "@pulumi/aws/cloudwatch/metricAlarm.js";
import type { LifecyclePolicy, LifecyclePolicyArgs } from "@pulumi/aws/ecr/lifecyclePolicy.js";
import type { Repository, RepositoryArgs } from "@pulumi/aws/ecr/repository.js";
import type { Role, RoleArgs } from "@pulumi/aws/iam/role.js";
import type { RolePolicy, RolePolicyArgs } from "@pulumi/aws/iam/rolePolicy.js";
import type { EventSourceMapping, EventSourceMappingArgs } from "@pulumi/aws/lambda/eventSourceMapping.js";
import type { FunctionArgs, Function as LambdaFunction } from "@pulumi/aws/lambda/function.js";
import type { Permission, PermissionArgs } from "@pulumi/aws/lambda/permission.js";
import type { Schedule, ScheduleArgs } from "@pulumi/aws/scheduler/schedule.js";
import { type AnyAwsAnswer, type AwsAnswer, longAgo } from "./aws-answers.ts";

const lambdaFunction: AwsAnswer<LambdaFunction, FunctionArgs> = (facts) => {
  const arn = facts.arn("lambda", `function:${facts.physicalName}`);
  const invokeArn = facts.arn("apigateway", `lambda:path/2015-03-31/functions/${facts.physicalName}`);
  return {
    id: facts.physicalName,
    name: facts.physicalName,
    arn,
    invokeArn,
    qualifiedArn: `${arn}:$LATEST`,
    qualifiedInvokeArn: `${invokeArn}:$LATEST`,
    responseStreamingInvokeArn: facts.arn("apigateway", `lambda:path/2021-11-15/functions/${arn}`),
    version: "$LATEST",
    architectures: ["x86_64"],
    ephemeralStorage: { size: 512 },
    loggingConfig: { logFormat: "Text", logGroup: `/aws/lambda/${facts.physicalName}` },
    tracingConfig: { mode: "PassThrough" },
    codeSha256: facts.digits(44),
    sourceCodeHash: facts.digits(44),
    sourceCodeSize: 1024,
    lastModified: longAgo,
    signingJobArn: "",
    signingProfileVersionArn: "",
  };
};

const permission: AwsAnswer<Permission, PermissionArgs> = (facts) => ({
  id: facts.physicalName,
  statementId: facts.physicalName,
  statementIdPrefix: "",
});

const eventSourceMapping: AwsAnswer<EventSourceMapping, EventSourceMappingArgs> = (facts) => ({
  id: facts.physicalName,
  uuid: facts.physicalName,
  arn: facts.arn("lambda", `event-source-mapping:${facts.physicalName}`),
  functionArn: facts.inputs["functionName"] ?? "",
  amazonManagedKafkaEventSourceConfig: {},
  selfManagedKafkaEventSourceConfig: {},
  lastModified: longAgo,
  lastProcessingResult: "",
  maximumRecordAgeInSeconds: 0,
  maximumRetryAttempts: 0,
  parallelizationFactor: 0,
  state: "Enabled",
  stateTransitionReason: "USER_INITIATED",
});

const role: AwsAnswer<Role, RoleArgs> = (facts) => ({
  id: facts.physicalName,
  name: facts.physicalName,
  namePrefix: "",
  arn: `arn:aws:iam::${facts.account}:role/${facts.physicalName}`,
  uniqueId: `AROA${facts.digits(17).toUpperCase()}`,
  createDate: longAgo,
  inlinePolicies: [],
  managedPolicyArns: [],
});

const rolePolicy: AwsAnswer<RolePolicy, RolePolicyArgs> = (facts) => ({
  id: facts.physicalName,
  name: facts.physicalName,
  namePrefix: "",
});

const logGroup: AwsAnswer<LogGroup, LogGroupArgs> = (facts) => ({
  id: facts.physicalName,
  name: facts.physicalName,
  namePrefix: "",
  arn: facts.arn("logs", `log-group:${facts.physicalName}`),
  deletionProtectionEnabled: false,
  logGroupClass: "STANDARD",
});

const metricAlarm: AwsAnswer<MetricAlarm, MetricAlarmArgs> = (facts) => ({
  id: facts.physicalName,
  name: facts.physicalName,
  arn: facts.arn("cloudwatch", `alarm:${facts.physicalName}`),
  evaluateLowSampleCountPercentiles: "",
});

const schedule: AwsAnswer<Schedule, ScheduleArgs> = (facts) => ({
  id: facts.physicalName,
  name: facts.physicalName,
  namePrefix: "",
  arn: facts.arn("scheduler", `schedule/default/${facts.physicalName}`),
  groupName: "default",
  actionAfterCompletion: "NONE",
});

const repository: AwsAnswer<Repository, RepositoryArgs> = (facts) => ({
  id: facts.physicalName,
  name: facts.physicalName,
  arn: facts.arn("ecr", `repository/${facts.physicalName}`),
  registryId: facts.account,
  repositoryUrl: `${facts.account}.dkr.ecr.${facts.region}.amazonaws.com/${facts.physicalName}`,
});

const lifecyclePolicy: AwsAnswer<LifecyclePolicy, LifecyclePolicyArgs> = (facts) => ({
  id: facts.physicalName,
  registryId: facts.account,
});

/** Functions, their identities, logs, images and triggers. */
export const awsCompute: Readonly<Record<string, AnyAwsAnswer>> = {
  "aws:cloudwatch/logGroup:LogGroup": logGroup,
  "aws:cloudwatch/metricAlarm:MetricAlarm": metricAlarm,
  "aws:ecr/lifecyclePolicy:LifecyclePolicy": lifecyclePolicy,
  "aws:ecr/repository:Repository": repository,
  "aws:iam/role:Role": role,
  "aws:iam/rolePolicy:RolePolicy": rolePolicy,
  "aws:lambda/eventSourceMapping:EventSourceMapping": eventSourceMapping,
  "aws:lambda/function:Function": lambdaFunction,
  "aws:lambda/permission:Permission": permission,
  "aws:scheduler/schedule:Schedule": schedule,
};
