"""What is left of a purchase is priced again: all parts come back, whatever is cancelled in which order, and none twice."""

from dataclasses import replace
from decimal import Decimal
from uuid import uuid4

import orjson
from hypothesis import given
from hypothesis import strategies as st

from server import pricing
from server.pricing import Bought, Rates
from tests.pricing.baskets import FREE, A, B, C, coupon, line, on, percent, promotion, sale, shipping_coupon

amounts = st.integers(1, 20_000)
lines = st.lists(st.builds(line, amounts, st.integers(1, 4), seller=st.sampled_from([A, B, C])), min_size=1, max_size=5)
percentages = st.integers(1, 100).map(percent)
minimums = st.integers(0, 40_000)
offers = st.lists(
    st.one_of(
        st.builds(sale, percentage=percentages),
        st.builds(coupon, percentage=percentages, minimum_amount=minimums, stackable=st.booleans()),
        st.builds(coupon, amount=amounts, currency=st.just("USD"), minimum_amount=minimums),
        st.builds(promotion, method=st.just("BUY_X_GET_Y"), buy_quantity=st.integers(1, 2),
                  get_quantity=st.integers(1, 2), percentage=percentages),
        st.builds(shipping_coupon, percentage=percentages, minimum_amount=minimums),
    ),
    max_size=4,
)  # fmt: skip
RATES = Rates("STANDARD", shipping=500, tax=Decimal("0.0825"), commission=Decimal(0))


def bought(checkout):
    """The items of a purchase, by order."""
    return {
        order.seller_id: [
            Bought(
                uuid4(), order.seller_id, order.seller_id, one.row.product_id, one.row.variant_id, one.quantity,
                one.unit_price, one.gift, amounts_of(one),
            )
            for one in order.lines
        ]
        for order in checkout.orders
    }  # fmt: skip


def amounts_of(one):
    found = {}
    for a in one.adjustments:
        found[a.kind, a.source, a.funder] = found.get((a.kind, a.source, a.funder), 0) + a.amount
    return found


def with_changes(items, changes):
    for item in items:
        found = dict(item.amounts)
        for change in changes:
            if change.item_id == item.item_id:
                why = (change.kind, change.source, change.funder)
                found[why] = found.get(why, 0) + change.amount
        yield replace(item, amounts=found)


def cost(items):
    off = sum(amount for item in items for why, amount in item.amounts.items() if why[0] != "COMMISSION")
    return sum(item.unit_price * item.quantity for item in items) + off


def kept_of(checkout):
    kept = [pricing.keep(told.offer, checkout.lines, "USD", {}) for told in checkout.applied]
    return orjson.loads(orjson.dumps(kept))


@given(lines, offers, st.randoms(use_true_random=False))
def test_whatever_is_cancelled_in_which_order_all_comes_back(rows, given_offers, random):
    checkout = pricing.price(rows, RATES, given_offers)
    orders, kept, back = bought(checkout), kept_of(checkout), 0
    sellers = list(orders)
    random.shuffle(sellers)
    for seller in sellers:
        due = cost(orders.pop(seller))
        rest = [item for items in orders.values() for item in items]
        changes = pricing.charge(pricing.remaining(rest, kept, "USD"), rest, due) if rest else []
        refund = due - sum(change.amount for change in changes)
        assert refund >= 0
        back += refund
        orders = {seller_id: list(with_changes(items, changes)) for seller_id, items in orders.items()}
        assert all(cost(items) >= 0 for items in orders.values())
    assert back == checkout.sum("total")


@given(lines, offers)
def test_a_whole_purchase_costs_what_it_did_or_less(rows, given_offers):
    checkout = pricing.price(rows, RATES, given_offers)
    items = [item for items in bought(checkout).values() for item in items]
    changes = pricing.remaining(items, kept_of(checkout), "USD")
    assert sum(change.amount for change in changes) <= 0


def test_an_offer_is_for_the_goods_that_it_was_for():
    one, other = line(1000), line(3000, seller=B)
    tenth = coupon(percentage=percent(10), targets=on(one, other), minimum_amount=4000)
    checkout = pricing.price([one, other], FREE, [tenth])
    (kept,) = kept_of(checkout)
    assert set(kept["targets"]["products"]) == {str(one.product_id), str(other.product_id)}
    (left,) = bought(checkout)[B]
    (change,) = pricing.remaining([left], [kept], "USD")
    assert (change.kind, change.source, change.amount) == ("COUPON", tenth.source, 300)
