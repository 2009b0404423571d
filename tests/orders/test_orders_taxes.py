"""Taxes through the mall: which rate counts, what a total is made of, what a quote promises, what an order keeps."""

from datetime import UTC, datetime, timedelta

import asyncpg
import grpc
import pytest

from mall.catalog.v1.catalog_pb2 import Product
from mall.common.v1 import pricing_pb2
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.platform.v1 import platform_pb2
from mall.wallet.v1 import wallet_pb2, wallet_pb2_grpc
from storage.queries.orders import taxing as taxes
from tests.orders.taxes import ABROAD, COUNTRY, Market, by_rate, cents, sums
from tests.support import make
from tests.support.expect import fails

TaxLine = pricing_pb2.TaxLine
REFUSED = grpc.StatusCode.FAILED_PRECONDITION


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return orders_pb2_grpc.OrdersServiceStub


@pytest.fixture
def market(grpc_channel, admin, app, on_loop, clock):
    market = Market(grpc_channel, admin, app, on_loop, clock)
    yield market
    market.close()


@pytest.fixture
def standard(market):
    return market.tax_class(standard=True)


def test_without_rates_in_the_country_the_setting_counts(market, standard):
    market.configure("tax.rate", "0.10")
    market.rate(standard, "0.25", country=ABROAD)
    buyer = market.buyer(market.sell(5000))
    quote = market.quote(buyer)
    assert sums(quote) == (5000, 0, 500, 5500)
    assert quote.tax_source == TaxLine.SETTING
    (tax,) = quote.taxes
    assert (tax.rate.value, tax.display_name, cents(tax.base), cents(tax.amount)) == ("0.1", "", 5000, 500)
    away = market.quote(market.buyer(market.sell(5000), country=ABROAD, postal_code="10000"))
    assert (sums(away), away.tax_source) == ((5000, 0, 1250, 6250), TaxLine.TABLE)


def test_a_product_has_its_own_class_else_that_of_the_nearest_category(market, standard, grpc_channel, admin):
    books, food = market.tax_class(), market.tax_class()
    for tax_class, rate in ((standard, "0.22"), (books, "0.05"), (food, "0.095")):
        market.rate(tax_class, rate)
    top = make.category(grpc_channel, admin, tax_class_id=food.id)
    middle = make.category(grpc_channel, admin, parent_id=top.id)
    near = make.category(grpc_channel, admin, parent_id=middle.id, tax_class_id=books.id)
    for changes, rate in (
        ({}, "0.22"),
        ({"category": top}, "0.095"),
        ({"category": middle}, "0.095"),
        ({"category": near}, "0.05"),
        ({"category": near, "tax_class_id": food.id}, "0.095"),
        ({"category": near, "tax_class_id": standard.id}, "0.22"),
    ):
        quote = market.quote(market.buyer(market.sell(10_000, **changes)))
        assert [tax.rate.value for tax in quote.taxes] == [rate], changes


def test_what_has_no_rate_there_is_taxed_as_the_standard_class(market, standard):
    market.rate(standard, "0.22")
    quote = market.quote(market.buyer(market.sell(10_000, tax_class_id=market.tax_class().id)))
    assert by_rate(quote.taxes) == {"0.22": 2200}


def test_the_closest_place_counts(market, standard):
    market.rate(standard, "0.04", country="US")
    market.rate(standard, "0.06", country="US", region="ca")
    market.rate(standard, "0.08", country="US", region="CA", postal_prefix="941")
    market.rate(standard, "0.09", country="US", postal_prefix="94103")
    for state, code, rate in (
        ("NY", "10001", "0.04"),
        ("CA", "90001", "0.06"),
        ("ca", "90001", "0.06"),
        ("CA", "94110", "0.08"),
        ("CA", "94103", "0.09"),
        ("CA", "94103-1234", "0.09"),
    ):
        buyer = market.buyer(market.sell(10_000), country="US", state_province=state, postal_code=code)
        assert [tax.rate.value for tax in market.quote(buyer).taxes] == [rate], (state, code)


