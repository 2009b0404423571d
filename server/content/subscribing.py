"""The part of ContentService about those who read newsletters: how they ask for them, what they do with them, and how it ends."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from mall.content.v1 import content_pb2
from server import identity
from server.content import letters, terms
from server.content.articles import unsealed
from server.content.newsletters import end
from server.kit import limits, mail
from server.kit.app import App
from server.kit.errors import InvalidArgument
from server.kit.ids import new_id
from server.kit.languages import is_language
from server.kit.limits import Limit
from server.kit.mutation import Mutation, mutation
from storage.database import Row
from storage.queries import counters
from storage.queries.content import newsletters as queries

CONFIRMATION = "newsletter confirmation"
CONFIRMED_WITHIN = timedelta(days=7)
DAY = timedelta(days=1)
# Of one address; who sits behind it are many.
ASKED = Limit("newsletter subscriptions", 20, timedelta(hours=1))


class Subscribing:
    """Subscriptions and reactions: everybody's, by tokens that stand in mails. Each is done by a POST alone, and may be repeated."""

    app: App

    async def SubscribeNewsletter(
        self, request: content_pb2.SubscribeNewsletterRequest, context: Any
    ) -> content_pb2.SubscribeNewsletterResponse:
        if request.language_code and not is_language(request.language_code):
            raise InvalidArgument([("language_code", "is not a language")])
        await limits.spend(self.app, ASKED)
        email = identity.normal_email(request.email).lower()
        async with mutation(self.app, request, content_pb2.SubscribeNewsletterResponse) as work:
            now, language = work.now, request.language_code
            id_ = await queries.ask(work.tx, new_id(), email, language, now - DAY, now)
            if id_ is not None:
                shop = (await terms.load(work.tx, now))[terms.SHOP]
                token = self.app.signer.seal(CONFIRMATION, {"id": str(id_)}, now + CONFIRMED_WITHIN)
                link = f"{shop}/newsletter/confirm?token={token}"
                work.mail(email, *mail.write("newsletter_confirmation", language or mail.ENGLISH, link=link))
            work.answer = content_pb2.SubscribeNewsletterResponse()
        return work.answer

    async def ConfirmNewsletterSubscription(
        self, request: content_pb2.ConfirmNewsletterSubscriptionRequest, context: Any
    ) -> content_pb2.ConfirmNewsletterSubscriptionResponse:
        id_ = UUID(unsealed(self.app, CONFIRMATION, request.token)["id"])
        async with mutation(self.app, request, content_pb2.ConfirmNewsletterSubscriptionResponse) as work:
            if not await queries.confirm(work.tx, id_, work.now):
                raise _unknown()
            work.answer = content_pb2.ConfirmNewsletterSubscriptionResponse()
        return work.answer

    async def UnsubscribeNewsletter(
        self, request: content_pb2.UnsubscribeNewsletterRequest, context: Any
    ) -> content_pb2.UnsubscribeNewsletterResponse:
        id_ = UUID(unsealed(self.app, letters.UNSUBSCRIBE, request.token)["id"])
        async with mutation(self.app, request, content_pb2.UnsubscribeNewsletterResponse) as work:
            await end(work, await _of(work, id_))
            work.answer = content_pb2.UnsubscribeNewsletterResponse()
        return work.answer

    async def RecordNewsletterOpen(
        self, request: content_pb2.RecordNewsletterOpenRequest, context: Any
    ) -> content_pb2.NewsletterReaction:
        claims = unsealed(self.app, letters.OPEN, request.token)
        return await self._react(request, claims, "open_time")

    async def RecordNewsletterClick(
        self, request: content_pb2.RecordNewsletterClickRequest, context: Any
    ) -> content_pb2.NewsletterReaction:
        claims = unsealed(self.app, letters.CLICK, request.token)
        return await self._react(request, claims, "open_time", "click_time")

    async def _react(self, request: Any, claims: dict[str, Any], *columns: str) -> content_pb2.NewsletterReaction:
        async with mutation(self.app, request, content_pb2.NewsletterReaction) as work:
            row = await _of(work, UUID(claims["id"]))
            names = {"open_time": "opened", "click_time": "clicked"}
            done = [name for name in columns if await queries.react(work.tx, row.id, name, work.now)]
            if done:
                await counters.add(work.tx, [(row.newsletter_id, names[name], 1) for name in done])
            work.answer = content_pb2.NewsletterReaction(counted=columns[-1] in done, uri=claims.get("uri", ""))
        return work.answer


async def _of(work: Mutation[Any], id_: UUID) -> Row:
    row = await queries.delivery(work.tx, id_)
    if row is None:
        raise _unknown()
    return row


def _unknown() -> InvalidArgument:
    return InvalidArgument([("token", "is no token for this, or has ended")], reason="CONTENT_TOKEN_INVALID")


async def forget_subscriptions(app: App) -> int:
    """Forget subscriptions that nobody has confirmed."""
    async with app.db.begin() as tx:
        return await queries.forget(tx, app.clock.now() - CONFIRMED_WITHIN)
