"""People with carts, for the tests of carts."""

from google.protobuf.field_mask_pb2 import FieldMask

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from tests.support import make

Cart = carts_pb2.Cart
Item = carts_pb2.CartItem

# What keeps a variant from being bought: the statement that brings it about.
OBSTACLES = {
    "SELLER_UNAVAILABLE": "UPDATE sellers SET state = 'SUSPENDED' FROM variants v WHERE v.seller_id = sellers.id AND v.id = $1",
    "PRODUCT_UNAVAILABLE": "UPDATE products SET visible = false FROM variants v WHERE v.product_id = products.id AND v.id = $1",
    "VARIANT_UNAVAILABLE": "UPDATE variants SET state = 'INACTIVE' WHERE id = $1",
    "NOT_LISTED": "DELETE FROM channel_listings USING variants v WHERE v.product_id = channel_listings.product_id AND v.id = $1",
    "OUT_OF_STOCK": "UPDATE stock_levels SET on_hand = 0 WHERE variant_id = $1",
    "INSUFFICIENT_STOCK": "UPDATE stock_levels SET on_hand = 1 WHERE variant_id = $1",
    "QUANTITY_OUT_OF_RANGE": "UPDATE products SET max_order_quantity = 1 FROM variants v WHERE v.product_id = products.id AND v.id = $1",
}  # fmt: skip


def cart_of(token):
    """The metadata that says which guest's cart a call is about."""
    return [("x-cart-token", token)] if token else []


class Shopper:
    """Somebody with a cart: a member, or a guest with a token."""

    def __init__(self, stub, actor=None, token=""):
        self.stub, self.token = stub, token
        self.metadata = [*(actor.metadata if actor else []), *cart_of(token)]

    def add(self, variant_id, quantity=1, note="", **changes):
        item = carts_pb2.NewCartItem(variant_id=variant_id, quantity=quantity, note=note)
        request = carts_pb2.AddCartItemRequest(item=item, **changes)
        return self.stub.AddCartItem(request, metadata=self.metadata)

    def fill(self, *lines, **changes):
        items = [carts_pb2.NewCartItem(variant_id=variant_id, quantity=units) for variant_id, units in lines]
        request = carts_pb2.BatchAddCartItemsRequest(items=items, **changes)
        return self.stub.BatchAddCartItems(request, metadata=self.metadata)

    def cart(self, id_=""):
        return self.stub.GetCart(carts_pb2.GetCartRequest(id=id_), metadata=self.metadata)

    def update(self, item, *paths, **values):
        request = carts_pb2.UpdateCartItemRequest(
            cart_item=Item(id=item.id, **values), update_mask=FieldMask(paths=paths)
        )
        return self.stub.UpdateCartItem(request, metadata=self.metadata)

    def remove(self, item):
        request = carts_pb2.RemoveCartItemRequest(id=item.id)
        return self.stub.RemoveCartItem(request, metadata=self.metadata)

    def clear(self, **changes):
        request = carts_pb2.ClearCartRequest(**changes)
        return self.stub.ClearCart(request, metadata=self.metadata)

    def change(self, *paths, **values):
        request = carts_pb2.UpdateCartRequest(cart=Cart(**values), update_mask=FieldMask(paths=paths))
        return self.stub.UpdateCart(request, metadata=self.metadata)

    def agree(self, item, price):
        request = carts_pb2.AcknowledgePriceChangeRequest(id=item.id, unit_price=price)
        return self.stub.AcknowledgePriceChange(request, metadata=self.metadata)

    def merge(self, guest):
        return self.stub.MergeCart(carts_pb2.MergeCartRequest(), metadata=[*self.metadata, *cart_of(guest.token)])


def new_guest(stub: carts_pb2_grpc.CartsServiceStub, **changes) -> Shopper:
    """A guest with a new cart."""
    return Shopper(stub, token=stub.CreateGuestCart(carts_pb2.CreateGuestCartRequest(**changes)).cart_token)


def plenty(grpc_channel, seller, category, market) -> list[str]:
    """101 variants with 1000 units each, at a dollar."""
    made = [
        make.product(grpc_channel, seller, category.id, [market.id], variants=count, stock=1000, price=100)
        for count in (50, 50, 1)
    ]
    return [variant.id for product in made for variant in product.variants]


def cents(money):
    return money.units * 100 + money.nanos // 10_000_000
