"""Codes and issues: how coupons come into the hands of customers."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from mall.promotions.v1 import promotions_pb2
from server.kit import convert, limits
from server.kit.app import App
from server.kit.caller import caller
from server.kit.convert import Fields
from server.kit.errors import FailedPrecondition, InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.states import forbidden
from server.promotions import codes, guessing, notifying, policies, seller_coupons
from storage.database import Row
from storage.errors import Missing
from storage.queries import promotions as queries
from storage.tables.promotions import coupon_codes, coupon_issuances

AT_ONCE = 10_000


def code_fields(row: Row) -> Fields:
    """Return the fields of a row of `coupon_codes`."""
    return {
        "id": str(row.id),
        "coupon_id": str(row.coupon_id),
        "code": row.code,
        "email": row.email,
        "customer_id": str(row.customer_id or ""),
        "state": row.state,
        "update_time": convert.timestamp(_latest(row.create_time, row.redeem_time, row.revoke_time)),
        "revoke_time": convert.timestamp(row.revoke_time),
        "redeem_time": convert.timestamp(row.redeem_time),
        "create_time": convert.timestamp(row.create_time),
    }


def issuance_fields(row: Row) -> Fields:
    """Return the fields of a row of `coupon_issuances`."""
    return {
        **{name: str(row[name]) for name in ("id", "coupon_id", "customer_id")},
        "state": row.state,
        "title": row.title,
        "external_code": row.external_code,
        "update_time": convert.timestamp(_latest(row.create_time, row.use_time, row.revoke_time)),
        **{name: convert.timestamp(row[name]) for name in ("expire_time", "use_time", "revoke_time", "create_time")},
    }


def _latest(*times: datetime | None) -> datetime:
    return max(time for time in times if time is not None)


async def generate(
    app: App, request: promotions_pb2.GenerateCouponCodesRequest
) -> promotions_pb2.GenerateCouponCodesResponse:
    """Make codes, all or none: a repeated request finds them made."""
    length = request.length or codes.USUAL
    problems = []
    if not codes.SHORTEST <= length <= codes.LONGEST:
        problems.append(("length", f"must be from {codes.SHORTEST} to {codes.LONGEST}"))
    whose = [field for field in ("email", "customer_id") if getattr(request, field)]
    if request.count != 1:
        problems.extend((field, "is for one code") for field in whose)
    if len(whose) > 1:
        problems.append(("customer_id", "or email names whose the code is, and not both"))
    if not problems and len(codes.ALPHABET) ** length < request.count * codes.SPARSE:
        problems.append(("length", "is too short for so many codes: they could be guessed"))
    if problems:
        raise InvalidArgument(problems)
    async with mutation(app, request, promotions_pb2.GenerateCouponCodesResponse) as work:
        coupon = await policies.lock(work, "coupon", request.coupon_id)
        customer_id = convert.optional_id(request.customer_id)
        if customer_id is not None and not await queries.customers(work.tx, [customer_id]):
            raise NotFound("customer", customer_id)
        left = request.count
        while left:
            made = await asyncio.to_thread(codes.make, min(left, AT_ONCE), length)
            left -= await queries.add_codes(
                work.tx, coupon.id, made, email=request.email.lower(), customer_id=customer_id, now=work.now
            )
        work.audit("coupon.codes_generated", "coupon", coupon.id, count=request.count)
        work.answer = promotions_pb2.GenerateCouponCodesResponse(count=request.count)
    return work.answer


async def revoke_code(app: App, request: promotions_pb2.RevokeCouponCodeRequest) -> promotions_pb2.CouponCode:
    """Let a code work no more."""
    async with mutation(app, request, promotions_pb2.CouponCode) as work:
        id_ = convert.parse_id("coupon_code", request.id)
        row = await queries.read(work.tx, "coupon_code", id_, work.now, lock=True)
        if row is None:
            raise Missing("coupon_code", request.id)
        try:
            await policies.lock(work, "coupon", str(row.coupon_id), held=False)
        except Missing:
            raise Missing("coupon_code", request.id) from None
        if row.revoke_time is None:
            await _revoke(work, coupon_codes, id_)
            work.audit("coupon_code.revoked", "coupon_code", id_)
        work.answer = promotions_pb2.CouponCode(**code_fields(await _again(work, "coupon_code", id_)))
    return work.answer


async def revoke_issuance(
    app: App, request: promotions_pb2.RevokeCouponIssuanceRequest
) -> promotions_pb2.CouponIssuance:
    """Take an issued coupon back."""
    async with mutation(app, request, promotions_pb2.CouponIssuance) as work:
        id_ = convert.parse_id("coupon_issuance", request.id)
        row = await queries.read(work.tx, "coupon_issuance", id_, work.now, lock=True)
        if row is None:
            raise Missing("coupon_issuance", request.id)
        if row.state != "ISSUED":
            message = f"an issued coupon that is {row.state} cannot be taken back"
            raise forbidden("coupon_issuance", row.state, message)
        await _revoke(work, coupon_issuances, id_)
        work.audit("coupon_issuance.revoked", "coupon_issuance", id_)
        work.answer = promotions_pb2.CouponIssuance(**issuance_fields(await _again(work, "coupon_issuance", id_)))
    return work.answer


async def issue(app: App, request: promotions_pb2.IssueCouponRequest) -> promotions_pb2.IssueCouponResponse:
    """Issue a coupon to customers, all or none."""
    customer_ids = [UUID(id_) for id_ in request.customer_ids]
    if not customer_ids:
        raise InvalidArgument([("customer_ids", "is required")])
    async with mutation(app, request, promotions_pb2.IssueCouponResponse) as work:
        coupon = await _to_issue(work, request.coupon_id)
        rows = await _issue(work, coupon, customer_ids, external_code=request.external_code.strip())
        await notifying.tell_of_issues(work, [row.id for row in rows])
        work.audit("coupon.issued", "coupon", coupon.id, customers=len(rows))
        work.answer = promotions_pb2.IssueCouponResponse(coupon_issuances=map(issuance_fields, rows))
    return work.answer


async def _to_issue(work: Mutation[Any], coupon_id: str) -> Row:
    """Return a coupon that the caller issues, locked: one that they run, or that they take part in as a seller."""
    try:
        return await policies.lock(work, "coupon", coupon_id)
    except Missing:
        coupon = await queries.read(work.tx, "coupon", UUID(coupon_id), work.now, lock=True)
        if coupon is None or not coupon.sellers_only or coupon.delete_time is not None:
            raise
        if not await seller_coupons.takes_part(work, coupon.id, work.caller.id):
            raise
        return coupon


async def claim(app: App, request: promotions_pb2.ClaimCouponRequest) -> promotions_pb2.CouponIssuance:
    """Issue a public coupon, or the one of a code, to the caller."""
    if bool(request.coupon_id) == bool(request.code):
        raise InvalidArgument([("code", "or coupon_id is required, and not both")])
    who = caller()
    try:
        async with guessing.counted_guesses(app, int(bool(request.code)), who.account_id) as guesses:
            return await _claim(app, request, guesses)
    except UnknownCode:
        attempt: dict[str, object] = {"coupon_id": None, "code": codes.canonical(request.code), "reason": "UNKNOWN"}
        await guessing.record(app, [attempt], who.account_id, app.clock.now())
        raise


class UnknownCode(FailedPrecondition):
    """The refusal of a code that is none."""


async def _claim(
    app: App, request: promotions_pb2.ClaimCouponRequest, guesses: limits.Guesses
) -> promotions_pb2.CouponIssuance:
    async with mutation(app, request, promotions_pb2.CouponIssuance) as work:
        code = None
        if request.code:
            code = await _code(work, request.code)
            if code is None:
                guesses.unknown = 1
                message = "there is no such code, or it is used"
                raise UnknownCode("COUPON_REFUSED", message, cause="UNKNOWN")
        coupon_id = UUID(request.coupon_id) if code is None else code.coupon_id
        coupon = await queries.read(work.tx, "coupon", coupon_id, work.now, scope="shown" if code is None else "all")
        if coupon is None:
            raise Missing("coupon", request.coupon_id)
        (row,) = await _issue(work, coupon, [work.caller.id], None if code is None else code.id)
        work.answer = promotions_pb2.CouponIssuance(**issuance_fields(row))
    return work.answer


async def _code(work: Mutation[Any], text: str) -> Row | None:
    """Return a single-use code that the caller may claim with; all others look like none."""
    code = await queries.by_code(work.tx, codes.canonical(text))
    if code is None or not code.single_use:
        return None
    row = await _again(work, "coupon_code", code.id)
    if row.state != "AVAILABLE":
        return None
    if row.customer_id not in {None, work.caller.id}:
        return None
    if row.email:
        email = await queries.verified_email(work.tx, work.caller.id)
        if email != row.email.lower():
            return None
    return row


async def _issue(
    work: Mutation[Any],
    coupon: Row,
    customer_ids: Sequence[UUID],
    code_id: UUID | None = None,
    external_code: str = "",
) -> list[Row]:
    if coupon.shown_state != "ACTIVE" or (coupon.publish_time is not None and coupon.publish_time > work.now):
        message = "the coupon is not issued now"
        raise FailedPrecondition("COUPON_NOT_OPEN", message, state=coupon.shown_state)
    ids = [new_id() for _ in customer_ids]
    made = await queries.issue(
        work.tx,
        coupon.id,
        customer_ids,
        ids,
        code_id=code_id,
        external_code=external_code,
        limit=coupon.issue_limit_per_customer,
        expire_time=_until(coupon, work.now),
        now=work.now,
    )
    if len(made) < len(ids):
        await _explain(work, coupon, customer_ids, made)
    for row in made:
        work.event("coupon.issued", "coupon", coupon.id, {"issuance_id": str(row.id)})
    by_id = {row.id: row for row in await queries.issued(work.tx, ids, work.now)}
    return [by_id[id_] for id_ in ids]


async def _explain(work: Mutation[Any], coupon: Row, customer_ids: Sequence[UUID], made: Sequence[Row]) -> None:
    """Raise what keeps a coupon from being issued to some of the customers."""
    there = await queries.customers(work.tx, customer_ids)
    for id_ in customer_ids:
        if id_ not in there:
            raise NotFound("customer", id_)
    cause = "USED_BY_CUSTOMER" if made or coupon.issue_limit is None else "EXHAUSTED"
    if cause == "EXHAUSTED" and coupon.issued_count + len(customer_ids) <= coupon.issue_limit:
        cause = "USED_BY_CUSTOMER"
    message = "no more of this coupon are issued" + (" to one customer" if cause == "USED_BY_CUSTOMER" else "")
    raise FailedPrecondition("COUPON_ISSUE_LIMIT", message, cause=cause)


def _until(coupon: Row, now: datetime) -> datetime | None:
    """Return until when a coupon that is issued now is valid."""
    ends = [coupon.end_time] if coupon.end_time is not None else []
    if coupon.valid_days is not None:
        ends.append(now + timedelta(days=coupon.valid_days))
    return min(ends, default=None)


async def _revoke(work: Mutation[Any], table: Any, id_: UUID) -> None:
    await queries.revoke(work.tx, table, id_, work.now)


async def _again(work: Mutation[Any], noun: str, id_: UUID) -> Row:
    row = await queries.read(work.tx, noun, id_, work.now)
    if row is None:
        raise RuntimeError(f"{noun} {id_} is gone")
    return row
