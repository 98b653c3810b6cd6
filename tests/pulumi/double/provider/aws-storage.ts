import type { Table, TableArgs } from "@pulumi/aws/dynamodb/table.js";
import type { Bucket, BucketArgs } from "@pulumi/aws/s3/bucket.js";
import type {
  BucketLifecycleConfiguration,
  BucketLifecycleConfigurationArgs,
} from "@pulumi/aws/s3/bucketLifecycleConfiguration.js";
import type {
  BucketOwnershipControls,
  BucketOwnershipControlsArgs,
} from "@pulumi/aws/s3/bucketOwnershipControls.js";
import type { BucketPolicy, BucketPolicyArgs } from "@pulumi/aws/s3/bucketPolicy.js";
import type {
  BucketPublicAccessBlock,
  BucketPublicAccessBlockArgs,
} from "@pulumi/aws/s3/bucketPublicAccessBlock.js";
import type {
  BucketServerSideEncryptionConfiguration,
  BucketServerSideEncryptionConfigurationArgs,
} from "@pulumi/aws/s3/bucketServerSideEncryptionConfiguration.js";
import type { BucketVersioning, BucketVersioningArgs } from "@pulumi/aws/s3/bucketVersioning.js";
import type { Secret, SecretArgs } from "@pulumi/aws/secretsmanager/secret.js";
import type { SecretVersion, SecretVersionArgs } from "@pulumi/aws/secretsmanager/secretVersion.js";
import type { Queue, QueueArgs } from "@pulumi/aws/sqs/queue.js";
import type { QueuePolicy, QueuePolicyArgs } from "@pulumi/aws/sqs/queuePolicy.js";
import type { RedriveAllowPolicy, RedriveAllowPolicyArgs } from "@pulumi/aws/sqs/redriveAllowPolicy.js";
import { type AnyAwsAnswer, type AwsAnswer, nameIsId } from "./aws-answers.ts";

const table: AwsAnswer<Table, TableArgs> = (facts) => ({
  id: facts.physicalName,
  name: facts.physicalName,
  arn: facts.arn("dynamodb", `table/${facts.physicalName}`),
  hashKey: "",
  attributes: [],
  globalSecondaryIndexes: [],
  globalTableWitness: {},
  pointInTimeRecovery: { enabled: false },
  readCapacity: 0,
  writeCapacity: 0,
  serverSideEncryption: { enabled: false },
  streamArn: "",
  streamLabel: "",
  streamViewType: "",
  ttl: { enabled: false },
  warmThroughput: { readUnitsPerSecond: 12_000, writeUnitsPerSecond: 4_000 },
});

const bucket: AwsAnswer<Bucket, BucketArgs> = (facts) => ({
  id: facts.physicalName,
  bucket: facts.physicalName,
  bucketPrefix: "",
  bucketNamespace: "global",
  arn: `arn:aws:s3:::${facts.physicalName}`,
  bucketDomainName: `${facts.physicalName}.s3.amazonaws.com`,
  bucketRegion: facts.region,
  bucketRegionalDomainName: `${facts.physicalName}.s3.${facts.region}.amazonaws.com`,
  hostedZoneId: "Z1BKCTXD74EZPE",
  accelerationStatus: "",
  acl: "private",
  corsRules: [],
  grants: [],
  lifecycleRules: [],
  logging: {},
  objectLockConfiguration: {},
  objectLockEnabled: false,
  policy: "",
  replicationConfiguration: {},
  requestPayer: "BucketOwner",
  serverSideEncryptionConfiguration: {
    rule: { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } },
  },
  versioning: { enabled: false },
  website: {},
  websiteDomain: "",
  websiteEndpoint: "",
});

const bucketLifecycle: AwsAnswer<BucketLifecycleConfiguration, BucketLifecycleConfigurationArgs> = (
  facts,
) => ({
  id: facts.physicalName,
  expectedBucketOwner: "",
  transitionDefaultMinimumObjectSize: "all_storage_classes_128K",
});

const bucketOwnership: AwsAnswer<BucketOwnershipControls, BucketOwnershipControlsArgs> = nameIsId;
const bucketPolicy: AwsAnswer<BucketPolicy, BucketPolicyArgs> = nameIsId;
const bucketAccess: AwsAnswer<BucketPublicAccessBlock, BucketPublicAccessBlockArgs> = nameIsId;
const bucketEncryption: AwsAnswer<
  BucketServerSideEncryptionConfiguration,
  BucketServerSideEncryptionConfigurationArgs
> = nameIsId;
const bucketVersioning: AwsAnswer<BucketVersioning, BucketVersioningArgs> = nameIsId;

const secret: AwsAnswer<Secret, SecretArgs> = (facts) => {
  const arn = facts.arn("secretsmanager", `secret:${facts.physicalName}`);
  return { id: arn, arn, name: facts.physicalName, namePrefix: "", policy: "" };
};

const secretVersion: AwsAnswer<SecretVersion, SecretVersionArgs> = (facts) => ({
  id: facts.physicalName,
  arn: facts.inputs["secretId"] ?? "",
  secretArn: facts.inputs["secretId"] ?? "",
  versionId: facts.digits(32),
  versionStages: ["AWSCURRENT"],
  hasSecretStringWo: false,
});

const queue: AwsAnswer<Queue, QueueArgs> = (facts) => {
  const url = `https://sqs.${facts.region}.amazonaws.com/${facts.account}/${facts.physicalName}`;
  return {
    id: url,
    url,
    name: facts.physicalName,
    namePrefix: "",
    arn: facts.arn("sqs", facts.physicalName),
    deduplicationScope: "",
    fifoThroughputLimit: "",
    kmsDataKeyReusePeriodSeconds: 300,
    policy: "",
    redriveAllowPolicy: "",
    redrivePolicy: "",
    sqsManagedSseEnabled: true,
  };
};

const queuePolicy: AwsAnswer<QueuePolicy, QueuePolicyArgs> = nameIsId;
const redriveAllowPolicy: AwsAnswer<RedriveAllowPolicy, RedriveAllowPolicyArgs> = nameIsId;

/** What keeps data: tables, buckets, secrets and queues. */
export const awsStorage: Readonly<Record<string, AnyAwsAnswer>> = {
  "aws:dynamodb/table:Table": table,
  "aws:s3/bucket:Bucket": bucket,
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": bucketLifecycle,
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls": bucketOwnership,
  "aws:s3/bucketPolicy:BucketPolicy": bucketPolicy,
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": bucketAccess,
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": bucketEncryption,
  "aws:s3/bucketVersioning:BucketVersioning": bucketVersioning,
  "aws:secretsmanager/secret:Secret": secret,
  "aws:secretsmanager/secretVersion:SecretVersion": secretVersion,
  "aws:sqs/queue:Queue": queue,
  "aws:sqs/queuePolicy:QueuePolicy": queuePolicy,
  "aws:sqs/redriveAllowPolicy:RedriveAllowPolicy": redriveAllowPolicy,
};
