import type { Api, ApiArgs } from "@pulumi/aws/apigatewayv2/api.js";
import type { Integration, IntegrationArgs } from "@pulumi/aws/apigatewayv2/integration.js";
import type { Route, RouteArgs } from "@pulumi/aws/apigatewayv2/route.js";
import type { Stage, StageArgs } from "@pulumi/aws/apigatewayv2/stage.js";
import type { Distribution, DistributionArgs } from "@pulumi/aws/cloudfront/distribution.js";
import type {
  OriginAccessControl,
  OriginAccessControlArgs,
} from "@pulumi/aws/cloudfront/originAccessControl.js";
import { type AnyAwsAnswer, type AwsAnswer, longAgo, nameIsId } from "./aws-answers.ts";

const api: AwsAnswer<Api, ApiArgs> = (facts) => {
  const id = facts.digits(10);
  return {
    id,
    name: facts.physicalName,
    arn: facts.arn("apigateway", `/apis/${id}`),
    apiEndpoint: `https://${id}.execute-api.${facts.region}.amazonaws.com`,
    executionArn: facts.arn("execute-api", id),
    ipAddressType: "ipv4",
  };
};

const integration: AwsAnswer<Integration, IntegrationArgs> = (facts) => ({
  id: facts.physicalName,
  integrationResponseSelectionExpression: "",
  timeoutMilliseconds: 30_000,
});

const route: AwsAnswer<Route, RouteArgs> = nameIsId;

const stage: AwsAnswer<Stage, StageArgs> = (facts) => {
  const api = String(facts.inputs["apiId"]);
  return {
    id: facts.physicalName,
    name: facts.physicalName,
    arn: facts.arn("apigateway", `/apis/${api}/stages/${facts.physicalName}`),
    executionArn: `${facts.arn("execute-api", api)}/${facts.physicalName}`,
    invokeUrl: `https://${api}.execute-api.${facts.region}.amazonaws.com/`,
    deploymentId: facts.digits(6),
  };
};

const distribution: AwsAnswer<Distribution, DistributionArgs> = (facts) => {
  const id = `E${facts.digits(13).toUpperCase()}`;
  return {
    id,
    arn: `arn:aws:cloudfront::${facts.account}:distribution/${id}`,
    domainName: `${facts.digits(13)}.cloudfront.net`,
    hostedZoneId: "Z2FDTNDATAQYW2",
    status: "Deployed",
    callerReference: facts.digits(12),
    continuousDeploymentPolicyId: "",
    etag: facts.digits(13).toUpperCase(),
    inProgressValidationBatches: 0,
    lastModifiedTime: longAgo,
    loggingV1Enabled: false,
    trustedKeyGroups: [],
    trustedSigners: [],
  };
};

const originAccessControl: AwsAnswer<OriginAccessControl, OriginAccessControlArgs> = (facts) => ({
  id: facts.physicalName,
  name: facts.physicalName,
  arn: `arn:aws:cloudfront::${facts.account}:origin-access-control/${facts.physicalName}`,
  etag: facts.digits(13).toUpperCase(),
});

/** What stands at the edge: HTTP interfaces and content delivery. */
export const awsEdge: Readonly<Record<string, AnyAwsAnswer>> = {
  "aws:apigatewayv2/api:Api": api,
  "aws:apigatewayv2/integration:Integration": integration,
  "aws:apigatewayv2/route:Route": route,
  "aws:apigatewayv2/stage:Stage": stage,
  "aws:cloudfront/distribution:Distribution": distribution,
  "aws:cloudfront/originAccessControl:OriginAccessControl": originAccessControl,
};
