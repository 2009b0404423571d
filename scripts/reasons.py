"""Writes an error class for every reason of the contract; part of scripts/generate."""

import textwrap
from pathlib import Path

import openapi
from google.protobuf.descriptor_pb2 import FileDescriptorSet

PROTO = "mall/common/v1/error_reason.proto"
HEAD = f'"""An error class for every reason; scripts/generate writes them from {PROTO}."""'


def write(described: FileDescriptorSet, target: Path) -> None:
    """Write the module. The comment of a reason begins with the status code that it comes with."""
    file = next(file for file in described.file if file.name == PROTO)
    comments = dict(openapi.comments(file))
    values = sorted(file.enum_type[0].value, key=lambda value: value.number)
    classes = [_class(value.name, comments[f"{file.package}.{value.name}"]) for value in values if value.number]
    target.write_text("\n\n\n".join([f"{HEAD}\n\nfrom mall_client import errors", *classes]) + "\n")


def _class(reason: str, comment: str) -> str:
    """Return the class of one reason."""
    code, _, text = " ".join(comment.split()).partition(": ")
    summary, _, rest = (text[0].upper() + text[1:]).rstrip(".").partition(". ")
    says = [f'"""{summary}.', "", *textwrap.wrap(f"{rest}.", 116), '"""'] if rest else [f'"""{summary}."""']
    return "\n".join(
        [
            f"class {_camel(reason)}(errors.{_camel(code)}):",
            *(line and f"    {line}" for line in says),
            "",
            f'    reason = "{reason}"',
        ]
    )


def _camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))
