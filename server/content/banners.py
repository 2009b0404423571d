"""The part of ContentService about banners: made by staff, shown within their windows and limits, clicked."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from mall.content.v1 import content_pb2
from server.content import approving, terms
from server.kit import convert, history, masks, standard, texts, zoned
from server.kit.app import App
from server.kit.caller import caller
from server.kit.consumers import Event
from server.kit.errors import FailedPrecondition, InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, background, mutation
from server.kit.robots import is_robot
from server.kit.standard import Resource
from server.kit.states import forbidden, require
from storage.database import Row
from storage.errors import Missing
from storage.listing import EVERYTHING
from storage.queries import counters
from storage.queries.content import banners as queries
from storage.tables.content import BANNER_STATES, banner_state_changes, banners

Banner = content_pb2.Banner
NOUN = "banner"
MOST = 10
# Of those that are used up in the very moment, others take the place.
SPARE = 3
BATCH = 100
# What happens by itself.
WHAT = {"EXPIRED": "ended", "INACTIVE": "used_up", "ACTIVE": "begun"}
IMPRESSIONS_KEPT = timedelta(days=120)


def banner_to_proto(row: Row) -> Banner:
    """Map a row of `banners` with what is counted."""
    return Banner(
        id=str(row.id),
        author_id=str(row.author_id),
        title=row.title,
        display_title=row.display_title,
        description=row.description,
        image_uri=row.image_uri,
        banner_type=row.banner_type,
        placement=row.placement,
        position=row.position,
        state=row.state,
        state_reason=row.state_reason,
        priority=row.priority,
        featured=row.featured,
        start_time=convert.timestamp(row.start_time),
        end_time=convert.timestamp(row.end_time),
        click_uri=row.click_uri,
        clickable=row.clickable,
        target_audience=row.target_audience,
        impression_limit=row.impression_limit,
        click_limit=row.click_limit,
        daily_impression_limit=row.daily_impression_limit,
        time_zone=row.time_zone,
        impression_count=row.impression_count,
        click_count=row.click_count,
        conversion_count=row.conversion_count,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


SPECIAL: masks.Special = {
    "target_audience": lambda one: {"target_audience": Banner.Audience.Name(one.target_audience or Banner.ALL)},
    "time_zone": lambda one: {"time_zone": zoned.check(one.time_zone, "banner.time_zone")},
}
FIELDS = masks.creatable(Banner.DESCRIPTOR)
LIMITS = {"impression_limit": queries.IMPRESSIONS, "click_limit": queries.CLICKS}
RESOURCE = Resource(NOUN, banners, Banner, banner_to_proto, special=SPECIAL, source=queries.BANNER)


class Banners:
    """Banners: for staff, but for what is shown and clicked."""

    app: App

    async def CreateBanner(self, request: content_pb2.CreateBannerRequest, context: Any) -> Banner:
        message = request.banner
        problems = texts.tidy(message, NOUN)
        values = masks.columns(message, FIELDS, SPECIAL)
        _check(values, problems)
        async with mutation(self.app, request, Banner) as work:
            own = {"id": new_id(), "author_id": work.caller.id, "state": BANNER_STATES.first}
            times = {"create_time": work.now, "update_time": work.now}
            row = await standard.create(work.tx, RESOURCE, {**values, **own, **times})
            for column, name in LIMITS.items():
                await counters.limit(work.tx, row.id, name, row[column])
            _note(work, row, None, "created")
            work.answer = await _again(work, row)
        return work.answer

    async def GetBanner(self, request: content_pb2.GetBannerRequest, context: Any) -> Banner:
        return await standard.get(self.app.db, RESOURCE, request.id)

    async def ListBanners(
        self, request: content_pb2.ListBannersRequest, context: Any
    ) -> content_pb2.ListBannersResponse:
        filters = {
            "states": convert.names(Banner.State, request.states),
            "placements": convert.names(Banner.Placement, request.placements),
            "live": not request.show_deleted,
        }
        page = await standard.list_page(self.app, request, queries.BANNERS, EVERYTHING, filters=filters)
        return await page.answer(content_pb2.ListBannersResponse, map(banner_to_proto, page.rows))

    async def UpdateBanner(self, request: content_pb2.UpdateBannerRequest, context: Any) -> Banner:
        message = request.banner
        problems = texts.tidy(message, NOUN)
        names = masks.changed(message, request.update_mask, NOUN)
        values = masks.columns(message, names, SPECIAL)
        async with mutation(self.app, request, Banner) as work:
            row = await _lock(work, message.id, message.etag)
            _check({**dict(row), **values}, problems)
            if row.state == "ACTIVE" and values.get("start_time", row.start_time) != row.start_time:
                raise forbidden(NOUN, row.state, "the banner has begun: its start cannot change")
            changed = await standard.patch(work.tx, RESOURCE, row.id, "", {**values, "update_time": work.now})
            for column, name in LIMITS.items():
                if changed[column] != row[column]:
                    await counters.limit(work.tx, row.id, name, changed[column])
            if names & {"daily_impression_limit", "time_zone"}:
                day = zoned.local_day(work.now, changed.time_zone).isoformat()
                limit = changed.daily_impression_limit
                await counters.limit(work.tx, row.id, queries.IMPRESSIONS, limit, day)
            _note(work, changed, row.state, "edited")
            work.answer = await _again(work, changed)
        return work.answer

    async def DeleteBanner(self, request: content_pb2.DeleteBannerRequest, context: Any) -> Banner:
        async with mutation(self.app, request, Banner) as work:
            row = await _lock(work, request.id, request.etag)
            live = row.state in BANNER_STATES.sources("INACTIVE", "delete")
            state = require(BANNER_STATES, row.state, "delete") if live else row.state
            changed = await standard.delete(work, RESOURCE, row.id, state=state)
            _note(work, changed, row.state, "deleted")
            work.audit("banner.deleted", NOUN, row.id)
            work.answer = await _again(work, changed)
        return work.answer

    async def ActivateBanner(self, request: content_pb2.ActivateBannerRequest, context: Any) -> Banner:
        async with mutation(self.app, request, Banner) as work:
            row = await _lock(work, request.id, request.etag)
            target = "ACTIVE" if row.start_time <= work.now else "SCHEDULED"
            require(BANNER_STATES, row.state, "activate", target)
            await approving.refuse_waiting(work, row.id)
            _refuse_spent(row, work.now)
            changed = await _become(work, row, target, "activated")
            await approving.published(work, [row.id], max(work.now, row.start_time))
            work.audit("banner.activated", NOUN, row.id)
            work.answer = await _again(work, changed)
        return work.answer

    async def DeactivateBanner(self, request: content_pb2.DeactivateBannerRequest, context: Any) -> Banner:
        async with mutation(self.app, request, Banner) as work:
            row = await _lock(work, request.id, request.etag)
            target = require(BANNER_STATES, row.state, "deactivate")
            changed = await _become(work, row, target, "deactivated")
            work.audit("banner.deactivated", NOUN, row.id)
            work.answer = await _again(work, changed)
        return work.answer

    async def ServeBanners(
        self, request: content_pb2.ServeBannersRequest, context: Any
    ) -> content_pb2.ServeBannersResponse:
        who, now = caller(), self.app.clock.now()
        placement = Banner.Placement.Name(request.placement)
        positions = convert.names(Banner.Position, request.positions)
        most, robot = request.most or 1, is_robot(who)
        async with self.app.db.read() as connection:
            rows = await queries.shown(
                connection, placement, positions, who.account_id, now, most + SPARE, unlimited=robot
            )
            values = await terms.load(connection, now)
        if robot:
            return content_pb2.ServeBannersResponse(banners=[_served(row, None, None) for row in rows[:most]])
        ids = await _show(self.app, rows, most, now)
        deadline = now + values[terms.CLICK_WINDOW]
        served = [_served(row, ids[row.id], deadline) for row in rows if row.id in ids]
        return content_pb2.ServeBannersResponse(banners=served)

    async def RecordBannerClick(
        self, request: content_pb2.RecordBannerClickRequest, context: Any
    ) -> content_pb2.BannerClick:
        who, now = caller(), self.app.clock.now()
        async with self.app.db.begin() as tx:
            row = await queries.impression(tx, convert.parse_id("banner_impression", request.impression_id))
            if row is None:
                raise NotFound("banner_impression", request.impression_id)
            window = (await terms.load(tx, now))[terms.CLICK_WINDOW]
            answer = content_pb2.BannerClick(banner_id=str(row.banner_id), click_uri=row.click_uri)
            if not row.clickable or row.click_time is not None or is_robot(who):
                return answer
            if now >= row.create_time + window:
                raise FailedPrecondition("BANNER_CLICK_REFUSED", "the banner was shown too long ago", cause="LATE")
            if not await queries.take_click(tx, row.banner_id):
                message = "as many clicks as may be are counted"
                raise FailedPrecondition("BANNER_CLICK_REFUSED", message, cause="LIMIT")
            await queries.clicked(tx, row.id, who.account_id, now)
            answer.counted = True
        return answer


async def _show(app: App, rows: Sequence[Row], most: int, now: Any) -> dict[UUID, UUID]:
    """Count the first of these banners as shown, as many as are wanted and have something left; returns the showings."""
    await _prepare(app, [row for row in rows if not row.ready])
    found: dict[UUID, UUID] = {}
    waiting, rest = list(rows[:most]), list(rows[most:])
    statement = queries.SHOW
    while waiting:
        ids = [new_id() for _ in waiting]
        async with app.db.read() as connection:  # one statement, whole in itself
            shown = await queries.show(connection, statement, waiting, ids, now)
        found |= {row.banner_id: row.id for row in shown}
        waiting = [row for row in waiting if row.id not in found]
        if statement is queries.SHOW_WAITING:
            waiting, rest = rest[: most - len(found)], rest[most - len(found) :]
        statement = queries.SHOW_WAITING
    return found


async def _prepare(app: App, rows: Sequence[Row]) -> None:
    """Make the counters of a day: by the first who are shown a banner on it."""
    for row in rows:
        async with app.db.begin() as tx:
            await counters.limit(tx, row.id, queries.IMPRESSIONS, row.daily_impression_limit, row.day)


def _served(row: Row, impression_id: UUID | None, deadline: Any) -> content_pb2.ServedBanner:
    return content_pb2.ServedBanner(
        banner_id=str(row.id),
        impression_id=str(impression_id or ""),
        display_title=row.display_title,
        description=row.description,
        image_uri=row.image_uri,
        banner_type=row.banner_type,
        position=row.position,
        clickable=row.clickable,
        click_uri=row.click_uri if row.clickable else "",
        click_deadline_time=convert.timestamp(deadline),
    )


async def move_banners(app: App) -> int:
    """Let banners begin and end, and stop those that are used up."""
    async with background(app) as work:
        rows = await queries.moving(work.tx, work.now, BATCH)
        for row in rows:
            require(BANNER_STATES, row.state, target=row.target)
            reason = "LIMIT" if row.target == "INACTIVE" else ""
            await _become(work, row, row.target, WHAT[row.target], reason)
    return len(rows)


async def count_conversions(work: Mutation[Any], events: Sequence[Event]) -> None:
    """Count purchases that are paid for the banners that led to them."""
    order_ids = {event.aggregate_id for event in events}
    window = (await terms.load(work.tx, work.now))[terms.CONVERSION_WINDOW]
    found = await queries.convert(work.tx, order_ids, work.now - window, work.now)
    if found:
        await counters.add(work.tx, [(banner_id, queries.CONVERSIONS, 1) for banner_id in found])


async def forget_impressions(app: App) -> int:
    """Forget showings that nothing follows from any more."""
    async with app.db.begin() as tx:
        return await queries.forget(tx, app.clock.now() - IMPRESSIONS_KEPT)


async def _lock(work: Mutation[Any], id_: str, etag: str) -> Row:
    row = await standard.one(work.tx, RESOURCE, id_, lock=True)
    if row.delete_time is not None:
        raise Missing(NOUN, id_)
    standard.check_etag(NOUN, row, etag)
    return row


async def _become(work: Mutation[Any], row: Row, state: str, what: str, reason: str = "") -> Row:
    changes = {"state": state, "state_reason": reason, "update_time": work.now}
    changed = await standard.patch(work.tx, RESOURCE, row.id, "", changes)
    _note(work, changed, row.state, what, reason)
    return changed


def _note(work: Mutation[Any], row: Row, before: str | None, what: str, reason: str = "") -> None:
    work.insert(banner_state_changes, history.change(work, NOUN, row.id, row.version, before, row.state, reason))
    work.event(f"banner.{what}", NOUN, row.id, {"state": row.state, "placement": row.placement})


async def _again(work: Mutation[Any], row: Row) -> Banner:
    return banner_to_proto(await work.tx.sole(RESOURCE.reading(EVERYTHING, lock=False), match_id=row.id))


def _refuse_spent(row: Row, now: Any) -> None:
    spent = {
        "END": row.end_time is not None and row.end_time <= now,
        "IMPRESSIONS": row.impression_limit is not None and row.impression_count >= row.impression_limit,
        "CLICKS": row.click_limit is not None and row.click_count >= row.click_limit,
    }
    for cause, holds in spent.items():
        if holds:
            raise FailedPrecondition(
                "BANNER_SPENT", "its end has come, or a limit is reached: change that first", cause=cause
            )


def _check(values: dict[str, Any], problems: list[Any]) -> None:
    """Refuse what does not fit together."""
    if values["end_time"] is not None and values["end_time"] <= values["start_time"]:
        problems.append(("banner.end_time", "must be after start_time"))
    if values["clickable"] and not values["click_uri"]:
        problems.append(("banner.click_uri", "is required for what can be clicked"))
    if problems:
        raise InvalidArgument(problems)
