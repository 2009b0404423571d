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

/** What a login gives. */
export type Tokens = Message<"mall.identity.v1.Tokens">;

/** How a client behaves. */
export interface Options {
  /** The tokens of an earlier session, to go on with it. */
  tokens?: Tokens;
  /** Is given every new pair of tokens, and undefined at a session's end: each pair works once, so store it. */
  keep?: (tokens: Tokens | undefined) => void;
  /** Sends requests; `fetch` unless a test says otherwise. */
  fetch?: (request: Request) => Promise<Response>;
}

/** A client of the gateway: `await mall.GET("/v1/channels")`. Calls return `data` or `error`. */
export type Mall = Client<paths> & {
  /** Opens a session; later calls are made in it. `code` is for accounts with a second factor. */
  login(email: string, password: string, code?: string): Promise<Tokens>;
  /** Ends the session; later calls are made as a guest. */
  logout(): Promise<void>;
};

// As the Python client has it: three tries while nobody answers, and a token is traded shortly before it ends.
const TRIES = 3;
const PAUSE_MS = 100;
const EARLY_MS = 30_000;
const UNAVAILABLE = 503;
const TOKENLESS = ["/v1/sessions:login", "/v1/sessions:refresh"];

/**
 * Makes a client of the gateway at a URL.
 *
 * Reads, and requests with a `request_id`, are sent again while the mall cannot be reached. The access token is traded for a
 * new one shortly before it ends, or when the mall says that it has; calls made meanwhile wait for the one trade.
 */
export function createMall(url: string, { tokens, keep, fetch: send = fetch }: Options = {}): Mall {
  let trade: Promise<void> | undefined;

  function accept(next: Tokens | undefined): void {
    tokens = next;
    keep?.(next);
  }

  async function patiently(request: Request): Promise<Response> {
    const again = request.method === "GET" || (await hasRequestId(request));
    for (let left = TRIES - 1; ; left--) {
      try {
        const response = await send(request.clone());
        if (response.status !== UNAVAILABLE || !again || left === 0) {
          return response;
        }
      } catch (error) {
        if (!again || left === 0) {
          throw error;
        }
      }
      await new Promise((done) => setTimeout(done, PAUSE_MS * 2 ** (TRIES - 1 - left)));
    }
  }

  async function refresh(): Promise<void> {
    const old = tokens;
    // The same request id on every try: using a refresh token twice would end the session.
    const body = JSON.stringify({ refresh_token: old?.refresh_token, request_id: crypto.randomUUID() });
    const headers = { "content-type": "application/json" };
    const response = await patiently(new Request(`${url}/v1/sessions:refresh`, { method: "POST", headers, body }));
    if (tokens !== old) {
      return; // somebody has logged in or out meanwhile
    }
    if (response.ok) {
      accept((await response.json()) as Tokens);
    } else if (response.status === 401) {
      accept(undefined);
    }
  }

  function traded(): Promise<void> {
    trade ??= refresh().finally(() => (trade = undefined));
    return trade;
  }

  function signed(request: Request): Request {
    const copy = request.clone();
    if (tokens?.access_token) {
      copy.headers.set("authorization", `Bearer ${tokens.access_token}`);
    }
    return copy;
  }

  async function inSession(request: Request): Promise<Response> {
    if (TOKENLESS.includes(new URL(request.url).pathname)) {
      return patiently(request);
    }
    if (tokens && Date.parse(tokens.access_token_expire_time ?? "") - EARLY_MS <= Date.now()) {
      await traded();
    }
    const used = tokens;
    const response = await patiently(signed(request));
    if (!used || response.status !== 401 || explain((await response.clone().json()) as Status).reason !== "TOKEN_EXPIRED") {
      return response;
    }
    if (tokens === used) {
      await traded();
    }
    return patiently(signed(request));
  }

  const client = createClient<paths>({ baseUrl: url, fetch: inSession });
  return Object.assign(client, {
    async login(email: string, password: string, code = ""): Promise<Tokens> {
      const { data, error } = await client.POST("/v1/sessions:login", { body: { email, password, code } });
      if (!data) {
        throw new Error(error ? `${explain(error).reason}: ${error.message}` : "no answer");
      }
      accept(data);
      return data;
    },
    async logout(): Promise<void> {
      await client.POST("/v1/sessions:logout", { body: {} });
      accept(undefined);
    },
  });
}

/** Says whether a request may be sent twice: it names itself. */
async function hasRequestId(request: Request): Promise<boolean> {
  if (new URL(request.url).searchParams.get("request_id")) {
    return true;
  }
  const body: unknown = await request.clone().json().catch(() => undefined);
  return typeof body === "object" && body !== null && Boolean((body as { request_id?: string }).request_id);
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
