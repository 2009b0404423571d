"""What expires: told seven days before, written off when its time is over."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from server import ledger, platform
from server.kit import jobs, mail
from server.kit.app import App
from server.kit.convert import HUNDREDTHS, SCALES
from server.kit.ids import new_id
from server.kit.mutation import Mutation, background
from server.kit.settings import Setting, duration
from server.ledger import Transfer
from storage.database import Row
from storage.queries import wallet as queries

NOTICE = Setting(
    "wallet.expiry_notice",
    duration(timedelta(days=1), timedelta(days=90)),
    "7d",
    "How long before something in a wallet expires its owner is told.",
    scopes=["MALL"],
)
BATCH = 100
TOLD_AT_ONCE = 500


async def expire_lots(app: App) -> int:
    """Write off what has expired in wallets; returns how many accounts that were."""

    async def expire(due: Row) -> None:
        async with background(app) as work:
            account = await queries.account(work.tx, due.id)
            if account is not None:
                await write_off(work, account.id, account.currency)

    async with app.db.read() as connection:
        due = await queries.due_accounts(connection, app.clock.now(), BATCH)
    return await jobs.each(due, expire)


async def write_off_expired(work: Mutation[Any], account_ids: Sequence[UUID]) -> None:
    """Write off what has expired in those of these accounts where something has, in one round trip where nothing has."""
    for account in await queries.with_expired_lots(work.tx, account_ids, work.now):
        await write_off(work, account.id, account.currency)


async def write_off(work: Mutation[Any], account_id: UUID, currency: str) -> None:
    """Write off what has expired in one account, which is locked for it; nothing where it is frozen."""
    locked = (await ledger.lock(work.tx, [account_id]))[account_id]
    lots = await queries.expired_lots(work.tx, account_id, work.now) if locked.state == "OPEN" else []
    if not lots:
        return
    mall = ledger.platform_account("POINTS" if ledger.is_points(currency) else "BREAKAGE", currency)
    movements = [
        Transfer(
            id=new_id(),
            debit=account_id,
            credit=mall,
            amount=lot.remaining,
            currency=currency,
            code="EXPIRY",
            source_type="wallet_lot",
            source_id=lot.id,
            lot_id=lot.id,
            reason_code="EXPIRED",
        )
        for lot in lots
    ]
    await ledger.move(work, movements)
    total = sum(lot.remaining for lot in lots)
    await queries.count_expired(work.tx, account_id, total)
    work.event("wallet.expired", "wallet_account", account_id, {"amount": total, "currency": currency})


async def tell(app: App) -> int:
    """Tell owners by event and mail what will expire soon, once for each lot; returns how many accounts that were."""
    async with background(app) as work:
        notice = (await platform.settings(work.tx, NOTICE, now=work.now))[NOTICE]
        rows = await queries.take_notices(work.tx, work.now, work.now + notice, TOLD_AT_ONCE)
        for row in rows:
            fact = {"owner_id": str(row.owner_id), "amount": row.amount, "currency": row.currency}
            expires = {**fact, "expire_time": row.expire_time.isoformat()}
            work.event("wallet.expires_soon", "wallet_account", row.id, expires)
            text = mail.write("wallet_expiring", amount=_said(row), date=f"{row.expire_time:%Y-%m-%d}")
            work.mail(row.email, *text)
        return len(rows)


def _said(row: Row) -> str:
    """Return an amount as a mail says it."""
    if ledger.is_points(row.currency):
        return f"{row.amount:,} {'coins' if row.kind == 'COIN' else 'points'}"
    unit, _ = SCALES.get(row.currency, HUNDREDTHS)
    digits = len(str(unit)) - 1
    return f"{row.amount / unit:,.{digits}f} {row.currency}"
