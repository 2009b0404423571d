"""Gift cards: whoever knows the code can use them; a code is guessed by nobody and shown once."""

import re

import grpc
import pytest

from mall.wallet.v1 import wallet_pb2 as pb
from server.wallet import gift_cards
from tests.support import make, racing
from tests.support.expect import fails
from tests.wallet.conftest import cents, units

PRECONDITION = grpc.StatusCode.FAILED_PRECONDITION
INVALID = grpc.StatusCode.INVALID_ARGUMENT


@pytest.fixture
def member(wallets):
    return wallets.member()


@pytest.fixture
def card(wallets):
    return wallets.card()


def redeem(wallets, member, code, minor=None, **changes):
    amount = None if minor is None else make.dollars(minor)
    return wallets.call("RedeemGiftCard", member, code=code, amount=amount, **changes)


def test_a_code_is_shown_once_and_kept_as_a_hash(wallets, card, sql):
    assert re.fullmatch(r"([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}", card.code)
    bare = card.code.replace("-", "")
    for table in ("gift_cards", "requests", "outbox", "audit_entries", "ledger_transfers"):
        found = sql(f"SELECT FROM {table} AS t WHERE t::text LIKE '%' || $1 || '%' OR t::text LIKE '%' || $2 || '%'",
                    bare, card.code)  # fmt: skip
        assert found == [], table
    assert b"".join(row.response or b"" for row in sql("SELECT response FROM requests")).find(card.code.encode()) == -1
    assert card.gift_card.code_hint == card.code[-4:]


def test_a_repeated_issue_shows_the_same_code(wallets):
    request_id = make.request_id()
    first = wallets.card(request_id=request_id)
    assert wallets.card(request_id=request_id) == first
    assert wallets.card().code != first.code


def test_a_card_says_until_when_it_is_good(wallets, member):
    until = wallets.later(days=30)
    code = wallets.card(expire_time=until).code
    assert wallets.call("CheckGiftCard", member, code=code).expire_time.ToDatetime() == until.replace(tzinfo=None)


def test_what_is_on_a_card_is_moved_in_parts(wallets, card, member):
    assert cents(wallets.call("CheckGiftCard", member, code=card.code).balance) == 5000
    assert units(redeem(wallets, member, card.code, 2000).usable) == 2000
    assert cents(wallets.call("CheckGiftCard", member, code=card.code).balance) == 3000
    with fails(PRECONDITION, "BALANCE_INSUFFICIENT", available=3000):
        redeem(wallets, member, card.code, 3001)
    other = wallets.member()
    redeem(wallets, other, card.code)
    assert wallets.entries(other, "DEPOSIT") == [("ACCRUAL", 3000, 3000)]
    with fails(PRECONDITION, "BALANCE_INSUFFICIENT", available=0):
        redeem(wallets, member, card.code)
    assert cents(wallets.call("GetGiftCard", wallets.admin, id=card.gift_card.id).balance) == 0


@pytest.mark.parametrize(
    "written",
    [str.lower, lambda code: code.replace("-", ""), lambda code: f"\u200b{code}\u00a0", lambda code: code.replace("-", "\u00ad"),
     lambda code: "".join(chr(ord(c) + 0xFEE0) if c.isascii() else c for c in code)],
    ids=["lower", "bare", "spaces", "hyphens", "wide"],
)  # fmt: skip
def test_a_code_is_read_as_it_is_meant(wallets, card, member, written):
    assert cents(wallets.call("CheckGiftCard", member, code=written(card.code)).balance) == 5000


def test_all_that_is_no_usable_code_looks_the_same(wallets, member, clock):
    disabled, closed, gone, swapped = (wallets.card() for _ in range(4))
    expired = wallets.card(expire_time=wallets.later(hours=1))
    wallets.call("DisableGiftCard", wallets.admin, id=disabled.gift_card.id, reason="r")
    wallets.call("CloseGiftCard", wallets.admin, id=closed.gift_card.id, reason="r")
    clock.advance(hours=1)
    other = gone.code[:-1] + ("2" if gone.code[-1] != "2" else "3")
    told = set()
    for code in (
        disabled.code,
        closed.code,
        expired.code,
        other,
        "x",
        swapped.code.replace(swapped.code[0], "\u041e", 1),
    ):
        with fails(PRECONDITION, "GIFT_CARD_UNKNOWN") as failed:
            wallets.call("CheckGiftCard", member, code=code)
        told.add((failed[0].message, str(failed[0].metadata)))
    assert len(told) == 1


def test_guesses_are_limited_over_all_doors_and_right_ones_count(wallets, card, member, sql, clock):
    for number in range(9):
        with fails(PRECONDITION, "GIFT_CARD_UNKNOWN"):
            wallets.call("CheckGiftCard" if number % 2 else "RedeemGiftCard", member, code=f"AAAA{number}")
    wallets.call("CheckGiftCard", member, code=card.code)
    for name in ("CheckGiftCard", "RedeemGiftCard"):
        with fails(grpc.StatusCode.RESOURCE_EXHAUSTED, "RATE_LIMITED"):
            wallets.call(name, member, code=card.code)
    tried = sql("SELECT gift_card_id FROM gift_card_attempts WHERE account_id = $1 ORDER BY id", member.id)
    assert [row.gift_card_id is not None for row in tried] == [False] * 9 + [True]
    clock.advance(minutes=10)
    redeem(wallets, member, card.code)


