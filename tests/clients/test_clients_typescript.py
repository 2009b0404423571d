"""The TypeScript client of the gateway is built, and shops."""

import shutil
import subprocess

import pytest

from mall.identity.v1 import identity_pb2_grpc
from tests.support import make
from tests.support.people import People
from tests.support.source import ROOT

CLIENT = ROOT / "clients/typescript"

# The first test builds the gateway.
pytestmark = pytest.mark.timeout(900)


def npm(*arguments):
    return subprocess.run(["npm", *arguments], cwd=CLIENT, capture_output=True, text=True, check=False)  # noqa: S607


@pytest.fixture(scope="module")
def node():
    """Path of Node; the client is built."""
    found = shutil.which("node")
    if not (found and shutil.which("npm")):
        pytest.skip("node and npm are not on the PATH")
    if npm("ci", "--prefer-offline").returncode:
        pytest.skip("npm cannot install what clients/typescript/package-lock.json names")
    built = npm("run", "build")
    assert built.returncode == 0, built.stdout + built.stderr
    return found


@pytest.fixture
def product(app, on_loop, grpc_channel):
    admin, seller = make.administrator(app, on_loop), make.seller(app, on_loop)
    category, channel = make.category(grpc_channel, admin), make.channel(grpc_channel, admin, primary=True)
    return make.product(grpc_channel, seller, category.id, [channel.id], price=1950)


def test_the_example_shops(node, http, product, grpc_channel, sql):
    email = People(identity_pb2_grpc.IdentityServiceStub(grpc_channel), sql).register()
    command = [node, CLIENT / "dist/examples/shop.js", http.url, email, make.PASSWORD, product.title]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.splitlines() == [
        "INVALID_FIELDS email password display_name",
        product.title,
        "PAID 19 500000000",
    ]


SESSIONS = """
import assert from "node:assert/strict";
import { createMall } from "INDEX";

const later = () => new Date(Date.now() + 600_000).toISOString();
const tokens = (name, end = later()) => ({ access_token: name, refresh_token: `r-${name}`, access_token_expire_time: end });
const json = (status, body) => new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
const expired = () => json(401, { details: [{ "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason: "TOKEN_EXPIRED" }] });

function told(answer, options = {}) {
  const seen = [];
  const fetch = async (request) => {
    const call = {
      path: new URL(request.url).pathname,
      token: (request.headers.get("authorization") ?? "").replace("Bearer ", ""),
      body: await request.clone().json().catch(() => undefined),
    };
    seen.push(call);
    return answer(call, seen);
  };
  return { mall: createMall("http://mall", { ...options, fetch }), seen };
}
const refreshes = (seen) => seen.filter(({ path }) => path === "/v1/sessions:refresh");

{ // Calls whose token has expired trade it once, and are made again.
  const kept = [];
  const { mall, seen } = told(
    ({ path, token }) => path === "/v1/sessions:refresh" ? json(200, tokens("new")) : token === "new" ? json(200, {}) : expired(),
    { tokens: tokens("old"), keep: (pair) => kept.push(pair.access_token) },
  );
  const answers = await Promise.all(Array.from({ length: 5 }, () => mall.GET("/v1/addresses")));
  assert(answers.every(({ data }) => data));
  assert.equal(refreshes(seen).length, 1);
  assert.equal(refreshes(seen)[0].token, "");
  assert.deepEqual(kept, ["new"]);
}
{ // A token about to end is traded first; a trade without an answer is asked for again, with the same request id.
  let lost = 2;
  const { mall, seen } = told(
    ({ path }) => { if (path === "/v1/sessions:refresh" && lost-- > 0) throw new TypeError("fetch failed");
      return path === "/v1/sessions:refresh" ? json(200, tokens("new")) : json(200, {}); },
    { tokens: tokens("old", new Date().toISOString()) },
  );
  await mall.GET("/v1/addresses");
  assert.equal(seen.at(-1).token, "new");
  assert.equal(refreshes(seen).length, 3);
  assert.equal(new Set(refreshes(seen).map(({ body }) => body.request_id)).size, 1);
}
{ // After a refused trade the client is a guest.
  const kept = [];
  const { mall, seen } = told(({ token }) => token ? expired() : json(401, {}), { tokens: tokens("old"), keep: (pair) => kept.push(pair) });
  await mall.GET("/v1/addresses");
  assert.deepEqual(kept, [undefined]);
  assert.equal(seen.at(-1).token, "");
}
{ // Reads and what has a request id are sent up to three times, nothing else is.
  for (const [call, times] of [
    [(mall) => mall.GET("/v1/channels"), 3],
    [(mall) => mall.POST("/v1/purchases", { body: { quote_token: "q", terms_accepted: true, request_id: "1" } }), 3],
    [(mall) => mall.POST("/v1/channels", { body: {}, params: { query: { request_id: "1" } } }), 3],
    [(mall) => mall.POST("/v1/cart:clear", { body: {} }), 1],
  ]) {
    const { mall, seen } = told(() => json(503, {}));
    const { response } = await call(mall);
    assert.equal(response.status, 503);
    assert.equal(seen.length, times);
    assert.equal(new Set(seen.map(({ body }) => JSON.stringify(body))).size, 1);
  }
}
{ // Login opens a session, logout ends it.
  const { mall, seen } = told(({ path }) => json(200, path === "/v1/sessions:login" ? tokens("mine") : {}));
  await mall.login("a@example.com", "secret");
  await mall.GET("/v1/addresses");
  await mall.logout();
  await mall.GET("/v1/addresses");
  assert.deepEqual(seen.map(({ token }) => token), ["", "mine", "mine", ""]);
}
console.log("all is well");
"""


def test_sessions_and_repetitions_are_those_of_the_python_client(node, tmp_path):
    script = tmp_path / "sessions.mjs"
    script.write_text(SESSIONS.replace("INDEX", str(CLIENT / "dist/src/index.js")))
    ran = subprocess.run([node, script], capture_output=True, text=True, check=False)
    assert ran.stdout == "all is well\n", ran.stderr
