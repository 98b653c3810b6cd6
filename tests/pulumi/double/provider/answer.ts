import { awsAnswer } from "./aws.ts";
import { kubernetesAnswer } from "./kubernetes.ts";
import type { Answer, Question } from "./question.ts";

/** What the provider of a resource's package would answer once the resource is created. */
export function providerAnswer(question: Question): Answer {
  if (question.type.startsWith("aws:")) return awsAnswer(question);
  if (question.type.startsWith("kubernetes:")) return kubernetesAnswer(question);
  throw new Error(`the double knows no outputs of ${question.type}; add it`);
}
