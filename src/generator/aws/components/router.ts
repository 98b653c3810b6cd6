import * as apigatewayv2 from "@pulumi/aws/apigatewayv2";
import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as lambda from "@pulumi/aws/lambda";
import * as pulumi from "@pulumi/pulumi";
import type { Handler } from "./handler";
import { physicalName, token } from "./naming";

export interface RouterArgs {
  readonly logRetentionDays: number;
  /** Whether pages of other origins may call the routes. */
  readonly cors?: boolean;
}

/** An HTTP router: an HTTP API with access logs. Routes are added one by one, since handlers may need its address. */
export class Router extends pulumi.ComponentResource {
  readonly url: pulumi.Output<string>;
  private readonly name: string;
  private readonly api: apigatewayv2.Api;

  constructor(name: string, args: RouterArgs, opts?: pulumi.ComponentResourceOptions) {
    super(token("Router"), name, {}, opts);
    this.name = name;
    this.api = new apigatewayv2.Api(
      name,
      { protocolType: "HTTP", corsConfiguration: args.cors ? anyOrigin : undefined },
      { parent: this },
    );
    const logs = new cloudwatch.LogGroup(
      name,
      {
        name: `/aws/vendedlogs/apigateway/${physicalName(name)}`,
        retentionInDays: args.logRetentionDays,
      },
      { parent: this },
    );
    new apigatewayv2.Stage(
      name,
      {
        apiId: this.api.id,
        name: "$default",
        autoDeploy: true,
        defaultRouteSettings: {
          throttlingBurstLimit: 500,
          throttlingRateLimit: 1000,
          detailedMetricsEnabled: true,
        },
        accessLogSettings: { destinationArn: logs.arn, format: JSON.stringify(accessLog) },
      },
      { parent: this },
    );
    this.url = this.api.apiEndpoint;
    this.registerOutputs({ url: this.url });
  }

  /** Sends the requests of a route, `GET /users/{id}`, to its handler. */
  route(routeKey: string, handler: Handler): void {
    const name = `${this.name}-${handler.name}`;
    const permission = new lambda.Permission(
      name,
      {
        action: "lambda:InvokeFunction",
        function: handler.function.name,
        principal: "apigateway.amazonaws.com",
        sourceArn: pulumi.interpolate`${this.api.executionArn}/*/*`,
      },
      { parent: this },
    );
    const integration = new apigatewayv2.Integration(
      name,
      {
        apiId: this.api.id,
        integrationType: "AWS_PROXY",
        integrationUri: handler.function.invokeArn,
        payloadFormatVersion: "2.0",
      },
      { parent: this },
    );
    new apigatewayv2.Route(
      name,
      { apiId: this.api.id, routeKey, target: pulumi.interpolate`integrations/${integration.id}` },
      { parent: this, dependsOn: [permission] },
    );
  }
}

const anyOrigin = { allowOrigins: ["*"], allowMethods: ["*"], allowHeaders: ["*"] };

const accessLog = {
  requestId: "$context.requestId",
  ip: "$context.identity.sourceIp",
  routeKey: "$context.routeKey",
  status: "$context.status",
  latencyMs: "$context.responseLatency",
  integrationError: "$context.integrationErrorMessage",
};