def test_two_rates_in_one_order_are_shown_and_kept(market, standard):
    books = market.tax_class()
    market.rate(standard, "0.22")
    market.rate(books, "0.05", display_name="Reduced")
    market.configure("shipping.standard.price", '{"USD": "6.00"}')
    seller = market.seller()
    book, spice = market.sell(1000, seller, tax_class_id=books.id), market.sell(2000, seller)
    buyer = market.buyer(book, spice)
    quote = market.quote(buyer)
    assert sums(quote) == (3000, 600, 50 + 572, 4222)
    assert by_rate(quote.taxes) == {"0.22": 572, "0.05": 50}
    assert {(a.source, cents(a.amount)) for a in quote.adjustments if a.kind == pricing_pb2.PriceAdjustment.TAX} == {
        ("rate 0.22", 572), ("rate 0.05", 50),
    }  # fmt: skip
    first = next(one for one in quote.orders[0].lines if one.variant_id == book.id)
    assert {(t.rate.value, t.display_name, cents(t.base), cents(t.amount), cents(t.shipping_amount)) for t in first.taxes} == {
        ("0.05", "Reduced", 1000, 50, 0), ("0.22", "VAT", 200, 44, 44),
    }  # fmt: skip
    purchase = market.place(buyer, quote)
    (order,) = purchase.orders
    assert sums(purchase) == sums(order) == sums(quote)
    assert list(order.taxes) == list(quote.taxes)
    (item,) = (item for item in order.items if item.variant_id == book.id)
    assert (cents(item.tax), cents(item.shipping_tax), list(item.taxes)) == (94, 44, list(first.taxes))
    assert order.tax_source == purchase.tax_source == TaxLine.TABLE


def test_prices_that_include_the_tax(market, standard, grpc_stub, sql):
    market.rate(standard, "0.20")
    market.configure("tax.included", "true")
    market.configure("shipping.standard.price", '{"USD": "6.00"}')
    seller = market.seller()
    variant = market.sell(5000, seller)
    buyer = market.buyer(variant)
    quote = market.quote(buyer)
    assert sums(quote) == (5000, 600, 933, 5600)
    assert quote.tax_included
    assert [a.included for a in quote.adjustments if a.kind == pricing_pb2.PriceAdjustment.TAX] == [True]
    outside = [a for a in quote.adjustments if not a.included]
    assert sum(cents(a.amount) for a in outside) == cents(quote.shipping_cost), "what is included is not added"
    purchase = market.place(buyer, quote)
    assert (purchase.tax_included, sums(purchase)) == (True, sums(quote))
    assert [cents(tender.amount) for tender in purchase.tenders] == [5600]
    order = grpc_stub.GetOrder(orders_pb2.GetOrderRequest(id=purchase.orders[0].id), metadata=seller.metadata)
    (item,) = order.items
    assert (cents(item.tax), cents(item.shipping_tax)) == (933, 100)
    assert cents(order.commission) == 417, "10 % of the price without the tax"
    assert cents(order.seller_revenue) == cents(item.seller_revenue) == 5000 - 833 - 417
    cancelled = grpc_stub.CancelOrder(
        orders_pb2.CancelOrderRequest(id=order.id, request_id=make.request_id()), metadata=buyer.metadata
    )
    back = sql("SELECT amount_minor FROM refunds WHERE order_id = $1", cancelled.id)
    assert [row["amount_minor"] for row in back] == [5600]


@pytest.mark.parametrize(("mode", "price", "tax"), [("GROSS", 2999, 561), ("NET", 3100, 580)])
def test_a_price_abroad(market, standard, mode, price, tax):
    market.rate(standard, "0.19")
    market.rate(standard, "0.23", country=ABROAD)
    market.configure("tax.included", "true")
    market.configure("tax.abroad", mode)
    variant = market.sell(2999)
    buyer = market.buyer(variant, country=ABROAD, postal_code="10000")
    quote = market.quote(buyer)
    assert sums(quote) == (price, 0, tax, price)
    assert sums(market.place(buyer, quote)) == sums(quote)
    assert sums(market.quote(market.buyer(variant))) == (2999, 0, 479, 2999), "at home it is as it is shown"


@pytest.mark.parametrize(("key", "value", "tax"), [
    ("tax.shipping.rule", "GOODS", 84 + 456),
    ("tax.shipping.rule", "HIGHEST", 70 + 494),
    ("tax.shipping.rule", "CLASS", 70 + 494),
    ("tax.shipping.class", "named", 70 + 380),
    ("tax.shipping.class", "NO_SUCH_CLASS", 70 + 494),
])  # fmt: skip
def test_what_shipping_is_taxed_with(market, standard, key, value, tax):
    books, freight = market.tax_class(), market.tax_class()
    for tax_class, rate in ((standard, "0.19"), (books, "0.07"), (freight, "0")):
        market.rate(tax_class, rate)
    market.configure("shipping.standard.price", '{"USD": "6.00"}')
    market.configure(key, freight.code if value == "named" else value)
    seller = market.seller()
    quote = market.quote(market.buyer(market.sell(1000, seller, tax_class_id=books.id), market.sell(2000, seller)))
    assert sums(quote) == (3000, 600, tax, 3600 + tax)


