"""The part of CommunityService about how often articles are read: once per reader and window, added up by a job."""

import hashlib
import re
from datetime import timedelta
from typing import Any

from mall.community.v1 import community_pb2
from server import platform
from server.community import terms
from server.community.articles import ARTICLE
from server.kit import limits, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.limits import Limit
from server.kit.mutation import mutation
from storage.queries import community as queries

# Robots that say what they are.
ROBOT = re.compile(r"bot\b|bot[/;_-]|crawler|spider|slurp|archiver|headless", re.IGNORECASE)
# Guests choose what they are known by: this many of them come from one address.
GUESTS = Limit("community.views", 600, timedelta(hours=1))
AT_ONCE = 10_000

Response = community_pb2.RecordArticleViewResponse


class Viewing:
    """How often articles are read."""

    app: App

    async def RecordArticleView(self, request: community_pb2.RecordArticleViewRequest, context: Any) -> Response:
        who = caller()
        if who.account_id is None:
            await limits.spend(self.app, GUESTS)
        async with mutation(self.app, request, Response) as work:
            article = await standard.one(work.tx, ARTICLE, request.id)
            window = (await platform.settings(work.tx, terms.VIEW_WINDOW, now=work.now))[terms.VIEW_WINDOW]
            robot = article.state != "PUBLISHED" or ROBOT.search(who.user_agent) is not None
            reader = _reader(who, request.visitor_key)
            counted = await queries.view(work.tx, article.id, reader, who.account_id, window, work.now, robot=robot)
            work.answer = Response(counted=counted)
        return work.answer


async def count_article_views(app: App) -> int:
    """Add up the views that were counted; returns how many."""
    async with app.db.begin() as tx:
        return await queries.fold_views(tx, AT_ONCE)


async def forget_article_readers(app: App) -> int:
    """Forget whom nobody has to remember any more; returns how many."""
    now = app.clock.now()
    async with app.db.begin() as tx:
        window = (await platform.settings(tx, terms.VIEW_WINDOW, now=now))[terms.VIEW_WINDOW]
        return await queries.forget_readers(tx, now - window)


def _reader(who: Caller, visitor_key: str) -> bytes:
    """Return what a reader is known by: the account, else what a device says, else address and program."""
    guest = visitor_key or f"{who.ip_address} {who.user_agent}"
    known = f"account {who.account_id}" if who.account_id is not None else f"guest {guest}"
    return hashlib.sha256(known.encode()).digest()
