"""Who pays a purchase: what a shopper chooses to pay with, what becomes of each choice, and what is kept of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from mall.common.v1 import pricing_pb2
from mall.orders.v1 import orders_pb2
from server import payments, pricing, wallet
from server.kit import convert
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import FailedPrecondition, InvalidArgument
from server.kit.ids import new_id
from server.kit.settings import Values
from server.pricing import Checkout, Tender
from storage.queries.orders import lifecycle as queries


def choices(request: orders_pb2.QuoteCheckoutRequest) -> list[wallet.Choice]:
    """Return what a request wants to pay with. Raises InvalidArgument with all that is wrong with it."""
    chosen: list[wallet.Choice] = []
    violations: list[tuple[str, str]] = []
    for place, choice in enumerate(request.tender_choices):
        field = f"tender_choices[{place}]"
        read, wrong = _choice(choice, field)
        violations += wrong
        if not wrong:
            twice = (other for other in chosen if (other.kind, other.card) == (read.kind, read.card))
            violations += [(field, "is chosen already") for _ in twice]
        chosen.append(read)
    if violations:
        raise InvalidArgument(violations)
    return chosen


def _choice(choice: pricing_pb2.TenderChoice, field: str) -> tuple[wallet.Choice, list[tuple[str, str]]]:
    kind = pricing_pb2.Tender.Kind.Name(choice.kind)
    violations = []
    read = wallet.Choice(kind, choice.code)
    if kind == "GIFT_CARD" and not read.card:
        violations.append((f"{field}.code", "is required of a gift card"))
    if kind != "GIFT_CARD" and choice.code:
        violations.append((f"{field}.code", "is for gift cards only"))
    most_of, wanted = choice.WhichOneof("most"), "points" if kind in pricing.POINTS else "amount"
    if most_of not in {None, wanted}:
        violations.append((f"{field}.{most_of}", f"is not what {kind} is counted in: send {wanted}"))
    if most_of == "points":
        return wallet.Choice(kind, choice.code, choice.points), violations
    if most_of is None:
        return read, violations
    try:
        most = convert.minor(choice.amount, f"{field}.amount")
    except InvalidArgument as error:
        return read, [*violations, *error.violations]
    if most <= 0:
        violations.append((f"{field}.amount", "must be above zero"))
    return wallet.Choice(kind, choice.code, most, choice.amount.currency_code), violations


async def fundings(
    app: App, chosen: Sequence[wallet.Choice], currency: str, settings: Values, now: datetime
) -> list[wallet.Funding]:
    """Return what there is of what the caller wants to pay with. Raises RATE_LIMITED where codes are guessed."""
    if not chosen:
        return []
    async with wallet.counted_guesses(app, chosen) as guesses:
        async with app.db.read() as connection:
            found = await wallet.find(connection, chosen, caller().id, currency=currency, settings=settings, now=now)
        guesses.unknown = sum(funding.refusal == "UNKNOWN" for funding in found)
    await wallet.note_unknown(app, guesses.unknown)
    return found


def beside_rewards(found: Sequence[wallet.Funding], priced: Checkout) -> list[wallet.Funding]:
    """Return what there is to pay with, less the coins that the rewards of a checkout cost."""
    coins = sum(told.offer.use.get("coins", 0) for told in priced.applied if told.offer.use)
    return [
        replace(each, fund=replace(each.fund, units=max(0, each.fund.units - coins)))
        if coins and each.fund is not None and each.fund.kind == "COIN"
        else each
        for each in found
    ]


async def outcomes(app: App, found: Sequence[wallet.Funding], priced: Checkout) -> list[pricing_pb2.TenderOutcome]:
    """Return what became of each choice."""
    used = {tender.account_id: tender for tender in priced.tenders}
    said = []
    for funding in found:
        tender = used.get(funding.account_id) if funding.fund is not None else None
        outcome = wallet.outcome_fields(funding, tender, priced.currency)
        if funding.refusal == "HELD" and funding.account_id is not None:
            async with app.db.read() as connection:
                until = await queries.held_until(connection, caller().id, funding.account_id)
            outcome["held_until_time"] = convert.timestamp(until)
        said.append(pricing_pb2.TenderOutcome(**outcome))
    return said


def pay_with(checkout: Checkout, fundings: Sequence[wallet.Funding], settings: Values) -> Checkout:
    """Return a checkout with what the shopper chose paying as far as it reaches; the rest is to come from outside."""
    least = _least_payment(checkout, settings)
    return checkout.paid_by(pricing.tendered(checkout.sum("total"), wallet.in_order_of_use(fundings), least))


def refuse_small_payment(checkout: Checkout, settings: Values) -> None:
    """Raise if less would have to come from outside than a payment can bring."""
    least = _least_payment(checkout, settings)
    if pricing.too_small(checkout.tenders, least):
        message = "what is left to pay is less than a payment can bring: pay it from the wallet, or buy more"
        amount = pricing.external(checkout.tenders)
        raise FailedPrecondition(
            "PAYMENT_BELOW_MINIMUM", message, amount_minor=amount, minimum_minor=least, currency=checkout.currency
        )


def _least_payment(checkout: Checkout, settings: Values) -> int:
    return settings[payments.MINIMUM].get(checkout.currency) or 0


def told(checkout: Checkout) -> list[list[Any]]:
    """Return what a quote remembers of its tenders: what `of_quote` reads."""
    return [[t.kind, t.amount, str(t.account_id or ""), t.points] for t in checkout.tenders]


def of_quote(quote: Mapping[str, Any]) -> list[Tender]:
    """Return the tenders of a quote."""
    return [
        Tender(kind, amount, UUID(account_id) if account_id else None, points)
        for kind, amount, account_id, points in quote["tenders"]
    ]


def spendings_of(tenders: Iterable[Mapping[str, Any]]) -> list[wallet.Spending]:
    """Return what wallet accounts and gift cards pay, from rows of tenders, whose ids are those of the holds."""
    return [spending_of(tender) for tender in tenders if tender["account_id"] is not None]


def spending_of(tender: Mapping[str, Any]) -> wallet.Spending:
    """Return what an account or a card pays, from the row of its tender."""
    id_, account_id, amount, points = (tender[name] for name in ("id", "account_id", "amount_minor", "points"))
    if points:
        return wallet.Spending(id_, account_id, points, tender["kind"], amount, tender["currency"])
    return wallet.Spending(id_, account_id, amount, tender["currency"])


def rows_of(checkout: Checkout, purchase_id: UUID, now: datetime) -> list[dict[str, Any]]:
    """Return the rows of what pays a purchase."""
    return [
        {
            "id": new_id(),
            "purchase_id": purchase_id,
            "position": position,
            "kind": tender.kind,
            "amount_minor": tender.amount,
            "returned_minor": 0,
            "currency": checkout.currency,
            "account_id": tender.account_id,
            "points": tender.points,
            "create_time": now,
            "update_time": now,
        }
        for position, tender in enumerate(checkout.tenders)
    ]