def test_what_is_digital_is_taxed_where_its_buyer_is_billed(market, standard, grpc_channel, sql):
    market.rate(standard, "0.22")
    market.rate(standard, "0.25", country=ABROAD)
    seller = market.seller()
    buyer = market.buyer(market.sell(1000, seller, kind=Product.DIGITAL), market.sell(2000, seller))
    assert by_rate(market.quote(buyer).taxes) == {"0.22": 660}
    billed = make.address(grpc_channel, buyer, country_code=ABROAD, state_province="", postal_code="10000")
    sql("UPDATE addresses SET default_billing = (id = $2) WHERE owner_id = $1", buyer.id, billed.id)
    quote = market.quote(buyer)
    assert by_rate(quote.taxes) == {"0.22": 440, "0.25": 250}
    assert sums(market.place(buyer, quote)) == sums(quote)


def test_an_exempt_customer_is_charged_no_tax(market, standard):
    market.rate(standard, "0.22")
    buyer = market.buyer(market.sell(10_000))
    exemption = market.exempt(buyer, country_code=COUNTRY)
    quote = market.quote(buyer)
    assert sums(quote) == (10_000, 0, 0, 10_000)
    assert [(tax.rate.value, tax.display_name) for tax in quote.taxes] == [("0", "exempt")]
    assert exemption.certificate == "C-1"
    (item,) = market.place(buyer, quote).orders[0].items
    assert [tax.display_name for tax in item.taxes] == ["exempt"], "the order remembers why"
    elsewhere = market.buyer(market.sell(10_000))
    market.exempt(elsewhere, country_code=ABROAD)
    assert cents(market.quote(elsewhere).tax) == 2200


def test_an_exempt_customer_pays_the_price_without_the_tax(market, standard):
    market.rate(standard, "0.20")
    market.configure("tax.included", "true")
    buyer = market.buyer(market.sell(6000))
    market.exempt(buyer)
    quote = market.quote(buyer)
    assert sums(quote) == (5000, 0, 0, 5000)
    assert sums(market.place(buyer, quote)) == sums(quote)


def test_an_exemption_counts_against_the_setting_too(market):
    market.configure("tax.rate", "0.10")
    buyer = market.buyer(market.sell(6000))
    market.exempt(buyer)
    assert sums(market.quote(buyer)) == (6000, 0, 0, 6000)


@pytest.mark.parametrize(("start", "end", "tax"), [(-9, None, 0), (-9, 0, 2200), (1, None, 2200), (0, 1, 0)])
def test_an_exemption_has_a_window(market, standard, clock, start, end, tax):
    market.rate(standard, "0.22")
    buyer = market.buyer(market.sell(10_000))
    window = {}
    for name, minutes in (("start_time", start), ("end_time", end)):
        if minutes is not None:
            window[name] = clock.now() + timedelta(minutes=minutes)
    market.exempt(buyer, **window)
    assert cents(market.quote(buyer).tax) == tax


def test_a_quote_ends_when_its_rate_does(market, standard, clock):
    market.rate(standard, "0.10", end=5)
    market.rate(standard, "0.20", start=5)
    buyer = market.buyer(market.sell(10_000))
    quote = market.quote(buyer)
    assert sums(quote) == (10_000, 0, 1000, 11_000)
    left = quote.expire_time.ToDatetime() - clock.now().replace(tzinfo=None)
    assert timedelta(minutes=4) < left <= timedelta(minutes=5)
    clock.advance(minutes=5)
    with fails(REFUSED, "QUOTE_DRIFTED", quoted=11_000, current=12_000):
        market.place(buyer, quote)
    clock.advance(minutes=1)
    with fails(REFUSED, "QUOTE_EXPIRED"):
        market.place(buyer, quote)
    assert cents(market.quote(buyer).total) == 12_000


def test_a_quote_ends_when_a_first_rate_begins(market, standard, clock):
    market.rate(standard, "0.20", start=5)
    buyer = market.buyer(market.sell(10_000))
    quote = market.quote(buyer)
    assert cents(quote.tax) == 0
    assert quote.expire_time.ToDatetime() - clock.now().replace(tzinfo=None) <= timedelta(minutes=5)


@pytest.mark.parametrize("change", ["rate", "gone", "exempt", "included", "owner"])
def test_a_quote_drifts_when_what_it_says_of_taxes_does_not_hold(market, standard, grpc_stub, change):
    rate = market.rate(standard, "0.10")
    buyer = market.buyer(market.sell(10_000))
    quote = market.quote(buyer)
    before = sums(quote)
    if change == "rate":
        market.change_rate(rate, rate={"value": "0.20"})
    elif change == "gone":
        market.made.pop()
        market.platform.DeleteTaxRate(platform_pb2.DeleteTaxRateRequest(id=rate.id), metadata=market.admin.metadata)
    elif change == "exempt":
        market.exempt(buyer)
    else:
        market.configure(*{"included": ("tax.included", "true"), "owner": ("tax.owner", "MALL")}[change])
    with fails(REFUSED, "QUOTE_DRIFTED", quoted=before[3]):
        market.place(buyer, quote)
    assert not grpc_stub.ListPurchases(orders_pb2.ListPurchasesRequest(), metadata=buyer.metadata).purchases
    market.place(buyer, market.quote(buyer))


