"""Customers with favourites and wishlists, and what they like."""

import pytest

from mall.catalog.v1 import catalog_pb2, catalog_pb2_grpc
from mall.favorites.v1 import favorites_pb2 as pb
from mall.favorites.v1 import favorites_pb2_grpc
from mall.inventory.v1 import inventory_pb2, inventory_pb2_grpc
from server.favorites import alerting
from tests.support import make


class Kept:
    """FavoritesService as customers see it, and a shop with what they like."""

    def __init__(self, app, on_loop, channel, sql, clock, admin, category):
        self.app, self.on_loop, self.channel, self.sql, self.clock = app, on_loop, channel, sql, clock
        self.admin, self.category = admin, category
        self.stub = favorites_pb2_grpc.FavoritesServiceStub(channel)
        self.catalog = catalog_pb2_grpc.CatalogServiceStub(channel)
        self.market = make.channel(channel, admin)
        self.seller = make.seller(app, on_loop)

    def call(self, name, actor, **fields):
        """Call an rpc as somebody; a request id is added where one belongs."""
        request = getattr(pb, f"{name}Request")(**fields)
        if "request_id" in request.DESCRIPTOR.fields_by_name and not request.request_id:
            request.request_id = make.request_id()
        return getattr(self.stub, name)(request, metadata=actor.metadata)

    def customer(self, **changes):
        return make.customer(self.app, self.on_loop, **changes)

    def product(self, **changes):
        values = {"price": 10_000, "stock": 50, **changes}
        return make.product(self.channel, self.seller, self.category.id, [self.market.id], **values)

    def wish(self, actor, **fields):
        """Change what somebody wishes."""
        values = {"id": actor.id, **fields}
        return self.call(
            "UpdateCustomerPreferences", actor, customer_preferences=values, update_mask={"paths": list(fields)}
        )

    def favorite(self, actor, **fields):
        return self.call("CreateFavorite", actor, favorite=fields)

    def list(self, actor, title="Birthday", **fields):
        return self.call("CreateWishlist", actor, wishlist={"title": title, **fields})

    def item(self, actor, wishlist, product, **fields):
        values = {"wishlist_id": wishlist.id, "variant_id": product.variants[0].id, "channel_id": self.market.id}
        return self.call("CreateWishlistItem", actor, wishlist_item={**values, **fields})

    def price(self, product, cents):
        self.catalog.UpdateVariant(
            catalog_pb2.UpdateVariantRequest(variant={"id": product.variants[0].id, "price": make.dollars(cents)}),
            metadata=self.seller.metadata,
        )

    def stock(self, product, change):
        adjustment = {
            "variant_id": product.variants[0].id,
            "kind": "ADJUSTMENT",
            "quantity_change": change,
            "reason": ".",
        }
        inventory_pb2_grpc.InventoryServiceStub(self.channel).AdjustStock(
            inventory_pb2.AdjustStockRequest(adjustment=adjustment, request_id=make.request_id()),
            metadata=self.seller.metadata,
        )

    def hide(self, product):
        self.sql("UPDATE products SET visible = false WHERE id = $1", product.id)

    def told(self, actor, hours=0.0):
        """Let time go by and the job run; the subjects of all mails that somebody has got."""
        self.clock.advance(hours=hours)
        self.sql("UPDATE wish_watches SET check_time = $1 WHERE customer_id = $2", self.clock.now(), actor.id)
        self.on_loop(alerting.send_wish_alerts(self.app))
        mails = self.sql("SELECT subject FROM outgoing_mails WHERE recipient = $1 ORDER BY create_time", actor.email)
        return [mail["subject"] for mail in mails]


@pytest.fixture(scope="module")
def kept(app, on_loop, grpc_channel, sql, clock, admin, category):
    return Kept(app, on_loop, grpc_channel, sql, clock, admin, category)


@pytest.fixture
def customer(kept):
    return kept.customer()
