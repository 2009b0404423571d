"""The part of IdentityService about guests: sessions without an account, known by a secret."""

from datetime import timedelta
from typing import Any

from mall.identity.v1 import identity_pb2
from server.identity import people, sessions
from server.identity.devices import LONGEST_AGENT
from server.identity.profiles import check_places
from server.kit import convert, limits, standard
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import FailedPrecondition
from server.kit.ids import new_id
from server.kit.mutation import mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.listing import EVERYTHING
from storage.queries.identity import belongings as queries
from storage.queries.identity import people as rows
from storage.tables.people import guest_sessions, profiles

GuestSession = identity_pb2.GuestSession
# Of a session that nobody uses.
LIFETIME = timedelta(days=30)
OPENINGS = limits.Limit("guest sessions", 300, timedelta(hours=1))
FORGET_AT_MOST = 1000


def guest_session_to_proto(row: Row) -> GuestSession:
    """Map a row of `guest_sessions`."""
    return GuestSession(
        id=str(row.id),
        ip_address=row.ip_address,
        user_agent=row.user_agent,
        active=row.delete_time is None,
        account_id=str(row.account_id or ""),
        language_code=row.language_code,
        time_zone=row.time_zone,
        last_activity_time=convert.timestamp(row.last_activity_time),
        expire_time=convert.timestamp(row.expire_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


RESOURCE = Resource("guest_session", guest_sessions, GuestSession, guest_session_to_proto)


class Guests:
    """Guests: whoever has the token of a session is in it."""

    app: App

    async def OpenGuestSession(
        self, request: identity_pb2.OpenGuestSessionRequest, context: Any
    ) -> identity_pb2.OpenGuestSessionResponse:
        problems: people.Problems = []
        check_places(request, "", problems)
        people.refuse(problems)
        await limits.spend(self.app, OPENINGS)
        token, who, now = sessions.new_token(), caller(), self.app.clock.now()
        async with self.app.db.begin() as tx:
            row = await queries.add_guest(
                tx,
                id=new_id(),
                token_hash=sessions.digest(token),
                ip_address=who.ip_address,
                user_agent=who.user_agent[:LONGEST_AGENT],
                language_code=request.language_code,
                time_zone=request.time_zone,
                last_activity_time=now,
                expire_time=now + LIFETIME,
                create_time=now,
                update_time=now,
            )
        return identity_pb2.OpenGuestSessionResponse(guest_session=guest_session_to_proto(row), guest_token=token)

    async def TouchGuestSession(self, request: identity_pb2.TouchGuestSessionRequest, context: Any) -> GuestSession:
        now = self.app.clock.now()
        async with self.app.db.begin() as tx:
            row = await queries.touch_guest(tx, sessions.digest(request.guest_token), now, now + LIFETIME)
        return guest_session_to_proto(_found(row))

    async def EndGuestSession(self, request: identity_pb2.EndGuestSessionRequest, context: Any) -> GuestSession:
        async with self.app.db.begin() as tx:
            row = await queries.end_guest(tx, sessions.digest(request.guest_token), self.app.clock.now())
        return guest_session_to_proto(_found(row))

    async def MergeGuestSession(self, request: identity_pb2.MergeGuestSessionRequest, context: Any) -> GuestSession:
        async with mutation(self.app, request, GuestSession) as work:
            who = work.caller.id
            ended = _found(await queries.end_guest(work.tx, sessions.digest(request.guest_token), work.now, who))
            work.answer = guest_session_to_proto(ended)
            known = await queries.lock_profile(work.tx, who, work.now)
            told = {name: ended[name] for name in ("language_code", "time_zone") if ended[name] and not known[name]}
            if told:
                await rows.change(work.tx, profiles, who, **told, update_time=work.now)
            work.event("guest.merged", "account", who, {"guest_session_id": str(ended.id)})
        return work.answer

    async def GetGuestSession(self, request: identity_pb2.GetGuestSessionRequest, context: Any) -> GuestSession:
        return await standard.get(self.app.db, RESOURCE, request.id)

    async def ListGuestSessions(
        self, request: identity_pb2.ListGuestSessionsRequest, context: Any
    ) -> identity_pb2.ListGuestSessionsResponse:
        page = await standard.list_page(
            self.app, request, queries.GUESTS, EVERYTHING, filters={"live": not request.show_deleted}
        )
        return await page.answer(identity_pb2.ListGuestSessionsResponse, map(guest_session_to_proto, page.rows))


async def forget_guests(app: App) -> int:
    """End guest sessions that have expired, and forget from where they came; returns how many."""
    async with app.db.begin() as tx:
        return await queries.forget_guests(tx, app.clock.now(), FORGET_AT_MOST)


def _found(row: Row | None) -> Row:
    if row is None:
        message = "the guest session is unknown or has ended: open another"
        raise FailedPrecondition("GUEST_TOKEN_UNUSABLE", message)
    return row
