"""What becomes old in identity."""

from datetime import timedelta

from server.kit.app import App
from storage.queries.identity import accounts as queries
from storage.queries.identity import external

TOKENS_KEPT = timedelta(days=1)


async def forget_tokens(app: App) -> int:
    """Delete refresh tokens and tokens from mails that expired a day ago or earlier."""
    async with app.db.begin() as tx:
        await external.forget_logins(tx, app.clock.now())
        return await queries.forget_tokens(tx, app.clock.now() - TOKENS_KEPT)
