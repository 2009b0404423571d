"""Which fields of answers had a value in some test. A field that no test of the whole suite sees filled may be one that the
server never fills."""

from functools import cache

from google.api.field_behavior_pb2 import INPUT_ONLY

from server.kit.options import behaviours
from server.rpc.boundary import Boundary
from tests.support import rpcs

SEEN: set[str] = set()
# Fields that nothing fills yet: why.
NOT_YET = {
    "mall.identity.v1.Seller.delete_time": "no rpc deletes a seller",
    "mall.identity.v1.Profile.delete_time": "no rpc deletes a profile",
    "mall.support.v1.AbuseReport.delete_time": "no rpc deletes a report",
    "mall.support.v1.Ticket.delete_time": "no rpc deletes a ticket",
}


def watch():
    """Note what every server answers from now on."""
    add = Boundary.add

    def noting(self, service, handlers):
        add(self, service, {name: _noted(handler) for name, handler in handlers.items()})

    Boundary.add = noting


def _noted(handler):
    serialize = handler.response_serializer

    def written(message):
        _note(message)
        return serialize(message)

    return handler._replace(response_serializer=written)


def _note(message):
    for field, value in message.ListFields():
        SEEN.add(field.full_name)
        if _ours(field.message_type):
            for each in value if field.is_repeated else [value]:
                _note(each)


@cache
def _ours(descriptor):
    return descriptor is not None and descriptor.full_name.startswith("mall.")


def missing(seen):
    """Return the fields of all answers that are not among these, without those that are only sent."""
    wanted, known = set(), set()

    def look(descriptor):
        if descriptor.full_name in known or not _ours(descriptor):
            return
        known.add(descriptor.full_name)
        for field in descriptor.fields:
            if INPUT_ONLY not in behaviours(field):
                wanted.add(field.full_name)
                if field.message_type is not None:
                    look(field.message_type)

    for rpc in rpcs.every():
        look(rpc.method.output_type)
    return sorted(wanted - seen - NOT_YET.keys())
