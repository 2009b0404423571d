"""Runs the calls of docs/first-order.md, on a server of its own with an empty mall."""

import json
import os
import re
import shutil
import subprocess
import uuid
from pathlib import Path

import pytest
from google.protobuf import descriptor_pool, json_format, message_factory

from server.identity import bootstrap
from server.run import main
from storage import migrations
from storage.embedded import temporary

PAGE = Path("docs/first-order.md")
LINE = re.compile(r"(?:(?P<name>[A-Z]+)=\$\()?call (?P<method>\S+) '(?P<json>.*)'(?: \| field (?P<path>[^\s)]+)\)?)?$")

OUTPUT = re.compile(r"(?!call )[^=]*")  # neither calls nor keeps anything


@pytest.fixture
def empty_mall(on_loop, settings, clock):
    async def begin(url):
        app = main.build(settings, url, clock)
        return await main.start(app), await bootstrap.ensure_bootstrap_token(app)

    with temporary() as url:
        migrations.upgrade(url)
        running, token = on_loop(begin(url))
        yield running, token
        on_loop(running.stop())


def test_the_page_leads_to_a_delivered_order_every_time(empty_mall, on_loop):
    running, bootstrap_token = empty_mall
    blocks = re.findall(r"```(?:sh)?\n(.*?)```", PAGE.read_text(), re.DOTALL)
    lines = [line for block in blocks[1:] for line in block.splitlines()]
    for number in ("1", "2"):
        answers, printed = on_loop(run(running, lines, {"BOOTSTRAP": bootstrap_token, "RUN": number}))
        assert printed == [line for line in lines if OUTPUT.fullmatch(line)]
        assert answers["PlaceOrder"]["payment_state"] == "PAID"
        assert answers["PlaceOrder"]["total"] == {"currency_code": "USD", "units": "25"}
        assert answers["AdvanceDelivery"]["state"] == "DELIVERED"


@pytest.mark.parametrize("shell", ["sh", "bash", "zsh"])
def test_the_functions_work_in_every_shell(shell, tmp_path):
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} on the PATH")
    grpcurl = tmp_path / "grpcurl"
    grpcurl.write_text('#!/bin/sh\nprintf "%s|" "$@" >&2\necho \'{"orders": [{"id": "7"}]}\'\n')
    grpcurl.chmod(0o755)
    functions = re.search(r"```sh\n(.*?)```", PAGE.read_text(), re.DOTALL)[1]
    for token, header in (("", ""), ("a b", "-H|authorization: Bearer a b|")):
        for address in ("", "mall:1"):
            program = f"{functions}\nTOKEN='{token}'\ncall orders.v1.X/Get '{{\"a\": 1}}' | field orders.0.id\n"
            environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "MALL_ADDRESS": address}
            ran = subprocess.run([shell, "-c", program], env=environment, capture_output=True, text=True, check=True)
            assert ran.stdout == "7\n"
            where = address or "127.0.0.1:50051"
            assert ran.stderr == f'-plaintext|{header}-d|{{"a": 1}}|{where}|mall.orders.v1.X/Get|'


async def run(running, lines, variables):
    import grpc  # noqa: PLC0415 - the asyncio side of it

    answers, printed = {}, []
    async with grpc.aio.insecure_channel(f"127.0.0.1:{running.port}") as channel:
        for line in lines:
            if OUTPUT.fullmatch(line):
                continue
            if not line.startswith("call ") and "$(call" not in line:
                name, _, value = line.partition("=")
                if name == "MAIL":
                    variables[name] = await mailed(
                        running.app, f"{value.rpartition(' ')[2][:-1]}-{variables['RUN']}@example.com"
                    )
                elif name != "BOOTSTRAP":
                    variables[name] = variables.get(value.removeprefix("$"), "")
                continue
            found = LINE.fullmatch(line)
            assert found, line
            body = re.sub(r"'\$([A-Z]+)'", lambda m: variables[m.group(1)], found["json"])
            body = re.sub(r"'\$\(new_id\)'", lambda _: str(uuid.uuid4()), body)
            try:
                answer = await call(channel, found["method"], json.loads(body), variables.get("TOKEN", ""))
            except grpc.RpcError:
                assert found["method"].endswith("BootstrapAdministrator"), line
                assert variables["RUN"] != "1"
                continue
            answers[found["method"].rpartition("/")[2]] = answer
            if found["path"]:
                value = answer
                for key in found["path"].split("."):
                    value = value[int(key) if key.isdigit() else key]
                if found["name"]:
                    variables[found["name"]] = value
                else:
                    printed.append(str(value))
    return answers, printed


async def call(channel, method, body, token):
    service, _, name = method.partition("/")
    described = descriptor_pool.Default().FindServiceByName(f"mall.{service}").methods_by_name[name]
    request, answer = (message_factory.GetMessageClass(d) for d in (described.input_type, described.output_type))
    send = channel.unary_unary(
        f"/mall.{service}/{name}", request_serializer=request.SerializeToString, response_deserializer=answer.FromString
    )
    metadata = [("authorization", f"Bearer {token}")] if token else None
    return json_format.MessageToDict(
        await send(json_format.ParseDict(body, request()), metadata=metadata), preserving_proto_field_name=True
    )


async def mailed(app, recipient):
    async with app.db.read() as connection:
        rows = await connection.driver.fetch(
            "SELECT body FROM outgoing_mails WHERE recipient = $1 AND state = 'PENDING'", recipient
        )
    return re.search(r"[A-Za-z0-9_-]{43}", rows[-1]["body"]).group()
