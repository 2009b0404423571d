"""The services of the mall: one line each, typed by their generated stubs."""

from typing import Any, Generic, Protocol, TypeVar, overload

import grpc
from grpc import aio

from mall.addresses.v1 import addresses_pb2_grpc
from mall.carts.v1 import carts_pb2_grpc
from mall.catalog.v1 import catalog_pb2_grpc
from mall.identity.v1 import identity_pb2_grpc
from mall.inventory.v1 import inventory_pb2_grpc
from mall.orders.v1 import orders_pb2_grpc
from mall.payments.v1 import payments_pb2_grpc
from mall.platform.v1 import platform_pb2_grpc

A_co = TypeVar("A_co", covariant=True)  # the stub whose calls are awaited
B_co = TypeVar("B_co", covariant=True)  # the stub whose calls block


class Stub(Protocol[A_co, B_co]):
    """A generated stub class."""

    @overload
    def __call__(self, channel: grpc.Channel) -> B_co: ...
    @overload
    def __call__(self, channel: aio.Channel) -> A_co: ...


class Service(Generic[A_co, B_co]):
    """An attribute of both clients: the stub of one service, made when it is first used."""

    def __init__(self, stub: Stub[A_co, B_co]) -> None:
        self.stub: Any = stub
        self._name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, client: "Blocking", owner: type) -> B_co: ...
    @overload
    def __get__(self, client: "Asynchronous", owner: type) -> A_co: ...
    def __get__(self, client: Any, owner: type) -> Any:
        """Return the stub of a client."""
        stub = self.stub(client.calls)
        client.__dict__[self._name] = stub  # found there, before the class, from now on
        return stub


class Services:
    """Every service by the name of its domain."""

    addresses = Service(addresses_pb2_grpc.AddressesServiceStub)
    carts = Service(carts_pb2_grpc.CartsServiceStub)
    catalog = Service(catalog_pb2_grpc.CatalogServiceStub)
    identity = Service(identity_pb2_grpc.IdentityServiceStub)
    inventory = Service(inventory_pb2_grpc.InventoryServiceStub)
    orders = Service(orders_pb2_grpc.OrdersServiceStub)
    payments = Service(payments_pb2_grpc.PaymentsServiceStub)
    platform = Service(platform_pb2_grpc.PlatformServiceStub)


class Asynchronous(Services):
    """Tells the type checker that calls are awaited."""


class Blocking(Services):
    """Tells the type checker that calls block."""


STUBS = [service.stub for service in vars(Services).values() if isinstance(service, Service)]
