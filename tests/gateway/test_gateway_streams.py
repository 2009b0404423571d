"""Streams over HTTP: one JSON object per line, in both directions at once."""

import json
import socket
from http import HTTPStatus
from urllib.parse import urlsplit

import pytest
from google.protobuf import json_format

from tests.support import make
from tests.support.expect import wait_until

pytestmark = pytest.mark.timeout(900)
LINES = "application/x-ndjson"


@pytest.fixture
def row(category):
    def row(**changes):
        new = make.new_product(category.id, code=make.unique("c"))
        product = json_format.MessageToDict(new.product, preserving_proto_field_name=True) | changes
        return {"products": [{"product": product}]}

    return row


class Import:
    """An import over a connection of its own, message by message."""

    def __init__(self, http, token):
        host, port = urlsplit(http.url).netloc.split(":")
        self.socket = socket.create_connection((host, int(port)), 20)
        head = ["POST /v1/products:import HTTP/1.1", f"Host: {host}", "Transfer-Encoding: chunked"]
        head += [f"Authorization: Bearer {token}"] if token else []
        self.socket.sendall("\r\n".join([*head, "", ""]).encode())
        self._answer = self.socket.makefile("rb")
        self.status = self.type = None

    def send(self, *lines):
        for line in lines:
            data = line if isinstance(line, bytes) else json.dumps(line).encode() + b"\n"
            self.socket.sendall(b"%x\r\n%s\r\n" % (len(data), data))

    def end(self):
        self.socket.sendall(b"0\r\n\r\n")

    def line(self):
        """The next line of the answer; None at its end."""
        if self.status is None:
            self.status = int(self._answer.readline().split()[1])
            headers = dict(line.decode().rstrip().split(": ", 1) for line in iter(self._answer.readline, b"\r\n"))
            self.type, self._length = headers.get("Content-Type"), headers.get("Content-Length")
        if self._length is not None:
            data = self._answer.read(int(self._length))
            return json.loads(data) if data else None
        data = b""
        while size := int(self._answer.readline(), 16):
            data += self._answer.read(size)
            self._answer.readline()
            if data.endswith(b"\n"):
                return json.loads(data)
        return None

    def lines(self):
        return list(iter(self.line, None))


@pytest.fixture
def importing(http):
    opened = []

    def importing(token):
        opened.append(Import(http, token))
        return opened[-1]

    yield importing
    for each in opened:
        each.socket.close()


def reason(status):
    return next(d["reason"] for d in status["details"] if d["@type"].endswith("ErrorInfo"))


def message(status):
    return next(d["metadata"]["message"] for d in status["details"] if d["@type"].endswith("ErrorInfo"))


def test_each_message_is_answered_before_the_next_is_sent(importing, seller, row):
    stream = importing(seller.token)
    for number in range(3):
        stream.send(row())
        result = stream.line()["result"]
        assert (result["outcome"], result["row"]) == ("CREATED", str(number))
    assert (stream.status, stream.type) == (HTTPStatus.OK, LINES)
    stream.end()
    assert stream.lines() == []


def test_an_error_in_the_middle_is_the_last_line(importing, http, seller, row):
    stream = importing(seller.token)
    stream.send(row(), row(title=""), row())
    good, bad = stream.lines()
    assert good["result"]["outcome"] == "CREATED"
    assert (reason(bad["error"]), message(bad["error"])) == ("INVALID_FIELDS", "1")
    wait_until(lambda: http.lines()[-1]["reason"] == "INVALID_FIELDS")


@pytest.mark.parametrize("spoiled", [b'{"products": [}\n', b"\xff\n", b'{"nothing": 1}\n'])
def test_a_line_that_is_no_message_is_named_after_the_answers_to_those_before(importing, seller, row, spoiled):
    stream = importing(seller.token)
    stream.send(row(), row(), spoiled, row())
    *results, bad = stream.lines()
    assert [line["result"]["outcome"] for line in results] == ["CREATED", "CREATED"]
    assert (reason(bad["error"]), message(bad["error"])) == ("MALFORMED_REQUEST", "2")


def test_what_fails_before_an_answer_has_its_status(importing, seller):
    for token, line, status, expected in (
        ("", b"{}\n", HTTPStatus.UNAUTHORIZED, "AUTH_REQUIRED"),
        (seller.token, b"{}\n", HTTPStatus.BAD_REQUEST, "INVALID_FIELDS"),
        (seller.token, b"{\n}}\n", HTTPStatus.BAD_REQUEST, "INVALID_FIELDS"),
        (seller.token, b"nothing\n", HTTPStatus.BAD_REQUEST, "MALFORMED_REQUEST"),
        (seller.token, b'{"a": "' + b"x" * (3 << 20), HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "REQUEST_TOO_LARGE"),
    ):
        stream = importing(token)
        stream.send(line)
        stream.end()
        (last,) = stream.lines()
        assert (stream.status, reason(last["error"])) == (status, expected)


def test_nothing_is_an_import_of_nothing(importing, seller):
    stream = importing(seller.token)
    stream.end()
    assert stream.lines() == []
    assert stream.status == HTTPStatus.OK


def test_a_caller_that_goes_is_gone_for_the_server(importing, seller, row, lines):
    stream = importing(seller.token)
    stream.send(row())
    assert stream.line()["result"]["outcome"] == "CREATED"
    stream.socket.close()
    stream._answer.close()
    wait_until(lambda: any('"CALL_CANCELLED"' in line for line in lines))
