import createClient, { type Client } from "openapi-fetch";

import type { components, paths } from "../gen/mall.js";

export type { components, operations, paths } from "../gen/mall.js";

/** A message of the protos, by its full name: `Message<"mall.orders.v1.Purchase">`. */
export type Message<Name extends keyof components["schemas"]> = components["schemas"][Name];

/** What a call answers that fails. */
export type Status = Message<"google.rpc.Status">;

/** Why a call failed. Reasons do not change, texts may. */
export interface Failure {
  /** A name of mall.common.v1.ErrorReason; empty when the answer is not the mall's own. */
  reason: string;
  /** What the reason says it carries. */
  metadata: Record<string, string>;
  /** Every bad field. */
  violations: { field: string; description: string }[];
}

/**
 * Makes a client of the gateway at a URL: `await mall.GET("/v1/channels")`.
 *
 * Calls return `data` or `error`. `token` is asked before every call; without one, calls are made as a guest.
 */
export function createMall(url: string, token: () => string | undefined = () => undefined): Client<paths> {
  const mall = createClient<paths>({ baseUrl: url });
  mall.use({
    onRequest({ request }) {
      const access = token();
      if (access) {
        request.headers.set("authorization", `Bearer ${access}`);
      }
      return request;
    },
  });
  return mall;
}

/** Reads the details of an error. */
export function explain(error: Status): Failure {
  function detail<T>(type: string): Partial<T> {
    const found = error.details?.find((each) => each["@type"] === `type.googleapis.com/google.rpc.${type}`);
    return (found ?? {}) as Partial<T>;
  }
  const { reason = "", metadata = {} } = detail<Failure>("ErrorInfo");
  const { field_violations: violations = [] } = detail<{ field_violations: Failure["violations"] }>("BadRequest");
  return { reason, metadata, violations };
}