@pytest.mark.parametrize("owner", ["SELLER", "MALL"])
def test_whose_the_tax_is_is_sealed_at_the_sale(market, standard, grpc_stub, owner):
    market.rate(standard, "0.10")
    if owner == "MALL":
        market.configure("tax.owner", owner)
    seller = market.seller()
    buyer = market.buyer(market.sell(10_000, seller))
    purchase = market.place(buyer, market.quote(buyer))
    assert purchase.orders[0].tax_owner == orders_pb2.Order.TAX_OWNER_UNSPECIFIED, "the buyer is not told"
    if owner == "SELLER":
        market.configure("tax.owner", "MALL")
    request = orders_pb2.GetOrderRequest(id=purchase.orders[0].id)
    order = grpc_stub.GetOrder(request, metadata=seller.metadata)
    assert order.tax_owner == orders_pb2.Order.TaxOwner.Value(owner)


def test_what_was_sold_keeps_its_taxes(market, standard, grpc_stub):
    rate = market.rate(standard, "0.10", display_name="Old")
    buyer = market.buyer(market.sell(10_000))
    sold = market.place(buyer, market.quote(buyer)).orders[0]
    market.change_rate(rate, rate={"value": "0.20"}, display_name="New")
    read = grpc_stub.GetOrder(orders_pb2.GetOrderRequest(id=sold.id), metadata=buyer.metadata)
    assert (list(read.taxes), sums(read)) == (list(sold.taxes), sums(sold))
    assert [tax.display_name for tax in read.taxes] == ["Old"]


def test_the_table_of_orders_refuses_a_total_that_does_not_add_up(market, standard, sql):
    market.rate(standard, "0.20")
    market.configure("tax.included", "true")
    buyer = market.buyer(market.sell(6000))
    order = market.place(buyer, market.quote(buyer)).orders[0]
    with pytest.raises(asyncpg.CheckViolationError, match="total_adds_up"):
        sql("UPDATE orders SET total_minor = total_minor + tax_minor WHERE id = $1", order.id)
    with pytest.raises(asyncpg.CheckViolationError, match="total_adds_up"):
        sql("UPDATE orders SET tax_included = false WHERE id = $1", order.id)


def test_gift_cards_and_points_do_not_lower_the_tax(market, standard):
    """8.1 % within 100.00: a coupon of 20.00 lowers the tax; what pays does not."""
    market.rate(standard, "0.081")
    market.configure("tax.included", "true")
    buyer = market.buyer(market.sell(10_000))
    assert sums(market.quote(buyer)) == (10_000, 0, 749, 10_000)
    coupon = make.coupon(market.channel, market.admin, {"method": "FIXED_AMOUNT", "amount": make.dollars(2000)})
    quote = market.quote(buyer, codes=[coupon.code])
    assert (cents(quote.tax), cents(quote.total)) == (599, 8000)
    wallet = wallet_pb2_grpc.WalletServiceStub(market.channel)
    card = wallet.IssueGiftCard(
        wallet_pb2.IssueGiftCardRequest(amount=make.dollars(2000), request_id=make.request_id()),
        metadata=market.admin.metadata,
    )
    quote = market.quote(buyer, tender_choices=[{"kind": "GIFT_CARD", "code": card.code}])
    assert sums(quote) == (10_000, 0, 749, 10_000)
    assert [cents(tender.amount) for tender in quote.tenders] == [2000, 8000]
    assert sums(market.place(buyer, quote)) == sums(quote)


def test_taxes_cost_one_more_round_trip_however_many_lines(market, standard, sql, monkeypatch):
    asked, ask = [], taxes.taxes

    async def counted(*arguments, **values):
        asked.append(values)
        return await ask(*arguments, **values)

    monkeypatch.setattr(taxes, "taxes", counted)
    seller = market.seller()
    one = market.buyer(market.sell(1000, seller))
    many = market.buyer(*(market.sell(1000, seller) for _ in range(5)))

    def about_taxes(buyer):
        asked.clear()
        market.quote(buyer)
        return len(asked)

    of_classes = "UPDATE tax_classes SET delete_time = $1, standard = $2 WHERE id = $3"
    others = "UPDATE tax_classes SET delete_time = now() WHERE delete_time IS NULL AND NOT standard"
    sql(others)
    sql(of_classes, datetime.now(UTC), False, standard.id)
    assert about_taxes(one) == about_taxes(many) == 0, "a mall without taxes asks for none"
    sql(of_classes, None, True, standard.id)
    market.rate(standard, "0.10")
    assert about_taxes(one) == about_taxes(many) == 1
    market.place(many, market.quote(many))
    assert len(asked) == 3
