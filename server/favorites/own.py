"""What every resource of a customer's here has alike."""

from collections.abc import Callable

from sqlalchemy import Table

from server.kit.caller import Caller
from storage.listing import Scope
from storage.statements import parameter


def own(table: Table) -> Callable[[Caller], Scope]:
    """Return the scope of the caller's own rows of a table that live."""
    clause = (table.c.customer_id == parameter("customer_id", table.c.customer_id)) & table.c.delete_time.is_(None)

    def scope(who: Caller) -> Scope:
        return Scope("own", clause, {"customer_id": who.id})

    return scope
