"""What the mall owes and is owed, by kind of account, after purchases were paid, refunded, disputed."""

import pytest

from server import ledger
from storage.queries import ledger as queries
from tests.settlement.test_frozen import bank  # noqa: F401 - a fixture
from tests.support import make
from tests.support.after_sale import Counter

KINDS = ("CLEARING_PROVIDER", "CLEARING_PURCHASES", "SELLER", "DEPOSIT", "COMMISSION", "GOODWILL")


@pytest.fixture
def books(office):
    """What each kind of account has, in dollars' cents; `books()` is what it changed by since."""

    def read():
        async def look():
            async with office.app.db.read() as connection:
                rows = await queries.platform_balances(connection)
            return {
                kind: sum(
                    row.credits_posted - row.debits_posted
                    for row in rows
                    if row.id == ledger.platform_account(kind, "USD")
                )
                for kind in KINDS
            }

        found = office.on_loop(look())
        owned = office.sql(
            """SELECT CASE WHEN code LIKE 'SELLER%' THEN 'SELLER' ELSE code END AS kind,
                      sum(credits_posted - debits_posted)::bigint AS amount
               FROM ledger_accounts WHERE currency = 'USD' AND code IN ('SELLER_PENDING', 'SELLER_BALANCE', 'DEPOSIT') GROUP BY 1"""
        )
        return found | {row.kind: row.amount for row in owned}

    office.follow_up()
    before = read()

    def books():
        office.follow_up()
        now = read()
        return {kind: now[kind] - before.get(kind, 0) for kind in KINDS if now[kind] != before.get(kind, 0)}

    return books


def test_what_is_paid_from_outside_is_owed_by_the_provider_and_to_the_seller(office, books):
    office.sell(office.seller())
    assert books() == {"CLEARING_PROVIDER": -10_000, "SELLER": 9_000, "COMMISSION": 1_000}


def test_what_goes_back_to_the_card_is_owed_by_nobody(office, books):
    order = office.sell(office.seller())
    office.cancel(order)
    assert books() == {}


def test_store_credit_is_owed_to_the_buyer_out_of_what_the_provider_has(office, books):
    """The card's money stays with the provider: what the seller gives back, the buyer has."""
    shop = Counter(office.app, office.on_loop, office.channel, office.sql, office.admin)
    order, buyer = shop.delivered((10_000, 1))
    asked = shop.ask(buyer, order, (order.items[0], 1), reason="WRONG_ITEM", method="STORE_CREDIT")
    shop.call(shop.seller, "ApproveRefundRequest", id=asked.id)
    assert books() == {"CLEARING_PROVIDER": -10_000, "DEPOSIT": 10_000}


def test_what_a_deposit_pays_is_no_matter_of_the_provider(office, books):
    buyer = make.shopper(office.app, office.on_loop, office.channel)
    make.deposit(office.channel, office.admin, buyer, 4_000)
    make.cart(office.channel, buyer, office.market.id, [(office.product(office.seller()), 1)])
    token = make.quote(office.channel, buyer, tender_choices=[{"kind": "DEPOSIT"}]).token
    make.purchase(office.channel, buyer, quote_token=token)
    assert books() == {"CLEARING_PROVIDER": -6_000, "SELLER": 9_000, "COMMISSION": 1_000, "GOODWILL": -4_000}


def test_what_a_bank_disputes_is_not_settled_until_it_is_decided(office, books, bank):  # noqa: F811
    order = office.sell(office.seller())
    bank(order, "dispute.opened")
    assert books() == {"CLEARING_PURCHASES": -10_000, "SELLER": 9_000, "COMMISSION": 1_000}
    bank(order, "dispute.lost")
    assert books() == {}


def test_what_is_told_twice_is_booked_once(office, books):
    order = office.sell(office.seller())
    before = books()
    (row,) = office.sql(
        "SELECT p.id FROM payments AS p JOIN orders AS o ON o.purchase_id = p.purchase_id WHERE o.id = $1", order.id
    )
    office.tell("payment.captured", "payment", row.id)
    assert books() == before