def test_simultaneous_guesses_are_counted_one_by_one(wallets, member):
    def guess():
        wallets.call("CheckGiftCard", member, code="AAAA-BBBB")

    _, codes = racing.tally(racing.at_once(*[guess] * 20))
    assert sorted(code.name for code in codes) == ["FAILED_PRECONDITION"] * 10 + ["RESOURCE_EXHAUSTED"] * 10


def test_a_card_is_disabled_and_enabled(wallets, card, member):
    wallets.call("DisableGiftCard", wallets.admin, id=card.gift_card.id, reason="r")
    with fails(PRECONDITION, "STATE_FORBIDS"):
        wallets.call("DisableGiftCard", wallets.admin, id=card.gift_card.id, reason="r")
    enabled = wallets.call("EnableGiftCard", wallets.admin, id=card.gift_card.id, reason="r")
    assert enabled.state == pb.GiftCard.ACTIVE
    redeem(wallets, member, card.code)


def test_a_card_expires_with_what_is_left(wallets, member, clock):
    card = wallets.card(expire_time=wallets.later(days=1))
    redeem(wallets, member, card.code, 1000)
    clock.advance(days=1)
    with fails(PRECONDITION, "GIFT_CARD_UNKNOWN"):
        redeem(wallets, member, card.code)
    wallets.expire()
    wallets.expire()
    expired = wallets.call("GetGiftCard", wallets.admin, id=card.gift_card.id)
    assert (expired.state, cents(expired.balance)) == (pb.GiftCard.EXPIRED, 0)
    with fails(PRECONDITION, "STATE_FORBIDS"):
        wallets.call("EnableGiftCard", wallets.admin, id=card.gift_card.id, reason="r")
    assert wallets.usable(member, "DEPOSIT") == 1000


def test_what_cannot_be_issued(wallets, member):
    with fails(PRECONDITION, "GIFT_CARD_LIMIT", maximum_minor=200_000):
        wallets.card(200_001)
    with fails(PRECONDITION, "GIFT_CARD_LIMIT", maximum_minor=0):
        wallets.call("IssueGiftCard", wallets.admin, amount=make.money(5, "EUR"))
    for minor in (0, -5):
        with fails(INVALID, "INVALID_FIELDS", "amount"):
            wallets.card(minor)
    with fails(INVALID, "INVALID_FIELDS", "expire_time"):
        wallets.card(expire_time=wallets.clock.now())
    with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
        wallets.call("IssueGiftCard", member, amount=make.dollars(5))


def test_a_card_that_is_refunded_gives_the_unspent_part_once(wallets, card, member):
    """Of a card of 50.00 of which 30.00 are spent, 20.00 are refunded; of one that is spent, nothing."""
    redeem(wallets, member, card.code, 3000)
    closed = wallets.call("CloseGiftCard", wallets.admin, id=card.gift_card.id, reason="Refund.")
    assert (cents(closed.remaining_amount), closed.gift_card.state) == (2000, pb.GiftCard.CLOSED)
    with fails(PRECONDITION, "STATE_FORBIDS"):
        wallets.call("CloseGiftCard", wallets.admin, id=card.gift_card.id, reason="Again.")
    with fails(PRECONDITION, "GIFT_CARD_UNKNOWN"):
        redeem(wallets, member, card.code)
    spent = wallets.card(2000)
    redeem(wallets, member, spent.code)
    with fails(PRECONDITION, "GIFT_CARD_SPENT"):
        wallets.call("CloseGiftCard", wallets.admin, id=spent.gift_card.id, reason="Refund.")


def test_what_staff_note_of_a_card_is_kept(wallets):
    card = wallets.card(2000, note="For the raffle.").gift_card
    assert wallets.call("GetGiftCard", wallets.admin, id=card.id).note == "For the raffle."


def test_a_card_is_redeemed_or_refunded_never_both(wallets, card, member):
    results = racing.at_once(
        lambda: redeem(wallets, member, card.code),
        lambda: wallets.call("CloseGiftCard", wallets.admin, id=card.gift_card.id, reason="Refund."),
    )
    assert racing.tally(results)[0] == 1


def test_a_card_that_two_redeem_at_once_is_redeemed_once(wallets, card, meeting):
    members = [wallets.member() for _ in range(4)]
    with meeting(gift_cards, "by_code", 4):
        results = racing.at_once(*(lambda m=m: redeem(wallets, m, card.code, 5000) for m in members))
    succeeded, codes = racing.tally(results)
    assert (succeeded, set(codes)) == (1, {PRECONDITION})
