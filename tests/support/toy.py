"""A service that does what a test tells it: failures, deadlocks and delays that no real service has."""

import importlib
import sys
from pathlib import Path

from grpc_tools import protoc
from sqlalchemy import insert

from storage.statements import Statement, parameter
from storage.tables.identity import accounts
from tests.support.expect import failure

HERE = Path(__file__).parent
DESCRIPTORS = HERE.parents[1] / "generated" / "descriptors.binpb"
# A row for a behaviour to write.
ACCOUNT = Statement(
    insert(accounts).values(
        id=parameter("id", accounts.c.id),
        role="CUSTOMER",
        state="ACTIVE",
        email=parameter("email", accounts.c.email),
        create_time=parameter("now", accounts.c.create_time),
        update_time=parameter("now", accounts.c.create_time),
    )
)


class Toys:
    """Behaviours by name: each is an async function, or generator, of the app and the request, or its stream."""

    def __init__(self, folder):
        arguments = [
            "protoc",
            f"--proto_path={HERE / 'protos'}",
            f"--descriptor_set_in={DESCRIPTORS}",
            f"--python_out={folder}",
            f"--grpc_python_out={folder}",
            "toy.proto",
        ]
        assert protoc.main(arguments) == 0
        sys.path.insert(0, str(folder))
        try:
            self.pb2 = importlib.import_module("toy_pb2")
            self.grpc = importlib.import_module("toy_pb2_grpc")
        finally:
            sys.path.remove(str(folder))
        self.behaviours = {}
        toys = self

        class Servicer(self.grpc.ToyServiceServicer):
            def __init__(self, app):
                self.app = app

            async def Look(self, request, context):  # noqa: ARG002 - an rpc
                return await toys.behaviours[request.name](self.app, request)

            Play = Look

            def Watch(self, request, context):  # noqa: ARG002 - an rpc
                return toys.behaviours[request.name](self.app, request)

            def Exchange(self, requests, context):
                metadata = dict(context.invocation_metadata())
                return toys.behaviours[metadata["behaviour"]](self.app, requests)

            Collect = Manage = Exchange

        self.service = (self.pb2.DESCRIPTOR, self.grpc.add_ToyServiceServicer_to_server, Servicer)

    def behaves(self, behaviour):
        """Take a behaviour; a decorator. Its name is what a request asks for."""
        self.behaviours[behaviour.__name__] = behaviour
        return behaviour

    def request(self, behaviour, **fields):
        # Guests have request ids of their own by a secret that they make up.
        return self.pb2.ToyRequest(name=behaviour.__name__, guest_key="of the one guest of these tests", **fields)

    def stream(self, call, behaviour, requests, metadata=(), **options):
        """Call an rpc that takes a stream: it does not read its messages to know what to do."""
        return call(requests, metadata=[("behaviour", behaviour.__name__), *metadata], **options)


def both(toys, toy, behaviour):
    """What a behaviour answers through a read and through a mutation."""
    return [failure(toy.Look, toys.request(behaviour)), failure(toy.Play, toys.request(behaviour))]
