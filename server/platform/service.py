"""PlatformService: channels, configurations, events that consumers have put aside; the rest in modules beside it."""

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from google.protobuf.struct_pb2 import Value
from sqlalchemy import select

from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from server.kit import convert, masks, paging, postal, setting_values, settings, standard, structs
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.clock import is_time_zone
from server.kit.currencies import DIGITS, UNKNOWN
from server.kit.errors import FailedPrecondition, InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.languages import is_language
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from server.kit.states import forbidden
from server.platform.codebooks import Codebooks
from server.platform.email_templates import EmailTemplates
from server.platform.files import Files
from server.platform.sections import Sections
from server.platform.taxes import Taxes
from storage.database import Row
from storage.listing import EVERYTHING, Listing, Order, Scope, by_time
from storage.queries import outbox
from storage.queries import platform as queries
from storage.queries import sections as section_queries
from storage.tables.platform import channels, configurations
from storage.tables.system import parked_events

# What declarations have in place of an id in page tokens: their keys are unique.
NO_ID = UUID(int=0)


def channel_to_proto(row: Row) -> platform_pb2.Channel:
    """Map a row of `channels`."""
    return platform_pb2.Channel(
        id=str(row.id),
        code=row.code,
        display_name=row.display_name,
        description=row.description,
        kind=row.kind,
        state=row.state,
        country_code=row.country_code,
        currency_code=row.currency_code,
        language_code=row.language_code,
        time_zone=row.time_zone,
        primary=row.primary,
        required=row.required,
        exclusive=row.exclusive,
        multiplicative=row.multiplicative,
        commission_rate=convert.decimal(row.commission_rate),
        settings=structs.written(row.settings),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def configuration_to_proto(row: Row) -> platform_pb2.Configuration:
    """Map a row of `configurations`."""
    return platform_pb2.Configuration(
        id=str(row.id),
        channel_id=str(row.channel_id or ""),
        section_id=str(row.section_id or ""),
        key=row.key,
        display_name=row.display_name,
        description=row.description,
        category=row.category,
        data_type=row.data_type,
        value=_value(row.data_type, row.value),
        required=row.required,
        multiplicative=row.multiplicative,
        locked=row.locked,
        sequence=row.sequence,
        effective_from_time=convert.timestamp(row.effective_from_time),
        effective_until_time=convert.timestamp(row.effective_until_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def parked_event_to_proto(row: Row) -> platform_pb2.ParkedEvent:
    """Map a row of `parked_events`."""
    return platform_pb2.ParkedEvent(
        id=str(row.id),
        consumer=row.consumer,
        event_id=str(row.event_id),
        event_type=row.event_type,
        aggregate_type=row.aggregate_type,
        aggregate_id=str(row.aggregate_id),
        event_time=convert.timestamp(row.event_time),
        state=row.state,
        attempts=row.attempts,
        error=row.error,
        next_try_time=convert.timestamp(row.next_try_time),
        create_time=convert.timestamp(row.create_time),
    )


def setting_to_proto(setting: settings.Setting[Any]) -> platform_pb2.Setting:
    """Map the declaration of a setting."""
    return platform_pb2.Setting(
        key=setting.key,
        data_type=setting.kind.data_type,
        fits=setting.kind.fits,
        default_value=_value(setting.kind.data_type, setting.default),
        scopes=setting.scopes,
        description=setting.description,
    )


def _value(data_type: str, text: str) -> Value:
    return structs.as_value(setting_values.shown(data_type, text))


def channel_scope(who: Caller) -> Scope:
    """Staff see every channel, all others those that are active."""
    if who.may("platform.read"):
        return EVERYTHING
    return Scope("active", (channels.c.state == "ACTIVE") & channels.c.delete_time.is_(None))


def _commission_rate(channel: platform_pb2.Channel) -> dict[str, object]:
    if not channel.HasField("commission_rate"):
        return {"commission_rate": None}
    rate = convert.parse_decimal(channel.commission_rate, "channel.commission_rate", least=0, most=1, digits=4)
    return {"commission_rate": rate}


CHANNEL = Resource(
    "channel",
    channels,
    platform_pb2.Channel,
    channel_to_proto,
    channel_scope,
    special={"commission_rate": _commission_rate},
)
CHANNELS = Listing(
    select(channels),
    orders=by_time(channels.c.create_time, channels.c.id),
    filters={"live": channels.c.delete_time.is_(None)},
    choices={"states": channels.c.state},
)
CONFIGURATION = Resource("configuration", configurations, platform_pb2.Configuration, configuration_to_proto)
CONFIGURATIONS = Listing(
    select(configurations),
    orders={"key": Order(configurations.c.key, configurations.c.id, descending=False)},
    filters={
        "channel_id": configurations.c.channel_id == queries.channel_id,
        "category": configurations.c.category == queries.category,
        "key": configurations.c.key == queries.key,
        "live": configurations.c.delete_time.is_(None),
    },
)
PARKED_EVENT = Resource("parked event", parked_events, platform_pb2.ParkedEvent, parked_event_to_proto)


class PlatformService(Sections, Codebooks, Taxes, Files, EmailTemplates, platform_pb2_grpc.PlatformServiceServicer):
    """Channels, configurations, parked events. Every change by staff leaves an audit entry."""

    def __init__(self, app: App) -> None:
        self.app = app

    async def CreateChannel(self, request: platform_pb2.CreateChannelRequest, context: Any) -> platform_pb2.Channel:
        names = masks.creatable(platform_pb2.Channel.DESCRIPTOR)
        _check_channel(request.channel, names)
        values = masks.columns(request.channel, names, CHANNEL.special)
        if not request.channel.kind:
            values["kind"] = "PLATFORM"
        if not request.channel.state:
            values["state"] = "INACTIVE"
        async with mutation(self.app, request, platform_pb2.Channel) as work:
            if request.channel.primary:
                await standard.clear_the_one(work, CHANNEL, "primary")
            row = await standard.create(work.tx, CHANNEL, {**values, **_birth(work)})
            work.audit("channel.created", "channel", row.id, code=row.code)
            work.event("channel.created", "channel", row.id, {"code": row.code, "state": row.state})
            work.answer = channel_to_proto(row)
        return work.answer

    async def GetChannel(self, request: platform_pb2.GetChannelRequest, context: Any) -> platform_pb2.Channel:
        return await standard.get(self.app.db, CHANNEL, request.id)

    async def ListChannels(
        self, request: platform_pb2.ListChannelsRequest, context: Any
    ) -> platform_pb2.ListChannelsResponse:
        deleted = request.show_deleted and caller().may("platform.manage")
        page = await standard.list_page(
            self.app,
            request,
            CHANNELS,
            channel_scope(caller()),
            filters={"states": convert.names(platform_pb2.Channel.State, request.states), "live": not deleted},
        )
        return await page.answer(platform_pb2.ListChannelsResponse, map(channel_to_proto, page.rows))

    async def UpdateChannel(self, request: platform_pb2.UpdateChannelRequest, context: Any) -> platform_pb2.Channel:
        channel = request.channel
        names = masks.changed(channel, request.update_mask, "channel")
        _check_channel(channel, names)
        values = masks.columns(channel, names, CHANNEL.special)
        for name, default in (("state", "INACTIVE"), ("kind", "PLATFORM")):
            if name in names and not getattr(channel, name):
                values[name] = default
        async with mutation(self.app, request, platform_pb2.Channel) as work:
            if "primary" in names and channel.primary:
                await standard.clear_the_one(work, CHANNEL, "primary")
            id_ = convert.parse_id(CHANNEL.noun, channel.id)
            row = await standard.patch(work.tx, CHANNEL, id_, channel.etag, {**values, "update_time": work.now})
            work.audit("channel.updated", "channel", row.id, fields=sorted(names))
            work.log(
                "channel.updated", f"{row.code} was changed: {row.state}", ", ".join(sorted(names)), channel_id=row.id
            )
            work.event("channel.updated", "channel", row.id, {"code": row.code, "state": row.state})
            work.answer = channel_to_proto(row)
        return work.answer

    async def DeleteChannel(self, request: platform_pb2.DeleteChannelRequest, context: Any) -> platform_pb2.Channel:
        async with mutation(self.app, request, platform_pb2.Channel) as work:
            id_ = convert.parse_id(CHANNEL.noun, request.id)
            await section_queries.lock_channel(work.tx, id_)
            if shelves := await section_queries.sections_of(work.tx, id_):
                message = "the channel has sections: delete them first"
                raise FailedPrecondition("CHANNEL_IN_USE", message, sections=shelves)
            row = await standard.delete(work, CHANNEL, id_, request.etag)
            work.audit("channel.deleted", "channel", row.id, code=row.code)
            work.event("channel.deleted", "channel", row.id, {"code": row.code})
            work.answer = channel_to_proto(row)
        return work.answer

    async def UndeleteChannel(self, request: platform_pb2.UndeleteChannelRequest, context: Any) -> platform_pb2.Channel:
        async with mutation(self.app, request, platform_pb2.Channel) as work:
            row = await standard.one(work.tx, CHANNEL, request.id, lock=True)
            row = await standard.undelete(work, CHANNEL, row, state="INACTIVE")
            work.audit("channel.undeleted", "channel", row.id, code=row.code)
            work.event("channel.undeleted", "channel", row.id, {"code": row.code})
            work.answer = channel_to_proto(row)
        return work.answer

    async def CreateConfiguration(
        self, request: platform_pb2.CreateConfigurationRequest, context: Any
    ) -> platform_pb2.Configuration:
        wanted = request.configuration
        values = masks.columns(wanted, masks.creatable(platform_pb2.Configuration.DESCRIPTOR), CONFIGURATION.special)
        async with mutation(self.app, request, platform_pb2.Configuration) as work:
            values["value"] = await _checked_value(work, self.app, values)
            row = await standard.create(work.tx, CONFIGURATION, {**values, **_birth(work)})
            work.audit("configuration.created", "configuration", row.id, key=row.key, value=row.value)
            work.event("configuration.changed", "configuration", row.id, {"key": row.key})
            work.answer = configuration_to_proto(row)
        return work.answer

    async def GetConfiguration(
        self, request: platform_pb2.GetConfigurationRequest, context: Any
    ) -> platform_pb2.Configuration:
        return await standard.get(self.app.db, CONFIGURATION, request.id)

    async def ListConfigurations(
        self, request: platform_pb2.ListConfigurationsRequest, context: Any
    ) -> platform_pb2.ListConfigurationsResponse:
        page = await standard.list_page(
            self.app,
            request,
            CONFIGURATIONS,
            EVERYTHING,
            filters={
                "channel_id": convert.optional_id(request.channel_id),
                "category": request.category,
                "key": request.key,
                "live": not request.show_deleted,
            },
        )
        return await page.answer(platform_pb2.ListConfigurationsResponse, map(configuration_to_proto, page.rows))

    async def UpdateConfiguration(
        self, request: platform_pb2.UpdateConfigurationRequest, context: Any
    ) -> platform_pb2.Configuration:
        wanted = request.configuration
        names = masks.changed(wanted, request.update_mask, "configuration")
        values = masks.columns(wanted, names, CONFIGURATION.special)
        async with mutation(self.app, request, platform_pb2.Configuration) as work:
            before = await standard.one(work.tx, CONFIGURATION, wanted.id, lock=True)
            _refuse_locked(before)
            present = {**dict(before), "value": setting_values.shown(before.data_type, before.value)}
            values["value"] = await _checked_value(work, self.app, {**present, **values})
            row = await standard.patch(
                work.tx, CONFIGURATION, before.id, wanted.etag, {**values, "update_time": work.now}
            )
            work.audit(
                "configuration.updated", "configuration", row.id, key=row.key, before=before.value, after=row.value
            )
            work.event("configuration.changed", "configuration", row.id, {"key": row.key})
            work.answer = configuration_to_proto(row)
        return work.answer

    async def DeleteConfiguration(
        self, request: platform_pb2.DeleteConfigurationRequest, context: Any
    ) -> platform_pb2.Configuration:
        async with mutation(self.app, request, platform_pb2.Configuration) as work:
            before = await standard.one(work.tx, CONFIGURATION, request.id, lock=True)
            _refuse_locked(before)
            if before.required:
                message = f"{before.key} is required: change its value instead"
                raise FailedPrecondition("CONFIGURATION_REQUIRED", message, key=before.key)
            row = await standard.delete(work, CONFIGURATION, before.id, request.etag)
            work.audit("configuration.deleted", "configuration", row.id, key=row.key, before=row.value)
            work.event("configuration.changed", "configuration", row.id, {"key": row.key})
            work.answer = configuration_to_proto(row)
        return work.answer

    async def ResolveConfiguration(
        self, request: platform_pb2.ResolveConfigurationRequest, context: Any
    ) -> platform_pb2.ResolveConfigurationResponse:
        if request.section_id and not request.channel_id:
            raise InvalidArgument([("channel_id", "is required with section_id")])
        async with self.app.db.read() as connection:
            rows = await queries.applying(
                connection,
                [request.key],
                self.app.clock.now(),
                convert.optional_id(request.channel_id),
                convert.optional_id(request.section_id),
            )
        resolved = settings.resolve_text(self.app.declared_settings.get(request.key), rows)
        if resolved is None:
            raise NotFound("configuration", request.key)
        data_type, value, used = resolved
        return platform_pb2.ResolveConfigurationResponse(
            value=_value(data_type, value), data_type=data_type, configurations=map(configuration_to_proto, used)
        )

    async def ListSettings(
        self, request: platform_pb2.ListSettingsRequest, context: Any
    ) -> platform_pb2.ListSettingsResponse:
        page = paging.page(self.app.signer, request, str)
        after = page.after[0] if page.after else ""
        rest = [setting for key, setting in self.app.declared_settings.items() if key > after]
        answer = platform_pb2.ListSettingsResponse()
        shown = await paging.fill(answer.settings, map(setting_to_proto, rest[: page.size]))
        if shown < len(rest):
            answer.next_page_token = page.token(rest[shown - 1].key, NO_ID)
        return answer

    async def ListParkedEvents(
        self, request: platform_pb2.ListParkedEventsRequest, context: Any
    ) -> platform_pb2.ListParkedEventsResponse:
        page = await standard.list_page(
            self.app,
            request,
            outbox.PARKED,
            EVERYTHING,
            filters={
                "consumer": request.consumer,
                "states": convert.names(platform_pb2.ParkedEvent.State, request.states),
            },
        )
        return await page.answer(platform_pb2.ListParkedEventsResponse, map(parked_event_to_proto, page.rows))

    async def RetryParkedEvent(
        self, request: platform_pb2.RetryParkedEventRequest, context: Any
    ) -> platform_pb2.ParkedEvent:
        async with mutation(self.app, request, platform_pb2.ParkedEvent) as work:
            parked = await _lock_parked(work, request.id)
            row = await outbox.try_parked(work.tx, parked.id, work.now)
            work.audit("event.retried", "parked event", row.id, **_said_of(row))
            work.answer = parked_event_to_proto(row)
        return work.answer

    async def DiscardParkedEvent(
        self, request: platform_pb2.DiscardParkedEventRequest, context: Any
    ) -> platform_pb2.ParkedEvent:
        async with mutation(self.app, request, platform_pb2.ParkedEvent) as work:
            row = await _lock_parked(work, request.id)
            await outbox.remove_parked(work.tx, row.id)
            work.audit("event.discarded", "parked event", row.id, reason=request.reason, **_said_of(row))
            work.answer = parked_event_to_proto(row)
        return work.answer


async def _lock_parked(work: Mutation[Any], id_: str) -> Row:
    row = await standard.one(work.tx, PARKED_EVENT, id_, lock=True)
    if row.state != "PARKED":
        message = f"the event is {row.state}: only one that is PARKED needs a decision"
        raise forbidden("parked event", row.state, message)
    return row


def _said_of(row: Row) -> dict[str, str]:
    return {"consumer": row.consumer, "event_id": str(row.event_id), "type": row.event_type, "error": row.error}


def _birth(work: Mutation[Any]) -> dict[str, object]:
    return {"id": new_id(), "create_time": work.now, "update_time": work.now}


def _check_channel(channel: platform_pb2.Channel, names: Collection[str]) -> None:
    problems = []
    if "currency_code" in names and channel.currency_code not in DIGITS:
        problems.append(("channel.currency_code", UNKNOWN))
    if "country_code" in names and not postal.are_countries([channel.country_code]):
        problems.append(("channel.country_code", "is not a country of ISO 3166-1"))
    if "language_code" in names and not is_language(channel.language_code):
        problems.append(("channel.language_code", "is not a language that exists, such as en or pt-BR"))
    if "time_zone" in names and not is_time_zone(channel.time_zone):
        problems.append(("channel.time_zone", "is not an IANA time zone such as Europe/London"))
    if problems:
        raise InvalidArgument(problems)


def _refuse_locked(row: Row) -> None:
    if row.locked:
        message = f"{row.key} is locked"
        raise FailedPrecondition("CONFIGURATION_NOT_EDITABLE", message, key=row.key)


async def _checked_value(work: Mutation[Any], app: App, values: Mapping[str, Any]) -> str:
    """Return the value of a configuration as it is kept. Raises InvalidArgument, with all that is wrong with it."""
    multiplies = values["multiplicative"]
    if not multiplies and values["channel_id"] is not None:
        multiplies = await queries.channel_multiplies(work.tx, values["channel_id"])
    problems = settings.problems(app.declared_settings, values, "configuration", multiplies=multiplies)
    start, end = values["effective_from_time"], values["effective_until_time"]
    if start and end and start >= end:
        problems.append(("configuration.effective_until_time", "must be after effective_from_time"))
    if values["section_id"] and not values["channel_id"]:
        problems.append(("configuration.channel_id", "is required with section_id"))
    elif values["section_id"] and not await section_queries.belongs(
        work.tx, values["section_id"], values["channel_id"]
    ):
        problems.append(("configuration.section_id", "is not a section of the channel"))
    if problems:
        raise InvalidArgument(problems)
    return setting_values.kept(values["data_type"], values["value"])
