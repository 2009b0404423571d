"""The ways to call the mall, all used alike: plain gRPC, JSON through the gateway, and both Python clients.

`call("Service.Rpc", request)` returns the answer or a `Refusal`; `exchange("Service.Rpc", requests)` all answers of a stream of
messages, with the `Refusal` that ended it if one did. After `enter(tokens)` calls are made in that session.
"""

import asyncio
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

import grpc
from google.protobuf import json_format

import mall_client
from mall.identity.v1 import identity_pb2
from tests.support import gateway, rpcs
from tests.support.expect import Failure

CODES = {code.value[0]: code for code in grpc.StatusCode}


@dataclass
class Refusal:
    """What a call failed with."""

    code: grpc.StatusCode
    reason: str
    message: str
    metadata: dict[str, str]
    violations: dict[str, str]


class Grpc:
    """The generated messages on a channel, and nothing else."""

    def __init__(self, channel: grpc.Channel) -> None:
        self._channel = channel
        self._metadata: list[tuple[str, str]] = []

    def enter(self, tokens: identity_pb2.Tokens) -> None:
        self._metadata = [("authorization", f"Bearer {tokens.access_token}")]

    def call(self, name: str, request: Any) -> Any:
        try:
            return rpcs.named(name).on(self._channel)(request, metadata=self._metadata)
        except grpc.RpcError as error:
            return self._refusal(error)

    def exchange(self, name: str, requests: list[Any]) -> list[Any]:
        rpc = rpcs.named(name)
        call = self._channel.stream_stream(rpc.path, rpc.request.SerializeToString, rpc.response.FromString)
        found: list[Any] = []
        try:
            found.extend(call(iter(requests), metadata=self._metadata))
        except grpc.RpcError as error:
            found.append(self._refusal(error))
        return found

    def _refusal(self, error: grpc.RpcError) -> Refusal:
        known = Failure(error)
        return Refusal(known.code, known.reason, known.message, known.metadata, known.violations)


class Http:
    """JSON through the gateway, by the http rules of the protos."""

    def __init__(self, http: gateway.Gateway) -> None:
        self._http = http
        self._token = ""

    def enter(self, tokens: identity_pb2.Tokens) -> None:
        self._token = tokens.access_token

    def call(self, name: str, request: Any) -> Any:
        rpc = rpcs.named(name)
        verb, path = rpc.http
        values = json_format.MessageToDict(request, preserving_proto_field_name=True)
        path = re.sub(r"\{([^}]*)\}", lambda place: _taken(values, place[1]), path)
        body = None
        if rpc.http_body == "*":
            body, values = values, {}
        elif rpc.http_body:
            body = values.pop(rpc.http_body, {})
        answer = self._http.call(verb.upper(), f"{path}?{urlencode(dict(_flat(values)))}", body, self._token)
        if answer.status == HTTPStatus.OK:
            return json_format.ParseDict(answer.json, rpc.response())
        return self._refusal(rpc, answer)

    def exchange(self, name: str, requests: list[Any]) -> list[Any]:
        rpc = rpcs.named(name)
        lines = [json_format.MessageToJson(each, preserving_proto_field_name=True, indent=None) for each in requests]
        answer = self._http.call("POST", rpc.http[1], None, self._token, lines=lines)
        if answer.json is not None:
            return [self._refusal(rpc, answer)]
        found = []
        for line in map(json.loads, answer.body.splitlines()):
            if "result" in line:
                found.append(json_format.ParseDict(line["result"], rpc.response()))
            else:
                error = gateway.Answer(answer.status, answer.headers, b"")
                error.json = line["error"]
                found.append(self._refusal(rpc, error))
        return found

    def _refusal(self, rpc: Any, answer: gateway.Answer) -> Refusal:
        code, metadata = CODES[answer.json["code"]], answer.detail("ErrorInfo").get("metadata", {})
        violations = {_in_request(rpc, field): text for field, text in answer.violations.items()}
        message = answer.json["message"]
        for field in answer.violations:
            message = re.sub(rf"(?<=[:,] ){re.escape(field)}(?=,|$)", _in_request(rpc, field), message)
        return Refusal(code, answer.reason, message, metadata, violations)


def _in_request(rpc: Any, field: str) -> str:
    """Name a field as the request has it, given as the body has it."""
    top = re.split(r"[.\[]", field)[0]
    known = rpc.http_body in {"", "*"} or top in rpc.method.input_type.fields_by_name
    return field if known else f"{rpc.http_body}.{field}"


def _taken(values: dict[str, Any], place: str) -> str:
    """Take the value of a field such as `address.id` out of a request."""
    *parents, last = place.split(".")
    for parent in parents:
        values = values[parent]
    return values.pop(last)


def _flat(values: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Name the parts of a message as query parameters are: `min_price.units`."""
    for name, value in values.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


class Client:
    """One of the Python clients; `wait` returns the answer of what its calls return."""

    def __init__(self, mall: Any, wait: Callable[[Any], Any]) -> None:
        self._mall = mall
        self._wait = wait

    def enter(self, tokens: identity_pb2.Tokens) -> None:
        self._mall.session.accept(tokens)

    def call(self, name: str, request: Any) -> Any:
        service, _, rpc = name.partition("Service.")
        send = getattr(getattr(self._mall, service.lower()), rpc)
        try:
            return self._wait(send(request))
        except mall_client.MallError as error:
            return self._refusal(error)

    def exchange(self, name: str, requests: list[Any]) -> list[Any]:
        service, _, rpc = name.partition("Service.")
        answers = getattr(getattr(self._mall, service.lower()), rpc)(requests)
        found: list[Any] = []
        try:
            self._wait(_all(answers, found))
        except mall_client.MallError as error:
            found.append(self._refusal(error))
        return found

    def _refusal(self, error: mall_client.MallError) -> Refusal:
        return Refusal(error.code, error.reason, error.message, error.metadata, dict(error.violations))


def _all(answers: Any, found: list[Any]) -> Any:
    """Collect answers, at once or in what is to be awaited."""
    if not hasattr(answers, "__aiter__"):
        found.extend(answers)
        return None

    async def collect() -> None:
        async for answer in answers:
            found.append(answer)  # noqa: PERF401 - those before an error count

    return collect()


@contextmanager
def threads(address: str) -> Iterator[Client]:
    """The client for threads."""
    with mall_client.BlockingMall(address) as mall:
        yield Client(mall, lambda answer: answer)


@contextmanager
def tasks(address: str) -> Iterator[Client]:
    """The client for asyncio, on a loop of its own."""

    async def begin() -> mall_client.Mall:
        return mall_client.Mall(address)

    with asyncio.Runner() as runner:
        mall = runner.run(begin())
        yield Client(mall, runner.run)
        runner.run(mall.close())
