"""The examples of docs/clients.md run as they stand, one after the other."""

import re
from pathlib import Path

import pytest

DOCUMENT = Path(__file__).parents[2] / "docs" / "clients.md"
EXAMPLES = re.findall(r"^```python\n(.*?)^```$", DOCUMENT.read_text(), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("time", ["once", "again"])
def test_examples_run(time, grpc_addr):
    names = {}
    for example in EXAMPLES:
        exec(example.replace("127.0.0.1:50051", grpc_addr), names)  # noqa: S102  # our own text
    names["mall"].close()


def test_no_example_is_left_out():
    assert DOCUMENT.read_text().count("```python") == len(EXAMPLES) > 5
