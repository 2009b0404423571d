"""Price lists of sellers, and the prices in them."""

import hashlib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from mall.catalog.v1 import catalog_pb2
from server import platform
from server.catalog import fields, measures
from server.catalog.ceilings import PRICE_CEILING
from server.kit import convert, masks, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.convert import Fields
from server.kit.currencies import DIGITS, UNKNOWN
from server.kit.errors import InvalidArgument, NotFound, Violation
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.listing import EVERYTHING, Scope
from storage.queries.catalog import prices as queries
from storage.tables.catalog import price_lists

PriceList = catalog_pb2.PriceList
Price = catalog_pb2.Price


def price_list_to_proto(row: Row) -> PriceList:
    """Map a row of `price_lists`."""
    return PriceList(
        id=str(row.id),
        seller_id=str(row.seller_id),
        code=row.code,
        display_name=row.display_name,
        description=row.description,
        channel_id=str(row.channel_id or ""),
        currency_code=row.currency,
        group_ids=map(str, row.group_ids),
        replacing=row.replacing,
        state=row.state,
        start_time=convert.timestamp(row.start_time),
        end_time=convert.timestamp(row.end_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def price_fields(row: Row) -> Fields:
    """Return the fields of a row of `prices` with the `measure` of its variant."""
    valid = row.valid
    least = measures.told(row.least_quantity) if row.measure else convert.decimal(Decimal(row.least_quantity))
    return {
        "variant_id": str(row.variant_id),
        "least_quantity": least,
        "pack_quantity": row.pack_quantity,
        "amount": convert.money(row.amount_minor, row.currency),
        "start_time": convert.timestamp(valid.lower) if valid is not None else None,
        "end_time": convert.timestamp(valid.upper) if valid is not None else None,
        "create_time": convert.timestamp(row.create_time),
        "update_time": convert.timestamp(row.update_time),
    }


def _scope(who: Caller) -> Scope:
    """Staff see all lists, sellers their own."""
    return EVERYTHING if who.may("catalog.read") else _own(who)


def _own(who: Caller) -> Scope:
    clause = (price_lists.c.seller_id == queries.seller_id) & price_lists.c.delete_time.is_(None)
    return Scope("own", clause, {"seller_id": who.id})


SPECIAL: masks.Special = {
    "channel_id": lambda m: {"channel_id": convert.optional_id(m.channel_id)},
    "currency_code": lambda m: {"currency": m.currency_code},
    "group_ids": lambda m: {"group_ids": sorted(map(UUID, m.group_ids))},
    "state": lambda m: {"state": PriceList.State.Name(m.state) if m.state else "ACTIVE"},
}
SEEN = Resource("price_list", price_lists, PriceList, price_list_to_proto, _scope, special=SPECIAL)
OWN = Resource("price_list", price_lists, PriceList, price_list_to_proto, _own, special=SPECIAL)


class PriceLists:
    """The rpcs of price lists."""

    app: App

    async def CreatePriceList(self, request: catalog_pb2.CreatePriceListRequest, context: Any) -> PriceList:
        wanted = request.price_list
        problems = texts.tidy(wanted, "price_list")
        values = masks.columns(wanted, masks.creatable(PriceList.DESCRIPTOR), SPECIAL)
        async with mutation(self.app, request, PriceList) as work:
            values["start_time"] = values["start_time"] or work.now
            problems += [*_window(values), *await _places(work, values)]
            if problems:
                raise InvalidArgument(problems)
            row = await standard.create(
                work.tx,
                OWN,
                {
                    **values,
                    "id": new_id(),
                    "seller_id": work.caller.id,
                    "key": _key(work.caller.id, values),
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            work.event("price_list.created", "price_list", row.id, {"seller_id": str(row.seller_id)})
            work.answer = price_list_to_proto(row)
        return work.answer

    async def GetPriceList(self, request: catalog_pb2.GetPriceListRequest, context: Any) -> PriceList:
        return await standard.get(self.app.db, SEEN, request.id)

    async def ListPriceLists(
        self, request: catalog_pb2.ListPriceListsRequest, context: Any
    ) -> catalog_pb2.ListPriceListsResponse:
        who = caller()
        seller_id = convert.optional_id(request.seller_id)
        page = await standard.list_page(
            self.app,
            request,
            queries.PRICE_LISTS,
            EVERYTHING if who.may("catalog.read") else _of_seller(who),
            filters={
                "seller_id": seller_id if who.may("catalog.read") else None,
                "channel_id": convert.optional_id(request.channel_id),
                "states": convert.names(PriceList.State, request.states),
                "live": True,
            },
            order="newest",
        )
        return await page.answer(catalog_pb2.ListPriceListsResponse, map(price_list_to_proto, page.rows))

    async def UpdatePriceList(self, request: catalog_pb2.UpdatePriceListRequest, context: Any) -> PriceList:
        wanted = request.price_list
        problems = texts.tidy(wanted, "price_list")
        names = masks.changed(wanted, request.update_mask, "price_list")
        values = masks.columns(wanted, names, SPECIAL)
        async with mutation(self.app, request, PriceList) as work:
            before = await standard.one(work.tx, OWN, wanted.id, lock=True)
            if "start_time" in values:
                values["start_time"] = values["start_time"] or before.start_time
            problems += _window({**dict(before), **values})
            if problems:
                raise InvalidArgument(problems)
            row = await standard.patch(work.tx, OWN, before.id, wanted.etag, {**values, "update_time": work.now})
            if any(row[name] != before[name] for name in ("state", "start_time", "end_time")):
                await _rewindow(work, row, active=row.state == "ACTIVE")
            work.event("price_list.updated", "price_list", row.id, {"seller_id": str(row.seller_id)})
            work.answer = price_list_to_proto(row)
        return work.answer

    async def DeletePriceList(self, request: catalog_pb2.DeletePriceListRequest, context: Any) -> PriceList:
        async with mutation(self.app, request, PriceList) as work:
            before = await standard.one(work.tx, OWN, request.id, lock=True)
            gone = {"delete_time": work.now, "update_time": work.now}
            row = await standard.patch(work.tx, OWN, before.id, request.etag, gone)
            await _rewindow(work, row, active=False)
            work.event("price_list.deleted", "price_list", row.id, {"seller_id": str(row.seller_id)})
            work.answer = price_list_to_proto(row)
        return work.answer

    # --- prices ---

    async def BatchSetPrices(
        self, request: catalog_pb2.BatchSetPricesRequest, context: Any
    ) -> catalog_pb2.BatchSetPricesResponse:
        async with mutation(self.app, request, catalog_pb2.BatchSetPricesResponse) as work:
            found = await standard.one(work.tx, OWN, request.price_list_id, lock=True)
            problems: list[Violation] = []
            sold = await _sold(work, found, request.prices)
            keys = _keys(request.prices, sold, problems)
            most = (await platform.settings(work.tx, PRICE_CEILING, now=work.now))[PRICE_CEILING].get(found.currency)
            amounts = {
                key: _amount(price, f"prices[{n}]", found.currency, most, sold, problems)
                for n, (key, price) in enumerate(zip(keys, request.prices, strict=True))
            }
            if problems:
                raise InvalidArgument(problems)
            rows = await queries.put(work.tx, found.id, amounts, work.now)
            _publish(work, found, len(rows), "prices.set")
            answered = [price_fields(rows[key]) for key in keys]
            work.answer = catalog_pb2.BatchSetPricesResponse(prices=answered)
        return work.answer

    async def BatchDeletePrices(
        self, request: catalog_pb2.BatchDeletePricesRequest, context: Any
    ) -> catalog_pb2.BatchDeletePricesResponse:
        async with mutation(self.app, request, catalog_pb2.BatchDeletePricesResponse) as work:
            found = await standard.one(work.tx, OWN, request.price_list_id, lock=True)
            problems: list[Violation] = []
            sold = await _sold(work, found, request.prices)
            keys = _keys(request.prices, sold, problems)
            if problems:
                raise InvalidArgument(problems)
            rows = await queries.remove(work.tx, found.id, keys, work.now)
            missing = next((key for key in keys if key not in rows), None)
            if missing is not None:
                raise NotFound("price", missing[0])
            _publish(work, found, len(rows), "prices.deleted")
            work.answer = catalog_pb2.BatchDeletePricesResponse(prices=[price_fields(rows[key]) for key in keys])
        return work.answer

    async def ListPrices(self, request: catalog_pb2.ListPricesRequest, context: Any) -> catalog_pb2.ListPricesResponse:
        async with self.app.db.read() as connection:
            found = await standard.one(connection, SEEN, request.price_list_id)
        page = await standard.list_page(
            self.app,
            request,
            queries.PRICES,
            EVERYTHING,
            filters={"price_list_id": found.id, "variant_id": convert.optional_id(request.variant_id)},
            order="newest",
        )
        return await page.answer(catalog_pb2.ListPricesResponse, map(price_fields, page.rows))


def _of_seller(who: Caller) -> Scope:
    return Scope("seller", price_lists.c.seller_id == queries.owner_id, {"owner_id": who.id})


def _window(values: Mapping[str, Any]) -> list[Violation]:
    end = values["end_time"]
    if end is not None and end <= values["start_time"]:
        return [Violation("price_list.end_time", "must be after start_time")]
    return []


async def _places(work: Mutation[Any], values: Mapping[str, Any]) -> list[Violation]:
    """Return what is wrong with the channel, the currency and the groups of a list."""
    channel_id, group_ids, currency = values["channel_id"], values["group_ids"], values["currency"]
    problems = []
    if currency not in DIGITS:
        problems.append(Violation("price_list.currency_code", UNKNOWN))
    if channel_id is None and not group_ids:
        return problems
    of_channel, groups = await queries.places(work.tx, channel_id, group_ids)
    if channel_id is not None and of_channel is None:
        problems.append(Violation("price_list.channel_id", "no such channel"))
    elif channel_id is not None and of_channel != currency:
        problems.append(Violation("price_list.currency_code", f"the channel trades in {of_channel}"))
    lacking = [str(id_) for id_ in group_ids if id_ not in groups]
    if lacking:
        problems.append(Violation("price_list.group_ids", f"no such groups: {', '.join(lacking)}"))
    return problems


def _key(seller_id: UUID, values: Mapping[str, Any]) -> UUID:
    """Return the key of a list: lists that have the same do not overlap in a price."""
    parts = (seller_id, values["channel_id"], values["currency"], *values["group_ids"], values["replacing"])
    return UUID(bytes=hashlib.sha256("|".join(map(str, parts)).encode()).digest()[:16])


async def _rewindow(work: Mutation[Any], row: Row, *, active: bool) -> None:
    await queries.rewindow(
        work.tx, row.id, active=active, start_time=row.start_time, end_time=row.end_time, now=work.now
    )


async def _sold(work: Mutation[Any], found: Row, wanted: Sequence[Any]) -> dict[UUID, Row]:
    variant_ids = {UUID(price.variant_id) for price in wanted}
    return await queries.sold_by(work.tx, found.seller_id, sorted(variant_ids))


def _keys(wanted: Sequence[Any], sold: Mapping[UUID, Row], problems: list[Violation]) -> list[queries.Key]:
    """Read the keys of prices: variant, least quantity, pack."""
    keys: list[queries.Key] = []
    for n, price in enumerate(wanted):
        path, variant_id = f"prices[{n}]", UUID(price.variant_id)
        variant = sold.get(variant_id)
        if variant is None:
            problems.append(Violation(f"{path}.variant_id", "is no variant of the list's seller"))
        measure = variant.measure if variant is not None else None
        pack = price.pack_quantity or 1
        if measure and pack > 1:
            problems.append(Violation(f"{path}.pack_quantity", "is for goods that are counted"))
        least = measures.thousandths_of(price.least_quantity, f"{path}.least_quantity", problems)
        if variant is not None and measure is None and least is not None:
            if least % measures.SCALE:
                problems.append(Violation(f"{path}.least_quantity", "must be a whole number: the variant is counted"))
            least //= measures.SCALE
        key = (variant_id, least or 1, pack)
        if key in keys:
            problems.append(Violation(path, "is there twice"))
        keys.append(key)
    return keys


def _amount(
    price: Any,
    path: str,
    currency: str,
    most: int | None,
    sold: Mapping[UUID, Row],
    problems: list[Violation],
) -> int:
    fields.same_list_currency(price.amount, currency, f"{path}.amount", problems)
    amount = fields.price(price.amount, f"{path}.amount", problems)
    if most is not None and amount > most:
        text = f"must be at most {Decimal(most).scaleb(-DIGITS[currency]):f} {currency}"
        problems.append(Violation(f"{path}.amount", text))
    variant = sold.get(UUID(price.variant_id))
    if variant is not None:
        problems += fields.too_dear(amount, variant.measure, f"{path}.amount")
    return amount


def _publish(work: Mutation[Any], found: Row, count: int, event: str) -> None:
    work.event(event, "price_list", found.id, {"seller_id": str(found.seller_id), "prices": count})
