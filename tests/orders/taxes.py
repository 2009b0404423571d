"""A market of its own for the tests of taxes: a channel, a country that nobody else taxes, tax classes and rates."""

from datetime import timedelta

from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from tests.support import make

# Countries have taxes while a test runs, and none between tests.
COUNTRY, ABROAD = "SI", "HR"


class Market:
    """Makes what a test needs, and takes it away afterwards."""

    def __init__(self, grpc_channel, admin, app, on_loop, clock, **channel):
        self.channel, self.admin, self.app, self.on_loop, self.clock = grpc_channel, admin, app, on_loop, clock
        self.platform = platform_pb2_grpc.PlatformServiceStub(grpc_channel)
        self.shop = make.channel(grpc_channel, admin, country_code=COUNTRY, **channel)
        self.made = []
        self.now = clock.now()
        self.category = make.category(grpc_channel, admin)

    def close(self):
        for method, request in reversed(self.made):
            method(request, metadata=self.admin.metadata)

    def configure(self, key, value):
        one = make.setting(self.channel, self.admin, key, value, channel_id=self.shop.id)
        self.made.append((self.platform.DeleteConfiguration, platform_pb2.DeleteConfigurationRequest(id=one.id)))
        return one

    def tax_class(self, **changes):
        values = {"code": make.unique("T").upper(), "display_name": "Class", **changes}
        request = platform_pb2.CreateTaxClassRequest(tax_class=values, request_id=make.request_id())
        return self.platform.CreateTaxClass(request, metadata=self.admin.metadata)

    def rate(self, tax_class, rate, country=COUNTRY, start=-1.0, end=None, **changes):
        values = {"tax_class_id": tax_class.id, "country_code": country, "rate": {"value": rate}, "display_name": "VAT"}
        wanted = platform_pb2.TaxRate(**{**values, **changes})
        wanted.start_time.FromDatetime(self.now + timedelta(minutes=start))
        if end is not None:
            wanted.end_time.FromDatetime(self.now + timedelta(minutes=end))
        request = platform_pb2.CreateTaxRateRequest(tax_rate=wanted, request_id=make.request_id())
        one = self.platform.CreateTaxRate(request, metadata=self.admin.metadata)
        self.made.append((self.platform.DeleteTaxRate, platform_pb2.DeleteTaxRateRequest(id=one.id)))
        return one

    def change_rate(self, one, **changes):
        request = platform_pb2.UpdateTaxRateRequest(tax_rate={"id": one.id, **changes}, request_id=make.request_id())
        return self.platform.UpdateTaxRate(request, metadata=self.admin.metadata)

    def exempt(self, buyer, **changes):
        values = {"customer_id": buyer.id, "certificate": "C-1", **changes}
        request = platform_pb2.CreateTaxExemptionRequest(tax_exemption=values, request_id=make.request_id())
        return self.platform.CreateTaxExemption(request, metadata=self.admin.metadata)

    def seller(self):
        return make.seller(self.app, self.on_loop)

    def sell(self, price, seller=None, **changes):
        """A product of one variant; returns the variant."""
        seller = seller or self.seller()
        shelf = changes.pop("category", self.category)
        return make.product(self.channel, seller, shelf.id, [self.shop.id], price=price, **changes).variants[0]

    def buyer(self, *variants, country=COUNTRY, units=1, **address):
        """Somebody who lives in a country, with the variants in the cart."""
        buyer = make.customer(self.app, self.on_loop)
        place = {"country_code": country, "postal_code": "1000", "state_province": "", "city": "Ljubljana", **address}
        make.address(self.channel, buyer, **place)
        make.payment_method(self.channel, buyer, "tok_success")
        make.cart(self.channel, buyer, self.shop.id, [(variant.id, units) for variant in variants])
        return buyer

    def quote(self, buyer, channel=None, **changes):
        return make.quote(channel or self.channel, buyer, **changes)

    def place(self, buyer, quote, channel=None):
        request = orders_pb2.PlaceOrderRequest(
            quote_token=quote.token, terms_accepted=True, request_id=make.request_id()
        )
        return orders_pb2_grpc.OrdersServiceStub(channel or self.channel).PlaceOrder(request, metadata=buyer.metadata)


def cents(money):
    return money.units * 100 + money.nanos // 10_000_000


def sums(one):
    """Subtotal, shipping, tax, total of a quote, a purchase or an order."""
    return tuple(cents(getattr(one, name)) for name in ("subtotal", "shipping_cost", "tax", "total"))


def by_rate(taxes):
    return {tax.rate.value: cents(tax.amount) for tax in taxes}
