"""Mails to sellers about what they are paid: a consumer of what happens, so that each is written once."""

from collections.abc import Sequence
from typing import Any

from server.kit import mail
from server.kit.consumers import Event
from server.kit.mutation import Mutation
from storage.queries.settlement import payouts as queries

OF_PAYOUTS = ("payout.completed", "payout.failed", "payout.returned")
OF_STATEMENTS = ("settlement.stated",)
OF_ACCOUNTS = ("settlement.account_set", "settlement.account_verified", "settlement.account_rejected")
TYPES = (*OF_PAYOUTS, *OF_STATEMENTS, *OF_ACCOUNTS)
# Nothing is told of a period that left nothing.
TOLD = frozenset({"PAYOUT", "ON_HOLD", "BELOW_MINIMUM", "NO_ACCOUNT", "ACCOUNT_NOT_READY"})


async def write(work: Mutation[Any], events: Sequence[Event]) -> None:
    """Write the mails that follow from events. Who has no account any more gets none."""
    named = {"payouts": OF_PAYOUTS, "statements": OF_STATEMENTS, "accounts": OF_ACCOUNTS}
    ids = {name: [e.aggregate_id for e in events if e.type in types] for name, types in named.items()}
    found = await queries.mails(work.tx, **ids)
    for event in events:
        name, template = _template(event)
        row = found[name].get(event.aggregate_id)
        if row is None or row.delete_time is not None or (name == "statements" and row.outcome not in TOLD):
            continue
        what = event.type.rsplit(".", 1)[1].removeprefix("account_")
        work.mail(row.email, *mail.write(template, about=row, what=what))


def _template(event: Event) -> tuple[str, str]:
    if event.type in OF_PAYOUTS:
        return "payouts", "payout"
    if event.type in OF_STATEMENTS:
        return "statements", "settlement_statement"
    return "accounts", "settlement_account"
