import { isObject, type JsonObject, objectOf, textOf } from "../json.ts";
import { sha256 } from "../wire.ts";
import type { AwsFacts } from "./aws-answers.ts";
import { awsCompute } from "./aws-compute.ts";
import { awsEdge } from "./aws-edge.ts";
import { awsStorage } from "./aws-storage.ts";
import type { Answer, Question } from "./question.ts";

/** The account of everything in the double's cloud. */
export const account = "123456789012";

const answers = { ...awsCompute, ...awsEdge, ...awsStorage };

/** What AWS's provider would answer for a created resource; a type that the tables lack is an error. */
export function awsAnswer(question: Question): Answer {
  const answer = answers[question.type];
  if (!answer) throw new Error(`the double knows no outputs of ${question.type}; add it`);
  const facts = factsOf(question);
  const { id, ...computed } = answer(facts);
  const tagsAll = { ...defaultTags(question), ...objectOf(question.inputs["tags"]) };
  return { id, computed: { ...computed, region: facts.region, tagsAll } };
}

/** The region that a provider's inputs name. */
export function regionOf(provider: JsonObject): string {
  return textOf(provider["region"]) ?? "eu-west-1";
}

function factsOf({ type, name, inputs, provider }: Question): AwsFacts {
  const region = textOf(inputs["region"]) ?? regionOf(provider);
  const asked = textOf(inputs["name"]) ?? textOf(inputs["bucket"]);
  return {
    type,
    name,
    region,
    account,
    inputs,
    physicalName: asked ?? `${name}-${sha256(type + name).slice(0, 7)}`,
    arn: (service, resource) => `arn:aws:${service}:${region}:${account}:${resource}`,
    digits: (count) => sha256(name).slice(0, count),
  };
}

function defaultTags({ provider }: Question): JsonObject {
  // A provider's own inputs reach it as strings: nested values are JSON in a string.
  const given = provider["defaultTags"];
  const value: unknown = typeof given === "string" && given.startsWith("{") ? JSON.parse(given) : given;
  return isObject(value) ? objectOf(value["tags"]) : {};
}
