"""How a payment stands by its amounts: the one place that says what refunds, captures and disputes make of its state."""

from typing import Any

from sqlalchemy import case, func

from storage.tables.payments import payments

p = payments.c

# What the mall has taken, of a payment that is captured at all.
TAKEN: Any = case((p.capture == "AT_ONCE", p.amount_minor), else_=p.captured_minor)


def standing(
    *, taken: Any = TAKEN, refunded: Any, disputed: Any = p.disputed_minor, lost: Any = p.charged_back_minor
) -> Any:
    """Return the state of a payment of which money was taken."""
    return case(
        (disputed > 0, "DISPUTED"),
        ((lost > 0) & (refunded + lost >= taken), "CHARGED_BACK"),
        (refunded + lost == 0, "CAPTURED"),
        (refunded >= taken, "REFUNDED"),
        else_="PARTIALLY_REFUNDED",
    )


def excess(*, refunding: Any, refunded: Any, disputed: Any = p.disputed_minor, lost: Any = p.charged_back_minor) -> Any:
    """Return what refunds and disputes take together beyond what was taken: the mall pays it."""
    return func.greatest(0, refunding + refunded + disputed + lost - TAKEN)


# The same as text, of a payment `p`, for statements that are written out.
STANDING = """CASE
    WHEN {disputed} > 0 THEN 'DISPUTED'
    WHEN {lost} > 0 AND {refunded} + {lost} >= {taken} THEN 'CHARGED_BACK'
    WHEN {refunded} + {lost} = 0 THEN 'CAPTURED'
    WHEN {refunded} >= {taken} THEN 'REFUNDED'
    ELSE 'PARTIALLY_REFUNDED' END"""
