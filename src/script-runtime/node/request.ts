import type { HttpEventRequest } from "../engine.ts";

/** The request object of the SDK, made from its event. */
export function toRequest(event: HttpEventRequest) {
  const { bodyBase64, ...request } = event;
  return {
    ...request,
    bytes: () =>
      new Uint8Array(bodyBase64 ? Buffer.from(bodyBase64, "base64") : Buffer.from(event.body ?? "", "utf8")),
    json: () => JSON.parse(event.body ?? "") as unknown,
  };
}
