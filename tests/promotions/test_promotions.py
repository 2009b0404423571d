"""Campaigns, coupons, codes and issues: what they say, who may change what, and what is refused."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import grpc
import pytest

from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from mall.promotions.v1 import promotions_pb2
from server.promotions import codes, terms
from tests.promotions.conftest import TEN, TENTH, cents, told
from tests.support import make
from tests.support.expect import fails

INVALID, REFUSED = grpc.StatusCode.INVALID_ARGUMENT, grpc.StatusCode.FAILED_PRECONDITION
Coupon, Campaign = promotions_pb2.Coupon, promotions_pb2.Campaign


def draft(**changes):
    values = {"title": "A coupon", "type": "FIXED", "terms": TEN, "code": make.unique("K").upper(), "public": True}
    return {**values, **changes}


def test_a_seller_does_not_get_around_approval(call, grpc_channel, admin, seller):
    own = draft(requires_approval=True)
    made = call("CreateCoupon", seller, coupon=own)
    with fails(INVALID, "INVALID_FIELDS", "coupon.requires_approval"):
        call("UpdateCoupon", seller, coupon={"id": made.id}, update_mask={"paths": ["requires_approval"]})
    free = call("UpdateCoupon", coupon={"id": made.id}, update_mask={"paths": ["requires_approval"]})
    assert not free.requires_approval
    setting = make.setting(grpc_channel, admin, "promotions.coupon_approval", "true")
    try:
        assert call("CreateCoupon", seller, coupon=draft()).requires_approval
        assert not call("CreateCoupon", coupon=draft()).requires_approval
    finally:
        request = platform_pb2.DeleteConfigurationRequest(id=setting.id)
        platform_pb2_grpc.PlatformServiceStub(grpc_channel).DeleteConfiguration(request, metadata=admin.metadata)


def test_nobody_gives_away_what_is_another_sellers(call, sell, shop, market, app, grpc_channel, sql):
    mine, others = sell(5000), sell(4000)
    gift = {"method": "FREE_GIFT", "gift_variant_id": others.id}
    with fails(INVALID, "INVALID_FIELDS", "campaign.terms.gift_variant_id"):
        make.campaign(grpc_channel, mine.seller, app, gift, channel_id=market.id)
    made = make.campaign(grpc_channel, mine.seller, app, {**gift, "gift_variant_id": mine.id}, channel_id=market.id)
    # Written past the rule: what counts is looked at again.
    sql("UPDATE campaigns SET terms = jsonb_set(terms, '{gift_variant_id}', to_jsonb($2::text)) WHERE id = $1",
        made.id, others.id)  # fmt: skip
    quote = shop((mine, 1), (others, 1)).quote()
    assert cents(quote.discount) == 0
    assert sum(len(order.lines) for order in quote.orders) == 2


def test_a_coupon_is_opened_frozen_and_closed(call):
    made = call("CreateCoupon", coupon=draft(usage_limit=100, requires_approval=True))
    assert made.state == Coupon.DRAFT
    with fails(REFUSED, "COUPON_NOT_APPROVED"):
        call("ActivateCoupon", id=made.id)
    assert call("ApproveCoupon", id=made.id).HasField("approve_time")
    changed = call("UpdateCoupon", coupon={"id": made.id, "terms": TENTH})
    assert (changed.terms.percentage.value, changed.HasField("approve_time")) == ("10", False)
    with fails(REFUSED, "COUPON_NOT_APPROVED"):
        call("ActivateCoupon", id=made.id)
    call("ApproveCoupon", id=made.id)
    assert call("ActivateCoupon", id=made.id).state == Coupon.ACTIVE
    assert call("UpdateCoupon", coupon={"id": made.id, "title": "Better", "usage_limit": 50}).usage_limit == 50
    for frozen in ({"terms": TEN}, {"usage_limit_per_customer": 1}, {"public": False}):
        with fails(REFUSED, "STATE_FORBIDS"):
            call("UpdateCoupon", coupon={"id": made.id, **frozen}, update_mask={"paths": list(frozen)})
    assert call("DisableCoupon", id=made.id).state == Coupon.DISABLED
    with fails(REFUSED, "STATE_FORBIDS"):
        call("DisableCoupon", id=made.id)
    page = call("ListPromotionSnapshots", promotion_id=made.id)
    kept = page.promotion_snapshots
    assert [snapshot.sequence for snapshot in kept] == list(range(len(kept), 0, -1))
    assert kept[-1].content["state"] == "DRAFT"
    assert kept[0].content["title"] == "Better"


def test_a_campaign_runs_pauses_and_ends(call, app):
    made = call(
        "CreateCampaign", campaign={"code": make.unique("C").upper(), "title": "S", "terms": TENTH, **make.window(app)}
    )
    assert made.state == Campaign.INACTIVE
    for step, state in (("Activate", "ACTIVE"), ("Deactivate", "INACTIVE"), ("Activate", "ACTIVE"), ("End", "ENDED")):
        assert Campaign.State.Name(call(f"{step}Campaign", id=made.id).state) == state
    for step in ("Activate", "Deactivate", "End"):
        with fails(REFUSED, "STATE_FORBIDS", state="ENDED"):
            call(f"{step}Campaign", id=made.id)
    with fails(REFUSED, "STATE_FORBIDS"):
        call("UpdateCampaign", campaign={"id": made.id, "title": "Again"})
    assert made.id in {c.id for c in call("ListCampaigns", states=["ENDED"]).campaigns}
    assert made.id not in {c.id for c in call("ListCampaigns", states=["ACTIVE"]).campaigns}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"usage_limit": 0}, "coupon.usage_limit"),
        ({"usage_limit_per_customer": 0}, "coupon.usage_limit_per_customer"),
        ({"code": "ABC"}, "coupon.code"),
        ({"code": "ABC1234", "public": False}, "coupon.code"),
        ({"code": "SUMMER-24"}, "coupon.code"),
        ({"terms": {"method": "PERCENTAGE"}}, "coupon.terms.percentage"),
        ({"terms": {"method": "PERCENTAGE", "percentage": make.percent("100.5")}}, "coupon.terms.percentage"),
        ({"terms": {"method": "FIXED_AMOUNT", "amount": make.dollars(-5)}}, "coupon.terms.amount"),
        ({"terms": {"method": "BUY_X_GET_Y", "get_quantity": 5}}, "coupon.terms.buy_quantity"),
        ({"terms": {"method": "TIERED"}}, "coupon.terms.tiers"),
        ({"terms": {"method": "FREE_GIFT"}}, "coupon.terms.gift_variant_id"),
        ({"terms": {**TEN, "minimum_amount": make.money(5, "EUR")}}, "coupon.terms"),
        ({"stacking_rules": [{"type": "ALLOW"}]}, "coupon.stacking_rules[0]"),
    ],
)  # fmt: skip
def test_what_does_not_go_together_is_refused(call, changes, field):
    with fails(INVALID, "INVALID_FIELDS", field):
        call("CreateCoupon", coupon=draft(**changes))


def test_a_window_that_is_empty_is_refused(call, app):
    now = app.clock.now()
    with fails(INVALID, "INVALID_FIELDS"):
        call("CreateCoupon", coupon=draft(start_time=now, end_time=now))


def test_codes_are_unique_in_the_mall_and_regardless_of_case(call):
    code = make.unique("K").upper()
    call("CreateCoupon", coupon=draft(code=code))
    with fails(grpc.StatusCode.ALREADY_EXISTS, "COUPON_CODE_TAKEN"):
        call("CreateCoupon", coupon=draft(code=code.lower()))


def test_sellers_run_their_own_and_customers_see_what_is_public(call, app, on_loop):
    seller, other, customer = make.seller(app, on_loop), make.seller(app, on_loop), make.customer(app, on_loop)
    mine = call("CreateCoupon", seller, coupon=draft())
    assert mine.seller_id == seller.id
    assert mine.terms.mall_percentage.value == "0", "a seller bears what it gives"
    for name, fields in (("GetCoupon", {}), ("ActivateCoupon", {}), ("UpdateCoupon", {})):
        wanted = {"coupon": {"id": mine.id, "title": "X"}} if name == "UpdateCoupon" else {"id": mine.id, **fields}
        with fails(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            call(name, other, **wanted)
    with fails(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        call("GetCoupon", customer, id=mine.id)
    call("ActivateCoupon", seller, id=mine.id)
    shown = call("GetCoupon", customer, id=mine.id)
    assert (shown.id, shown.creator_id) == (mine.id, "")
    assert mine.id in {coupon.id for coupon in call("ListCoupons", customer, seller_id=seller.id).coupons}


def test_100_000_codes_are_all_there_or_none_and_a_repeated_request_adds_none(call, sql):
    bulk = call("CreateCoupon", coupon=draft(code="", type="BULK_CODE"))
    request_id = make.request_id()
    for _ in range(2):
        made = call("GenerateCouponCodes", coupon_id=bulk.id, count=100_000, request_id=request_id)
        assert made.count == 100_000
    found = sql(
        "SELECT count(DISTINCT code) AS codes, bool_and(code ~ '^[2-9A-HJKMNP-Z]{10}$') AS legible FROM coupon_codes WHERE coupon_id = $1",
        bulk.id,
    )
    assert (found[0].codes, found[0].legible) == (100_000, True)
    with fails(INVALID, "INVALID_FIELDS"):
        call("GenerateCouponCodes", coupon_id=bulk.id, count=1, length=6)


def test_a_claimed_code_is_spent_and_issues_are_limited(call, app, on_loop):
    bulk = call("CreateCoupon", coupon=draft(code="", issue_limit=1, valid_days=30, public=False))
    call("GenerateCouponCodes", coupon_id=bulk.id, count=2)
    first, second = call("ListCouponCodes", coupon_id=bulk.id).coupon_codes
    customer, other = make.customer(app, on_loop), make.customer(app, on_loop)
    with fails(REFUSED, "COUPON_NOT_OPEN"):
        call("ClaimCoupon", customer, code=first.code)
    call("ActivateCoupon", id=bulk.id)
    issued = call("ClaimCoupon", customer, code=first.code.lower())
    span = issued.expire_time.ToDatetime() - issued.create_time.ToDatetime()
    assert span == timedelta(days=30)
    for actor in (customer, other):
        with fails(REFUSED, "COUPON_REFUSED", cause="UNKNOWN"):
            call("ClaimCoupon", actor, code=first.code)
    with fails(REFUSED, "COUPON_ISSUE_LIMIT", cause="EXHAUSTED"):
        call("ClaimCoupon", other, code=second.code)
    states = [code.state for code in call("ListCouponCodes", coupon_id=bulk.id).coupon_codes]
    assert states == [promotions_pb2.CouponCode.ISSUED, promotions_pb2.CouponCode.AVAILABLE]
    revoked = call("RevokeCouponIssuance", id=issued.id)
    assert revoked.state == promotions_pb2.CouponIssuance.REVOKED
    with fails(REFUSED, "STATE_FORBIDS"):
        call("RevokeCouponIssuance", id=issued.id)


def test_issuing_to_somebody_unknown_issues_to_nobody(call, app, on_loop):
    made = call("CreateCoupon", coupon=draft())
    call("ActivateCoupon", id=made.id)
    customer = make.customer(app, on_loop)
    with fails(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        call("IssueCoupon", coupon_id=made.id, customer_ids=[customer.id, make.request_id()])
    assert not call("ListCouponIssuances", customer).coupon_issuances
    assert len(call("IssueCoupon", coupon_id=made.id, customer_ids=[customer.id]).coupon_issuances) == 1


def test_a_basket_is_evaluated_for_others_and_nothing_is_counted(call, sell, market, grpc_channel, admin, app, shop):
    good, other = sell(5000), sell(3000)
    make.campaign(grpc_channel, admin, app, {**TENTH, "scope": "ITEM"}, channel_id=market.id)
    limited = make.coupon(grpc_channel, admin, TEN, usage_limit=1)
    answer = call(
        "EvaluateBasket",
        channel_id=market.id,
        lines=[{"variant_id": good.id, "quantity": 1}, {"variant_id": other.id, "quantity": 2}],
        codes=[limited.code, "NOSUCHCODE"],
    )
    assert (cents(answer.subtotal), cents(answer.discount), cents(answer.total)) == (11_000, 2100, 8900)
    assert told(answer) == [("APPLIED", "", 1100), ("APPLIED", "", 1000), ("REFUSED", "UNKNOWN", 0)]
    assert sum(-cents(a.amount) for line in answer.lines for a in line.adjustments) == 2100
    assert call("GetCoupon", id=limited.id).used_count == 0


def test_restrictions_block_goods_people_and_days(sell, shop, call, app, category):
    blocked, good = sell(5000), sell(4000)
    shopping = shop((blocked, 1), (good, 1))

    def outcome(*restrictions):
        made = call("CreateCoupon", coupon=draft(terms=TENTH, restrictions=restrictions))
        call("ActivateCoupon", id=made.id)
        return told(shopping.quote(codes=[made.code]))[0]

    assert outcome({"product_id": blocked.product.id}) == ("APPLIED", "", 400)
    assert outcome({"category_id": category.id}) == ("REFUSED", "NOT_APPLICABLE", 0)
    assert outcome({"customer_id": shopping.buyer.id}) == ("REFUSED", "RESTRICTED", 0)
    assert outcome({"customer_id": make.request_id()}) == ("APPLIED", "", 900)
    today = 1 << app.clock.now().astimezone(ZoneInfo("America/New_York")).weekday()
    assert outcome({"weekday_mask": today}) == ("REFUSED", "RESTRICTED", 0)
    assert outcome({"weekday_mask": 127 & ~today}) == ("APPLIED", "", 900)
    assert outcome({"end_time": app.clock.now() - timedelta(hours=1)}) == ("APPLIED", "", 900)


@pytest.mark.parametrize(
    ("at", "open_"),
    [
        ("2026-10-24T23:29", False), ("2026-10-24T23:30", True), ("2026-10-25T00:29", True), ("2026-10-25T00:30", False),
        ("2026-10-25T01:00", True), ("2026-10-25T01:29", True), ("2026-10-25T01:30", False),
        ("2026-03-29T00:30", True), ("2026-03-29T00:59", True), ("2026-03-29T01:00", False), ("2026-03-28T00:45", False),
    ],
)  # fmt: skip
def test_happy_hours_are_those_of_the_clock_on_the_wall(at, open_):
    sundays = [{"weekday_mask": 64, "start_minute": 90, "end_minute": 150}]
    local = datetime.fromisoformat(at).replace(tzinfo=UTC).astimezone(ZoneInfo("Europe/Berlin"))
    assert (terms.in_hours(sundays, local) is not None) == open_


@pytest.mark.parametrize("text", ["", "welcome 10\u00a0", "W\u0415LCOME10", "\U0001f381", "A" * 65, "<b>"])
def test_a_form_of_a_code_is_stable(text):
    form = codes.canonical(text)
    assert form in {"", "WELCOME10"}
    assert codes.canonical(form) == form
