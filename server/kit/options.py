"""Reads the options of the protos."""

from typing import Any

from google.api import field_behavior_pb2
from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.timestamp_pb2 import Timestamp

TIMESTAMP = Timestamp.DESCRIPTOR.full_name
NOT_SET = "is required"


def extension(options: Any, handle: Any) -> Any:
    """Return an option's value. The stubs know generated handles only by half, hence the types."""
    return options.Extensions[handle]


def behaviours(field: FieldDescriptor) -> frozenset[int]:
    """Return the field's `google.api.field_behavior` values."""
    return frozenset(extension(field.GetOptions(), field_behavior_pb2.field_behavior))
