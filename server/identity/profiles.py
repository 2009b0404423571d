"""The part of IdentityService about profiles: one row each, made with the first change."""

from typing import Any
from uuid import UUID

from mall.identity.v1 import identity_pb2
from server.identity import people
from server.kit import convert, masks, standard, texts
from server.kit.app import App
from server.kit.caller import caller
from server.kit.clock import is_time_zone
from server.kit.errors import NotFound
from server.kit.languages import is_language
from server.kit.mutation import mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.queries.identity import belongings as queries
from storage.tables.people import profiles

Profile = identity_pb2.Profile
NOUN = "profile"


def profile_to_proto(row: Row) -> Profile:
    """Map a row of `profiles`."""
    return Profile(
        id=str(row.id),
        first_name=row.first_name,
        last_name=row.last_name,
        bio=row.bio,
        avatar_uri=row.avatar_uri,
        gender=row.gender,
        language_code=row.language_code,
        time_zone=row.time_zone,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


RESOURCE = Resource(NOUN, profiles, Profile, profile_to_proto)


class Profiles:
    """What people tell about themselves: changed by themselves only, read by staff too."""

    app: App

    async def GetProfile(self, request: identity_pb2.GetProfileRequest, context: Any) -> Profile:
        account_id = _account(request.id, reads=True)
        async with self.app.db.read() as connection:
            row = await queries.profile(connection, account_id)
        if row is not None:
            return profile_to_proto(row)
        if account_id != caller().id:
            raise NotFound(NOUN, account_id)
        return Profile(id=str(account_id))

    async def UpdateProfile(self, request: identity_pb2.UpdateProfileRequest, context: Any) -> Profile:
        message = request.profile
        names = masks.changed(message, request.update_mask, NOUN)
        problems: people.Problems = [*texts.tidy(message, NOUN, public=("bio",))]
        check_places(message, f"{NOUN}.", problems)
        people.refuse(problems)
        values = people.tidy(masks.columns(message, names, {}))
        account_id = _account(message.id, reads=False)
        async with mutation(self.app, request, Profile) as work:
            await queries.lock_profile(work.tx, account_id, work.now)
            row = await standard.patch(work.tx, RESOURCE, account_id, message.etag, {**values, "update_time": work.now})
            work.answer = profile_to_proto(row)
        return work.answer


def check_places(
    message: Profile | identity_pb2.OpenGuestSessionRequest, before: str, problems: people.Problems
) -> None:
    """Note a language or a time zone that there is not."""
    if message.language_code and not is_language(message.language_code):
        problems.append((f"{before}language_code", "is not a language"))
    if message.time_zone and not is_time_zone(message.time_zone):
        problems.append((f"{before}time_zone", "is not an IANA time zone"))


def _account(id_: str, *, reads: bool) -> UUID:
    """Return whose profile is meant; those of others look like none, but to staff who read."""
    who = caller()
    account_id = convert.parse_id(NOUN, id_) if id_ else who.id
    if account_id != who.id and not (reads and who.may("identity.read")):
        raise NotFound(NOUN, id_)
    return account_id
