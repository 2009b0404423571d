"""The part of SupportService about when support is open."""

from datetime import date
from types import SimpleNamespace
from typing import Any

from mall.support.v1 import support_pb2
from server.kit import convert, masks, standard, texts
from server.kit.app import App
from server.kit.clock import is_time_zone
from server.kit.errors import InvalidArgument, NotFound
from server.kit.mutation import mutation
from server.kit.standard import Resource
from server.support import clock
from storage.database import Row
from storage.queries import support_tickets as queries
from storage.tables.support import PRIORITIES
from storage.tables.support_tickets import support_calendars

SupportCalendar = support_pb2.SupportCalendar
Priority = support_pb2.Ticket.Priority
NOUN = "support_calendar"
AT_FIRST: Any = SimpleNamespace(id=clock.ID, **clock.DEFAULT, create_time=None, update_time=None, version=0)


def support_calendar_to_proto(row: Row) -> SupportCalendar:
    """Map a row of `support_calendars`."""
    return SupportCalendar(
        id=str(row.id),
        time_zone=row.time_zone,
        hours=row.hours,
        holidays=[
            {"year": day.year, "month": day.month, "day": day.day} for day in map(date.fromisoformat, row.holidays)
        ],
        policies=[{"priority": priority, **row.policies[priority]} for priority in PRIORITIES],
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


RESOURCE = Resource(NOUN, support_calendars, SupportCalendar, support_calendar_to_proto)


def _hours(message: SupportCalendar) -> dict[str, object]:
    names = ("weekday", "open_minute", "close_minute")
    listed = [{name: getattr(one, name) for name in names} for one in message.hours]
    return {"hours": sorted(listed, key=lambda one: tuple(one.values()))}


def _holidays(message: SupportCalendar) -> dict[str, object]:
    days = {convert.parse_date(day, f"{NOUN}.holidays[{nth}]") for nth, day in enumerate(message.holidays)}
    return {"holidays": sorted(day.isoformat() for day in days)}


def _policies(message: SupportCalendar) -> dict[str, object]:
    return {
        "policies": {
            Priority.Name(one.priority): {"minutes": one.minutes, "around_the_clock": one.around_the_clock}
            for one in message.policies
        }
    }


SPECIAL: masks.Special = {"hours": _hours, "holidays": _holidays, "policies": _policies}


class Hours:
    """When support is open: one row, which the first change makes."""

    app: App

    async def GetSupportCalendar(self, request: support_pb2.GetSupportCalendarRequest, context: Any) -> SupportCalendar:
        async with self.app.db.read() as connection:
            row = await queries.calendar(connection, clock.ID)
        return support_calendar_to_proto(row or AT_FIRST)

    async def UpdateSupportCalendar(
        self, request: support_pb2.UpdateSupportCalendarRequest, context: Any
    ) -> SupportCalendar:
        message = request.support_calendar
        problems = [(v.field, v.description) for v in texts.tidy(message, NOUN)] + _problems(message)
        if problems:
            raise InvalidArgument(problems)
        names = masks.changed(message, request.update_mask, NOUN)
        values: dict[str, Any] = masks.columns(message, names, SPECIAL)
        async with mutation(self.app, request, SupportCalendar) as work:
            if message.id != str(clock.ID):
                raise NotFound(NOUN, message.id)
            row = await queries.lock_calendar(work.tx, clock.ID, clock.DEFAULT, work.now)
            wanted = {name: values.get(name, row[name]) for name in clock.DEFAULT}
            _refuse_endless(clock.read(SimpleNamespace(**wanted, version=row.version)), work.now)
            row = await standard.patch(work.tx, RESOURCE, row.id, message.etag, {**values, "update_time": work.now})
            work.audit("support_calendar.updated", NOUN, row.id, fields=sorted(names))
            work.answer = support_calendar_to_proto(row)
        return work.answer


def _problems(message: SupportCalendar) -> list[tuple[str, str]]:
    problems = []
    if message.time_zone and not is_time_zone(message.time_zone):
        problems.append((f"{NOUN}.time_zone", "is not a time zone of the IANA database"))
    last: dict[int, int] = {}
    for one in sorted(message.hours, key=lambda one: (one.weekday, one.open_minute)):
        if one.open_minute >= one.close_minute:
            problems.append((f"{NOUN}.hours", "must close after it opens, on the same day"))
        elif one.open_minute < last.get(one.weekday, 0):
            problems.append((f"{NOUN}.hours", "overlap"))
        last[one.weekday] = one.close_minute
    priorities = [one.priority for one in message.policies]
    if priorities and sorted(priorities) != list(range(1, len(PRIORITIES) + 1)):
        problems.append((f"{NOUN}.policies", "must have one for each priority"))
    return problems


def _refuse_endless(calendar: clock.Calendar, now: Any) -> None:
    """Refuse a calendar that is open so rarely that a response would not be due within years."""
    for priority in PRIORITIES:
        try:
            calendar.due(now, priority)
        except ValueError:
            text = "support is open too rarely: the first response to a ticket would not be due within years"
            raise InvalidArgument([(f"{NOUN}.hours", text)]) from None
