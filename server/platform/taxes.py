"""Tax classes, tax rates with their history, exemptions."""

from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from sqlalchemy import select

from mall.platform.v1 import platform_pb2
from server.kit import convert, masks, postal, standard
from server.kit.app import App
from server.kit.errors import FailedPrecondition, InvalidArgument
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from server.platform.hooks import TAX_CLASS_LEAVES
from storage.database import Connection, Row
from storage.listing import EVERYTHING, Listing, Order
from storage.queries import platform as queries
from storage.tables.platform import tax_classes, tax_exemptions, tax_rate_changes, tax_rates

Problems = list[tuple[str, str]]


def tax_class_to_proto(row: Row) -> platform_pb2.TaxClass:
    """Map a row of `tax_classes`."""
    return platform_pb2.TaxClass(
        id=str(row.id),
        code=row.code,
        display_name=row.display_name,
        description=row.description,
        standard=row.standard,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def tax_rate_to_proto(row: Any) -> platform_pb2.TaxRate:
    """Map a row of `tax_rates`, also one that a change has kept."""
    return platform_pb2.TaxRate(
        id=str(row.id),
        tax_class_id=str(row.tax_class_id),
        country_code=row.country_code,
        region=row.region,
        postal_prefix=row.postal_prefix,
        rate={"value": str(row.rate)},
        display_name=row.display_name,
        start_time=convert.timestamp(row.start_time),
        end_time=convert.timestamp(row.end_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def tax_rate_change_to_proto(row: Row) -> platform_pb2.TaxRateChange:
    """Map a row of `tax_rate_changes`."""
    return platform_pb2.TaxRateChange(
        id=str(row.id),
        tax_rate_id=str(row.tax_rate_id),
        sequence=row.sequence,
        tax_rate=tax_rate_to_proto(SimpleNamespace(**row.content)),
        actor_id=str(row.actor_id),
        create_time=convert.timestamp(row.create_time),
    )


def tax_exemption_to_proto(row: Row) -> platform_pb2.TaxExemption:
    """Map a row of `tax_exemptions`."""
    return platform_pb2.TaxExemption(
        id=str(row.id),
        customer_id=str(row.customer_id),
        country_code=row.country_code,
        certificate=row.certificate,
        reason=row.reason,
        start_time=convert.timestamp(row.start_time),
        end_time=convert.timestamp(row.end_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def _rate(rate: platform_pb2.TaxRate) -> dict[str, object]:
    return {"rate": convert.parse_decimal(rate.rate, "tax_rate.rate", least=0, most=1, digits=6)}


# In the form in which addresses are compared with them.
_PLACE: masks.Special = {
    "region": lambda rate: {"region": rate.region.strip().upper()},
    "postal_prefix": lambda rate: {"postal_prefix": postal.bare(rate.postal_prefix)},
}
TAX_CLASS = Resource("tax_class", tax_classes, platform_pb2.TaxClass, tax_class_to_proto)
TAX_RATE = Resource("tax_rate", tax_rates, platform_pb2.TaxRate, tax_rate_to_proto, special={"rate": _rate, **_PLACE})
TAX_EXEMPTION = Resource("tax_exemption", tax_exemptions, platform_pb2.TaxExemption, tax_exemption_to_proto)
NEWEST = "newest"
TAX_CLASSES = Listing(
    select(tax_classes),
    {NEWEST: Order(tax_classes.c.create_time, tax_classes.c.id)},
    {"live": tax_classes.c.delete_time.is_(None)},
)
TAX_RATES = Listing(
    select(tax_rates),
    {NEWEST: Order(tax_rates.c.create_time, tax_rates.c.id)},
    {
        "tax_class_id": tax_rates.c.tax_class_id == queries.tax_class_id,
        "country_code": tax_rates.c.country_code == queries.country_code,
        "effective_time": queries.effective,
        "live": tax_rates.c.delete_time.is_(None),
    },
)
TAX_RATE_CHANGES = Listing(
    select(tax_rate_changes),
    {NEWEST: Order(tax_rate_changes.c.sequence, tax_rate_changes.c.id)},
    {"tax_rate_id": tax_rate_changes.c.tax_rate_id == queries.tax_rate_id},
)
TAX_EXEMPTIONS = Listing(
    select(tax_exemptions),
    {NEWEST: Order(tax_exemptions.c.create_time, tax_exemptions.c.id)},
    {
        "customer_id": tax_exemptions.c.customer_id == queries.customer_id,
        "live": tax_exemptions.c.delete_time.is_(None),
    },
)


class Taxes:
    """The rpcs of taxes. Every change leaves an audit entry."""

    app: App

    # --- classes ---

    async def CreateTaxClass(self, request: platform_pb2.CreateTaxClassRequest, context: Any) -> platform_pb2.TaxClass:
        values = masks.columns(request.tax_class, masks.creatable(platform_pb2.TaxClass.DESCRIPTOR), TAX_CLASS.special)
        async with mutation(self.app, request, platform_pb2.TaxClass) as work:
            standard_before = await queries.lock_standard_tax_class(work.tx)
            if request.tax_class.standard:
                await queries.clear_standard_tax_class(work.tx, work.now)
            values["standard"] = request.tax_class.standard or standard_before is None
            row = await standard.create(work.tx, TAX_CLASS, {**values, **_birth(work)})
            work.audit("tax_class.created", "tax_class", row.id, code=row.code, standard=row.standard)
            work.event("tax.changed", "tax_class", row.id, {"code": row.code})
            work.answer = tax_class_to_proto(row)
        return work.answer

    async def GetTaxClass(self, request: platform_pb2.GetTaxClassRequest, context: Any) -> platform_pb2.TaxClass:
        return await standard.get(self.app.db, TAX_CLASS, request.id)

    async def ListTaxClasses(
        self, request: platform_pb2.ListTaxClassesRequest, context: Any
    ) -> platform_pb2.ListTaxClassesResponse:
        filters = {"live": not request.show_deleted}
        page = await standard.list_page(self.app, request, TAX_CLASSES, EVERYTHING, filters=filters, order=NEWEST)
        return await page.answer(platform_pb2.ListTaxClassesResponse, map(tax_class_to_proto, page.rows))

    async def UpdateTaxClass(self, request: platform_pb2.UpdateTaxClassRequest, context: Any) -> platform_pb2.TaxClass:
        wanted = request.tax_class
        names = masks.changed(wanted, request.update_mask, "tax_class")
        values = masks.columns(wanted, names, TAX_CLASS.special)
        async with mutation(self.app, request, platform_pb2.TaxClass) as work:
            await queries.lock_standard_tax_class(work.tx)
            before = await standard.one(work.tx, TAX_CLASS, wanted.id, lock=True)
            standard.check_etag("tax_class", before, wanted.etag)
            if "standard" in names and before.standard and not wanted.standard:
                raise _is_standard()
            if "standard" in names and wanted.standard and not before.standard:
                await queries.clear_standard_tax_class(work.tx, work.now)
            row = await standard.patch(work.tx, TAX_CLASS, before.id, "", {**values, "update_time": work.now})
            work.audit("tax_class.updated", "tax_class", row.id, code=row.code, fields=sorted(names))
            work.event("tax.changed", "tax_class", row.id, {"code": row.code})
            work.answer = tax_class_to_proto(row)
        return work.answer

    async def DeleteTaxClass(self, request: platform_pb2.DeleteTaxClassRequest, context: Any) -> platform_pb2.TaxClass:
        async with mutation(self.app, request, platform_pb2.TaxClass) as work:
            await queries.lock_standard_tax_class(work.tx)
            before = await standard.one(work.tx, TAX_CLASS, request.id, lock=True)
            standard.check_etag("tax_class", before, request.etag)
            if before.standard:
                raise _is_standard()
            rates = await queries.rates_of_class(work.tx, before.id)
            if rates and before.delete_time is None:
                raise class_in_use(rates=rates)
            await TAX_CLASS_LEAVES(work, before.id)
            gone = {"delete_time": work.now, "update_time": work.now}
            row = await standard.patch(work.tx, TAX_CLASS, before.id, "", gone)
            work.audit("tax_class.deleted", "tax_class", row.id, code=row.code)
            work.event("tax.changed", "tax_class", row.id, {"code": row.code})
            work.answer = tax_class_to_proto(row)
        return work.answer

    # --- rates ---

    async def CreateTaxRate(self, request: platform_pb2.CreateTaxRateRequest, context: Any) -> platform_pb2.TaxRate:
        wanted = request.tax_rate
        problems = _country(wanted.country_code, "tax_rate")
        values = _read(wanted, masks.creatable(platform_pb2.TaxRate.DESCRIPTOR), TAX_RATE.special, problems)
        async with mutation(self.app, request, platform_pb2.TaxRate) as work:
            values["start_time"] = values.get("start_time") or work.now
            _window(values, "tax_rate", problems)
            problems += await unknown_tax_class(work.tx, values.get("tax_class_id"), "tax_rate.tax_class_id")
            _refuse(problems)
            row = await standard.create(work.tx, TAX_RATE, {**values, **_birth(work)})
            work.answer = _changed(work, row, "created")
        return work.answer

    async def GetTaxRate(self, request: platform_pb2.GetTaxRateRequest, context: Any) -> platform_pb2.TaxRate:
        return await standard.get(self.app.db, TAX_RATE, request.id)

    async def ListTaxRates(
        self, request: platform_pb2.ListTaxRatesRequest, context: Any
    ) -> platform_pb2.ListTaxRatesResponse:
        at = request.effective_time
        page = await standard.list_page(
            self.app,
            request,
            TAX_RATES,
            EVERYTHING,
            filters={
                "tax_class_id": convert.optional_id(request.tax_class_id),
                "country_code": request.country_code,
                "effective_time": convert.moment(at) if request.HasField("effective_time") else None,
                "live": not request.show_deleted,
            },
            order=NEWEST,
        )
        return await page.answer(platform_pb2.ListTaxRatesResponse, map(tax_rate_to_proto, page.rows))

    async def UpdateTaxRate(self, request: platform_pb2.UpdateTaxRateRequest, context: Any) -> platform_pb2.TaxRate:
        wanted = request.tax_rate
        names = masks.changed(wanted, request.update_mask, "tax_rate")
        problems: Problems = []
        values = _read(wanted, names, TAX_RATE.special, problems)
        async with mutation(self.app, request, platform_pb2.TaxRate) as work:
            before = await standard.one(work.tx, TAX_RATE, wanted.id, lock=True)
            if "start_time" in values:
                values["start_time"] = values["start_time"] or before.start_time
            _window({**dict(before), **values}, "tax_rate", problems)
            _refuse(problems)
            row = await standard.patch(work.tx, TAX_RATE, before.id, wanted.etag, {**values, "update_time": work.now})
            work.answer = _changed(work, row, "updated")
        return work.answer

    async def DeleteTaxRate(self, request: platform_pb2.DeleteTaxRateRequest, context: Any) -> platform_pb2.TaxRate:
        async with mutation(self.app, request, platform_pb2.TaxRate) as work:
            id_ = convert.parse_id(TAX_RATE.noun, request.id)
            gone = {"delete_time": work.now, "update_time": work.now}
            row = await standard.patch(work.tx, TAX_RATE, id_, request.etag, gone)
            work.answer = _changed(work, row, "deleted")
        return work.answer

    async def ListTaxRateChanges(
        self, request: platform_pb2.ListTaxRateChangesRequest, context: Any
    ) -> platform_pb2.ListTaxRateChangesResponse:
        async with self.app.db.read() as connection:
            rate = await standard.one(connection, TAX_RATE, request.tax_rate_id)
        page = await standard.list_page(
            self.app, request, TAX_RATE_CHANGES, EVERYTHING, filters={"tax_rate_id": rate.id}, order=NEWEST
        )
        return await page.answer(platform_pb2.ListTaxRateChangesResponse, map(tax_rate_change_to_proto, page.rows))

    # --- exemptions ---

    async def CreateTaxExemption(
        self, request: platform_pb2.CreateTaxExemptionRequest, context: Any
    ) -> platform_pb2.TaxExemption:
        wanted = request.tax_exemption
        problems = _country(wanted.country_code, "tax_exemption") if wanted.country_code else []
        values = masks.columns(wanted, masks.creatable(platform_pb2.TaxExemption.DESCRIPTOR), TAX_EXEMPTION.special)
        async with mutation(self.app, request, platform_pb2.TaxExemption) as work:
            values["start_time"] = values.get("start_time") or work.now
            _window(values, "tax_exemption", problems)
            _refuse(problems)
            row = await standard.create(work.tx, TAX_EXEMPTION, {**values, **_birth(work)})
            work.answer = _exempted(work, row, "created")
        return work.answer

    async def GetTaxExemption(
        self, request: platform_pb2.GetTaxExemptionRequest, context: Any
    ) -> platform_pb2.TaxExemption:
        return await standard.get(self.app.db, TAX_EXEMPTION, request.id)

    async def ListTaxExemptions(
        self, request: platform_pb2.ListTaxExemptionsRequest, context: Any
    ) -> platform_pb2.ListTaxExemptionsResponse:
        filters = {"customer_id": convert.optional_id(request.customer_id), "live": not request.show_deleted}
        page = await standard.list_page(self.app, request, TAX_EXEMPTIONS, EVERYTHING, filters=filters, order=NEWEST)
        return await page.answer(platform_pb2.ListTaxExemptionsResponse, map(tax_exemption_to_proto, page.rows))

    async def UpdateTaxExemption(
        self, request: platform_pb2.UpdateTaxExemptionRequest, context: Any
    ) -> platform_pb2.TaxExemption:
        wanted = request.tax_exemption
        names = masks.changed(wanted, request.update_mask, "tax_exemption")
        values = masks.columns(wanted, names, TAX_EXEMPTION.special)
        async with mutation(self.app, request, platform_pb2.TaxExemption) as work:
            before = await standard.one(work.tx, TAX_EXEMPTION, wanted.id, lock=True)
            if "start_time" in values:
                values["start_time"] = values["start_time"] or before.start_time
            problems: Problems = []
            _window({**dict(before), **values}, "tax_exemption", problems)
            _refuse(problems)
            row = await standard.patch(
                work.tx, TAX_EXEMPTION, before.id, wanted.etag, {**values, "update_time": work.now}
            )
            work.answer = _exempted(work, row, "updated")
        return work.answer

    async def DeleteTaxExemption(
        self, request: platform_pb2.DeleteTaxExemptionRequest, context: Any
    ) -> platform_pb2.TaxExemption:
        async with mutation(self.app, request, platform_pb2.TaxExemption) as work:
            id_ = convert.parse_id(TAX_EXEMPTION.noun, request.id)
            gone = {"delete_time": work.now, "update_time": work.now}
            row = await standard.patch(work.tx, TAX_EXEMPTION, id_, request.etag, gone)
            work.answer = _exempted(work, row, "deleted")
        return work.answer


async def unknown_tax_class(tx: Connection, id_: object, field: str) -> Problems:
    """Keep a tax class as it is until the transaction ends; returns what is wrong where there is none with the id."""
    if id_ is None or await queries.hold_tax_class(tx, UUID(str(id_))):
        return []
    return [(field, f"no such tax class: {id_}")]


def class_in_use(**counts: Any) -> FailedPrecondition:
    """Return the refusal of those who need a tax class, with how many of which kind there are."""
    return FailedPrecondition("TAX_CLASS_IN_USE", "the tax class is in use: give them another one first", **counts)


def _is_standard() -> FailedPrecondition:
    message = "one tax class is the standard one: make another one the standard first"
    return FailedPrecondition("TAX_CLASS_STANDARD", message)


def _changed(work: Mutation[Any], row: Row, verb: str) -> platform_pb2.TaxRate:
    """Keep a rate as a change has left it, and tell."""
    kept = {name: None if value is None else str(value) for name, value in row.items()} | {"version": row.version}
    change = {
        "id": new_id(),
        "tax_rate_id": row.id,
        "sequence": row.version,
        "content": kept,
        "actor_id": work.caller.account_id,
        "create_time": work.now,
    }
    work.insert(tax_rate_changes, change)
    work.audit(f"tax_rate.{verb}", "tax_rate", row.id, country=row.country_code, rate=str(row.rate))
    work.event("tax.changed", "tax_rate", row.id, {"country_code": row.country_code})
    return tax_rate_to_proto(row)


def _exempted(work: Mutation[Any], row: Row, verb: str) -> platform_pb2.TaxExemption:
    customer = str(row.customer_id)
    work.audit(f"tax_exemption.{verb}", "tax_exemption", row.id, customer_id=customer, certificate=row.certificate)
    work.event("tax.changed", "tax_exemption", row.id, {"customer_id": customer})
    return tax_exemption_to_proto(row)


def _read(message: Any, names: Any, special: masks.Special, problems: Problems) -> dict[str, Any]:
    try:
        return masks.columns(message, names, special)
    except InvalidArgument as error:
        problems.extend(error.violations)
        return masks.columns(message, set(names) - {"rate"}, special)


def _country(code: str, path: str) -> Problems:
    return [] if postal.are_countries([code]) else [(f"{path}.country_code", "is not a country of ISO 3166-1")]


def _window(values: Mapping[str, Any], path: str, problems: Problems) -> None:
    start, end = values["start_time"], values.get("end_time")
    if end is not None and start >= end:
        problems.append((f"{path}.end_time", "must be after start_time"))


def _refuse(problems: Sequence[tuple[str, str]]) -> None:
    if problems:
        raise InvalidArgument(list(problems))


def _birth(work: Mutation[Any]) -> dict[str, object]:
    return {"id": new_id(), "create_time": work.now, "update_time": work.now}
