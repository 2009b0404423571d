"""Whatever sellers write for shoppers offers no way around the mall."""

import grpc
import pytest

from mall.catalog.v1 import catalog_pb2, catalog_pb2_grpc
from mall.identity.v1 import identity_pb2, identity_pb2_grpc
from mall.promotions.v1 import promotions_pb2, promotions_pb2_grpc
from mall.shipping.v1 import shipping_pb2, shipping_pb2_grpc
from tests.support import make
from tests.support.expect import fails

AROUND = "WhatsApp 0176 1234567"


@pytest.fixture
def shop(app, on_loop, grpc_channel, category):
    """Calls of a seller that put the text into a field, by the field."""
    seller = make.seller(app, on_loop)
    product = make.product(grpc_channel, seller, category.id, variants=2)
    catalog = catalog_pb2_grpc.CatalogServiceStub(grpc_channel)
    identity = identity_pb2_grpc.IdentityServiceStub(grpc_channel)
    promotions = promotions_pb2_grpc.PromotionsServiceStub(grpc_channel)
    shipping = shipping_pb2_grpc.ShippingServiceStub(grpc_channel)
    variant, option = product.variants[0], product.options[0]
    new = {"title": make.unique("Lamp "), "base_price": make.dollars(900)}
    option_value = catalog_pb2.ProductOptionValue(value=AROUND)
    coupon = {
        "code": make.unique("K").upper(),
        "title": AROUND,
        "type": "FIXED",
        "terms": {"method": "FIXED_AMOUNT", "amount": make.dollars(100)},
    }
    return {
        "product.brand": lambda: catalog.CreateProduct(
            catalog_pb2.CreateProductRequest(request_id=make.request_id(), product={**new, "brand": AROUND}),
            metadata=seller.metadata,
        ),
        "product.tags[1]": lambda: catalog.CreateProduct(
            catalog_pb2.CreateProductRequest(request_id=make.request_id(), product={**new, "tags": ["light", AROUND]}),
            metadata=seller.metadata,
        ),
        "variant.display_name": lambda: catalog.UpdateVariant(
            catalog_pb2.UpdateVariantRequest(variant={"id": variant.id, "display_name": AROUND}),
            metadata=seller.metadata,
        ),
        "product_option.display_name": lambda: catalog.UpdateProductOption(
            catalog_pb2.UpdateProductOptionRequest(product_option={"id": option.id, "display_name": AROUND}),
            metadata=seller.metadata,
        ),
        "product_option_value.value": lambda: catalog.CreateProductOptionValue(
            catalog_pb2.CreateProductOptionValueRequest(option_id=option.id, product_option_value=option_value),
            metadata=seller.metadata,
        ),
        "seller.description": lambda: identity.UpdateSeller(
            identity_pb2.UpdateSellerRequest(seller={"id": seller.id, "description": AROUND}), metadata=seller.metadata
        ),
        "coupon.title": lambda: promotions.CreateCoupon(
            promotions_pb2.CreateCouponRequest(request_id=make.request_id(), coupon=coupon), metadata=seller.metadata
        ),
        "shipping_method.display_name": lambda: shipping.CreateShippingMethod(
            shipping_pb2.CreateShippingMethodRequest(
                request_id=make.request_id(),
                shipping_method=make.new_shipping_method(make.flat(500), display_name=AROUND),
            ),
            metadata=seller.metadata,
        ),
    }


@pytest.mark.parametrize(
    "field",
    [
        "product.brand", "product.tags[1]", "variant.display_name", "product_option.display_name",
        "product_option_value.value", "seller.description", "coupon.title", "shipping_method.display_name",
    ],
)  # fmt: skip
def test_what_shoppers_read_holds_no_contact_data(shop, field):
    with fails(grpc.StatusCode.INVALID_ARGUMENT, "INVALID_FIELDS", field):
        shop[field]()
