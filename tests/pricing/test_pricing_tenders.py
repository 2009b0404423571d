"""Who pays: tenders always sum to the total, whatever there is to pay with."""

from decimal import Decimal
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from server import pricing
from server.pricing import Fund, Tender

FUNDS = st.lists(
    st.tuples(
        st.sampled_from(pricing.ORDER_OF_USE),
        st.integers(0, 20_000),
        st.sampled_from([Decimal(1), Decimal("0.3"), Decimal("2.5"), Decimal(100), Decimal("0.000001")]),
    ),
    max_size=5,
).map(
    lambda found: [
        Fund(kind, UUID(int=place), units, worth if kind in pricing.POINTS else Decimal(1))
        for place, (kind, units, worth) in enumerate(found)
    ]
)


@given(total=st.integers(0, 30_000), funds=FUNDS, least=st.integers(0, 200))
def test_tenders_sum_to_the_total_and_take_no_more_than_there_is(total, funds, least):
    tenders = pricing.tendered(total, funds, least)
    assert sum(tender.amount for tender in tenders) == total
    has = {fund.account_id: fund for fund in funds}
    for tender in tenders:
        assert tender.amount > 0
        if tender.account_id is not None:
            fund = has[tender.account_id]
            assert (tender.points or tender.amount) <= fund.units
            if tender.points:
                assert tender.amount == int(tender.points * fund.worth)
                assert int((tender.points - 1) * fund.worth) < tender.amount  # no point for nothing
    outside = pricing.external(tenders)
    assert outside == 0 or outside >= least or total < least
    assert pricing.too_small(tenders, least) == (0 < outside < least)


@given(total=st.integers(1, 30_000), funds=FUNDS)
def test_nothing_comes_from_outside_where_money_of_the_wallet_reaches(total, funds):
    money = sum(fund.units for fund in funds if fund.kind not in pricing.POINTS)
    if money >= total:
        assert pricing.external(pricing.tendered(total, funds)) == 0


@given(
    points=st.integers(1, 5000),
    amount=st.integers(1, 5000),
    cuts=st.lists(st.integers(0, 5000), max_size=6),
)
def test_points_that_come_back_in_parts_come_back_whole(points, amount, cuts):
    before, back = 0, 0
    for until in sorted(min(cut, amount) for cut in [*cuts, amount]):
        part = pricing.points_back(points, amount, before, until - before)
        assert part >= 0
        before, back = until, back + part
    assert back == points


def test_the_tenders_of_a_quote_leave_what_has_changed_to_come_from_outside():
    own = Tender("DEPOSIT", 700, UUID(int=1))
    assert pricing.again(1000, [own, Tender("EXTERNAL", 200)]) == [own, Tender("EXTERNAL", 300)]
    assert pricing.again(700, [own]) == [own]
