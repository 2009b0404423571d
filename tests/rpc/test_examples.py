"""The requests that the OpenAPI document shows, and the page at /docs fills in, pass as they stand."""

import json

import grpc
import pytest
from google.protobuf import json_format

from server.kit.clock import MovableClock
from server.rpc import access, validation
from tests.support import roles, rpcs
from tests.support.expect import Failure
from tests.support.source import ROOT, over

DOCUMENT = json.loads((ROOT / "generated/openapi/mall.json").read_text())
OPERATIONS = {each["operationId"]: each for verbs in DOCUMENT["paths"].values() for each in verbs.values()}
RPCS = {str(rpc): rpc for rpc in rpcs.every()}
# What nobody knows but their owner, and what each mall has of its own.
SECRETS = {"current_password", "code", "quote_token", "tax_rate.tax_class_id", "token"}
# JSON has one example for all fields, which is no variable of a mail.
JSON = {"values.origin"}
# Of fields that belong to one kind of a thing each, an example shows all: so one of its kind is refused.
KINDS = {
    "commission_rule.product_id", "loyalty_reward.discount_amount", "loyalty_earning.type", "currency_code", "article_id",
    "comment.article_id",
}  # fmt: skip
# Where things differ from each other, or are all there, of which an example shows the same one.
ONE_OF_SEVERAL = {"parts[0].variant_id", "support_calendar.hours", "support_calendar.policies"}
TRIED = ("SELLER", "CUSTOMER", "SUPER_ADMIN", "ORDER_MANAGER", "SUPPORT_ADMIN", "CONTENT_MODERATOR", "SELLER_APPLICANT")


def example(rpc):
    """The request that the page sends if nothing is changed."""
    operation = OPERATIONS[str(rpc).replace(".", "_")]
    request = {}
    if rpc.http_body:
        [content] = operation["requestBody"]["content"].values()
        body = content["example"]
        request = body if rpc.http_body == "*" else {rpc.http_body: body}
    places = {place.rpartition(".")[2]: place for place in rpc.placed}
    for parameter in operation.get("parameters", []):
        if "example" in parameter:
            *parents, last = places.get(parameter["name"], parameter["name"]).split(".")
            inside = request
            for parent in parents:
                inside = inside.setdefault(parent, {})
            inside[last] = parameter["example"]
    return json_format.ParseDict(request, rpc.request())


@over(RPCS)
def test_an_example_breaks_no_rule_of_the_protos(rpc):
    assert validation.check(example(rpc)) == []


@pytest.fixture(scope="module")
def served(serve, new_database):
    """A server of its own, of today: the examples create and delete, and tell of times that are to come."""
    url = new_database()
    with serve(url, own_clock=MovableClock()) as further:
        yield further


def test_no_example_is_an_invalid_argument_to_the_server(served, on_loop):
    wrong = {}
    for name, rpc in RPCS.items():
        role = next(r for r in TRIED if rpc.rule.public or access.ROLE_PERMISSIONS[r] & rpc.rule.permissions)
        actor = roles.actor(served.app, on_loop, role)
        try:
            if rpc.rule.streams:
                call = served.channel.stream_stream(rpc.path, rpc.request.SerializeToString, rpc.response.FromString)
                list(call(iter([example(rpc)]), metadata=actor.metadata, timeout=20))
            else:
                rpc.on(served.channel)(example(rpc), metadata=actor.metadata, timeout=20)
        except grpc.RpcError as error:
            answer = Failure(error)
            if answer.code == grpc.StatusCode.INVALID_ARGUMENT and not answer.violations.keys() & (
                SECRETS | KINDS | JSON | ONE_OF_SEVERAL
            ):
                wrong[name] = answer.violations or answer.reason
    assert not wrong, json.dumps(wrong, indent=1)
