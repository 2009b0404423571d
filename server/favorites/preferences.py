"""The part of FavoritesService about what customers wish: one row each, made with the first wish."""

from typing import Any
from uuid import UUID

from mall.favorites.v1 import favorites_pb2
from server import promotions
from server.kit import convert, masks, standard
from server.kit.app import App
from server.kit.caller import caller
from server.kit.clock import is_time_zone
from server.kit.currencies import DIGITS, UNKNOWN
from server.kit.errors import InvalidArgument, NotFound
from server.kit.languages import is_language
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from storage.database import Connection, Row
from storage.queries.favorites import keeping as queries
from storage.tables.favorites import customer_preferences

CustomerPreferences = favorites_pb2.CustomerPreferences
NOUN = "customer_preferences"


def customer_preferences_to_proto(row: Row) -> CustomerPreferences:
    """Map a row of `customer_preferences`."""
    return CustomerPreferences(
        id=str(row.id),
        newsletter=row.newsletter,
        newsletter_time=convert.timestamp(row.newsletter_time),
        marketing_mail=row.marketing_mail,
        sms_notifications=row.sms_notifications,
        price_drop_alerts=row.price_drop_alerts,
        back_in_stock_alerts=row.back_in_stock_alerts,
        wishlist_sharing=row.wishlist_sharing,
        personalized_recommendations=row.personalized_recommendations,
        view_history=row.view_history,
        language_code=row.language_code,
        currency_code=row.currency_code,
        time_zone=row.time_zone,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


RESOURCE = Resource(NOUN, customer_preferences, CustomerPreferences, customer_preferences_to_proto)


def at_first(customer_id: UUID) -> CustomerPreferences:
    """Return the wishes of somebody who has never said any."""
    return CustomerPreferences(
        id=str(customer_id),
        price_drop_alerts=True,
        back_in_stock_alerts=True,
        wishlist_sharing=True,
        view_history=True,
    )


class Preferences:
    """What customers wish; everybody sees and changes only their own."""

    app: App

    async def GetCustomerPreferences(
        self, request: favorites_pb2.GetCustomerPreferencesRequest, context: Any
    ) -> CustomerPreferences:
        customer_id = _own(request.id)
        async with self.app.db.read() as connection:
            row = await queries.preferences(connection, customer_id)
        return at_first(customer_id) if row is None else customer_preferences_to_proto(row)

    async def UpdateCustomerPreferences(
        self, request: favorites_pb2.UpdateCustomerPreferencesRequest, context: Any
    ) -> CustomerPreferences:
        message = request.customer_preferences
        names = masks.changed(message, request.update_mask, NOUN)
        values = masks.columns(message, names, {})
        _check(message)
        customer_id = _own(message.id)
        async with mutation(self.app, request, CustomerPreferences) as work:
            before = await queries.lock_preferences(work.tx, customer_id, work.now)
            wishes: dict[str, Any] = {**dict(before), **values}
            if not wishes["newsletter"]:
                values["newsletter_time"] = None
            elif not before.newsletter:
                values["newsletter_time"] = work.now
            if not wishes["view_history"]:
                await queries.forget_views(work.tx, customer_id)
            row = await standard.patch(
                work.tx, RESOURCE, customer_id, message.etag, {**values, "update_time": work.now}
            )
            if row.newsletter != before.newsletter:
                what = "subscribed" if row.newsletter else "unsubscribed"
                work.event(f"newsletter.{what}", "customer", customer_id)
            work.answer = customer_preferences_to_proto(row)
        return work.answer


async def unsubscribe(work: Mutation[Any], customer_id: UUID, *, offers: bool = False) -> None:
    """End the newsletter of a customer who has it, with `offers` mails about offers as well."""
    before = await queries.preferences(work.tx, customer_id)
    if before is None or not (before.newsletter or (offers and before.marketing_mail)):
        return
    before = await queries.lock_preferences(work.tx, customer_id, work.now)
    values: dict[str, Any] = {"newsletter": False, "newsletter_time": None, "update_time": work.now}
    if offers:
        values["marketing_mail"] = False
    await standard.patch(work.tx, RESOURCE, customer_id, "", values)
    if before.newsletter:
        work.event("newsletter.unsubscribed", "customer", customer_id)


async def tell_of_buyer(connection: Connection, facts: promotions.BuyerFacts) -> None:
    """Say whether a customer has subscribed to the newsletter."""
    if "SUBSCRIBED" in facts.asked:
        row = await queries.preferences(connection, facts.customer_id)
        if row is not None and row.newsletter:
            facts.known.add("SUBSCRIBED")


def _own(id_: str) -> UUID:
    """Return the caller's id; preferences of others look like none."""
    who = caller().id
    if id_ and convert.parse_id(NOUN, id_) != who:
        raise NotFound(NOUN, id_)
    return who


def _check(message: CustomerPreferences) -> None:
    wrong = (
        ("language_code", message.language_code and not is_language(message.language_code), "is not a language"),
        ("currency_code", message.currency_code and message.currency_code not in DIGITS, UNKNOWN),
        ("time_zone", message.time_zone and not is_time_zone(message.time_zone), "is not an IANA time zone"),
    )
    problems = [(f"{NOUN}.{name}", text) for name, holds, text in wrong if holds]
    if problems:
        raise InvalidArgument(problems)
