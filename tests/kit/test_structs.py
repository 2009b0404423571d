"""JSON as `google.protobuf.Struct`: what is kept of it, what is refused, and what it shows."""

import pytest
from google.protobuf.struct_pb2 import Struct, Value

from server.kit import structs


def struct(kept):
    made = Struct()
    made.update(kept)
    return made


def levels(count):
    inner = 1
    for _ in range(count - 1):
        inner = [inner]
    return {"a": inner}


def test_what_is_kept_is_shown_again():
    kept = {"a": [1, 2.5, "three", None, True, {"b": {}}], "": [], "n": -(2**53)}
    assert structs.read(struct(kept)) == kept
    assert structs.written(kept) == struct(kept)
    assert structs.written(None) is None


def test_whole_numbers_are_kept_whole():
    kept = structs.read(struct({"a": 3.0, "b": 1e300}))
    assert (type(kept["a"]), type(kept["b"])) == (int, float)


def test_whole_numbers_that_a_double_cannot_hold_are_shown_as_texts():
    shown = structs.written({"a": 2**53, "b": 2**53 + 1, "c": [-(2**63)]})
    assert structs.read(shown) == {"a": 2**53, "b": str(2**53 + 1), "c": [str(-(2**63))]}


@pytest.mark.parametrize(
    ("kept", "fault"),
    [
        ({"a": float("nan")}, "has a number that is not finite"),
        ({"a": [float("-inf")]}, "has a number that is not finite"),
        (levels(33), "has more than 32 levels"),
        ({"a": [1] * 2000}, "has more than 2000 values"),
        ({"a": "x" * 20_000}, "has more than 20000 characters as JSON"),
        ({"x" * 20_001: 1}, "has more than 20000 characters as JSON"),
        ({"a": [0.1234567890123] * 1500}, "has more than 20000 characters as JSON"),
        ({"a": "\0"}, "contains control characters"),
        ({"\0": 1}, "contains control characters"),
        ({"a": {"b": "<script>"}}, "contains HTML, which is not allowed"),
    ],
)
def test_what_cannot_be_kept_or_shown_is_refused(kept, fault):
    assert structs.tidy(struct(kept)) == fault


def test_a_value_without_a_kind_is_refused():
    assert structs.tidy(Struct(fields={"a": Value()})) == "has a value without a kind"


@pytest.mark.parametrize("kept", [{}, levels(32), {"a": [1] * 1999}, {"a": "x" * 19_992}])
def test_bounds_are_reached(kept):
    assert structs.tidy(struct(kept)) == ""


def test_texts_are_brought_to_one_form():
    made = struct({"cafe\u0301": ["\u200bTea", 1]})
    assert structs.tidy(made) == ""
    assert structs.read(made) == {"café": ["Tea", 1]}
