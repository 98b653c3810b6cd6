import type { JsonObject } from "../json.ts";
import { account, regionOf } from "./aws.ts";

type Mock = (provider: JsonObject) => JsonObject;

const mocks: Readonly<Record<string, Mock>> = {
  "aws:index/getCallerIdentity:getCallerIdentity": () => ({
    accountId: account,
    arn: `arn:aws:iam::${account}:user/double`,
    id: account,
    userId: "AIDADOUBLE",
  }),
  "aws:index/getRegion:getRegion": (provider) => {
    const region = regionOf(provider);
    return { id: region, name: region, region, description: "", endpoint: `ec2.${region}.amazonaws.com` };
  },
  "aws:index/getPartition:getPartition": () => ({
    id: "aws",
    partition: "aws",
    dnsSuffix: "amazonaws.com",
    reverseDnsPrefix: "com.amazonaws",
  }),
};

/** What a provider's function returns; one without a mock is an error. */
export function invokeAnswer(token: string, provider: JsonObject): JsonObject {
  const mock = mocks[token];
  if (!mock) throw new Error(`unmocked invoke ${token}`);
  return mock(provider);
}
