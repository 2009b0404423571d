"""What becomes old in identity."""

from datetime import timedelta

from server.kit.app import App
from storage.queries.identity import accounts as queries

TOKENS_KEPT = timedelta(days=1)


async def forget_tokens(app: App) -> int:
    """Delete refresh tokens and tokens from mails that expired a day ago or earlier."""
    async with app.db.begin() as tx:
        return await queries.forget_tokens(tx, app.clock.now() - TOKENS_KEPT)
