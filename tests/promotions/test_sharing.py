"""Into whose hands coupons come: sellers that take part, customers that codes and issues are for; what they are told of it."""

import grpc
import pytest

from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from mall.promotions.v1 import promotions_pb2
from server.promotions import notifying
from tests.promotions.conftest import TENTH, cents, told
from tests.support import make
from tests.support.expect import fails

REFUSED, INVALID = grpc.StatusCode.FAILED_PRECONDITION, grpc.StatusCode.INVALID_ARGUMENT
NOT_FOUND, TAKEN = grpc.StatusCode.NOT_FOUND, grpc.StatusCode.ALREADY_EXISTS
Notification = promotions_pb2.CouponNotification


@pytest.fixture
def part(call):
    """A seller takes part in a coupon."""

    def part(coupon, seller, actor=None, **changes):
        values = {"coupon_id": coupon.id, "seller_id": seller.id, "enabled": True, **changes}
        return call("CreateSellerCoupon", actor, seller_coupon=values)

    return part


# --- sellers ---


def test_a_coupon_of_the_mall_is_for_the_goods_of_sellers_that_take_part(sell, coupon, part, basket, call, clock):
    one, other = sell(6000), sell(4000)
    made = coupon({**TENTH, "minimum_amount": make.dollars(6000)}, sellers_only=True)
    lines = (one, 1), (other, 1)

    def outcome():
        return told(basket(*lines, codes=[made.code]))[0]

    assert outcome() == ("REFUSED", "NOT_APPLICABLE", 0), "nobody takes part yet"
    until = clock.now().replace(microsecond=0)
    assigned = part(made, one.seller, notes="Asked by phone.", expire_time={"seconds": int(until.timestamp()) + 3600})
    assert (assigned.type, assigned.notes) == (promotions_pb2.SellerCoupon.ADMIN_SELECTION, "Asked by phone.")
    assert assigned.administrator_id
    assert outcome() == ("APPLIED", "", 600), "minimums look at the same goods"
    assert told(basket((other, 1), codes=[made.code])) == [("REFUSED", "NOT_APPLICABLE", 0)]
    call("UpdateSellerCoupon", seller_coupon={"id": assigned.id}, update_mask={"paths": ["enabled"]})
    assert outcome()[0] == "REFUSED"
    call("UpdateSellerCoupon", seller_coupon={"id": assigned.id, "enabled": True})
    part(made, other.seller)
    assert outcome() == ("APPLIED", "", 1000)
    clock.advance(hours=1)
    assert outcome() == ("REFUSED", "BELOW_MINIMUM", 0), "who takes part no more is out"
    page = call("ListSellerCoupons", coupon_id=made.id, page_size=1)
    assert [row.seller_id for row in page.seller_coupons] == [other.seller.id]
    assert page.next_page_token


def test_sellers_ask_and_staff_decide(sell, coupon, part, call, basket):
    good, stranger = sell(5000), sell(5000)
    made = coupon(TENTH, sellers_only=True)
    for field, values in (("enabled", {"enabled": True}), ("seller_id", {})):
        seller = stranger.seller if field == "seller_id" else good.seller
        with fails(INVALID, "INVALID_FIELDS", f"seller_coupon.{field}"):
            part(made, seller, good.seller, **{"enabled": False, **values})
    asked = part(made, good.seller, good.seller, enabled=False, seller_id="", type="AUTO")
    assert (asked.type, asked.enabled, asked.seller_id) == (
        promotions_pb2.SellerCoupon.SELLER_REQUEST, False, good.seller.id,
    )  # fmt: skip
    with fails(TAKEN, "SELLER_COUPON_EXISTS"):
        part(made, good.seller)
    assert told(basket((good, 1), codes=[made.code]))[0][0] == "REFUSED"
    call("UpdateSellerCoupon", seller_coupon={"id": asked.id, "enabled": True, "notes": "For us only."})
    assert told(basket((good, 1), codes=[made.code])) == [("APPLIED", "", 500)]
    shown = call("GetSellerCoupon", good.seller, id=asked.id)
    assert (shown.enabled, shown.notes) == (True, "")
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        call("GetSellerCoupon", stranger.seller, id=asked.id)
    assert not call("ListSellerCoupons", stranger.seller, coupon_id=made.id).seller_coupons


def test_not_every_coupon_is_to_take_part_in(sell, coupon, part, call):
    good = sell(5000)
    with fails(INVALID, "INVALID_FIELDS", "seller_coupon.seller_id"):
        part(coupon(sellers_only=True), good.seller, seller_id="")
    hidden = coupon(sellers_only=True, public=False)
    part(hidden, good.seller)
    for wanted, actor in ((coupon(), None), (coupon(actor=good.seller), None), (hidden, sell(5000).seller)):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="coupon"):
            part(wanted, actor or good.seller, actor, enabled=actor is None)
    with fails(INVALID, "INVALID_FIELDS", "coupon.sellers_only"):
        coupon(actor=good.seller, sellers_only=True)
    assert coupon(minimum_sellers=2).minimum_sellers == 2, "counts nothing without sellers_only"


def test_a_coupon_waits_for_enough_sellers(sell, part, call):
    values = {"title": "A fair", "type": "EVENT", "terms": TENTH, "sellers_only": True, "minimum_sellers": 2}
    made = call("CreateCoupon", coupon=values)
    part(made, sell().seller)
    part(made, sell().seller, enabled=False)
    with fails(REFUSED, "COUPON_SELLERS_MISSING", minimum=2, current=1):
        call("ActivateCoupon", id=made.id)
    part(made, sell().seller)
    assert call("ActivateCoupon", id=made.id).minimum_sellers == 2


def test_who_takes_part_hands_the_coupon_out(sell, coupon, part, call, app, on_loop):
    made, seller, customer = coupon(sellers_only=True), sell().seller, make.customer(app, on_loop)
    issue = {"coupon_id": made.id, "customer_ids": [customer.id]}
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        call("IssueCoupon", seller, **issue)
    part(made, seller)
    assert len(call("IssueCoupon", seller, **issue).coupon_issuances) == 1


# --- customers ---


def test_a_code_for_a_customer_is_no_code_for_others(sell, shop, coupon, call):
    good = sell(5000)
    bulk = coupon(type="BULK_CODE", code="", public=False)
    mine, other = shop((good, 1)), shop((good, 1))
    with fails(INVALID, "INVALID_FIELDS", "customer_id"):
        call("GenerateCouponCodes", coupon_id=bulk.id, count=2, customer_id=mine.buyer.id)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="customer"):
        call("GenerateCouponCodes", coupon_id=bulk.id, count=1, customer_id=make.request_id())
    call("GenerateCouponCodes", coupon_id=bulk.id, count=1, customer_id=mine.buyer.id)
    (code,) = call("ListCouponCodes", coupon_id=bulk.id).coupon_codes
    assert (code.customer_id, code.update_time) == (mine.buyer.id, code.create_time)
    assert told(other.quote(codes=[code.code])) == [("REFUSED", "UNKNOWN", 0)]
    with fails(REFUSED, "COUPON_REFUSED", cause="UNKNOWN"):
        call("ClaimCoupon", other.buyer, code=code.code)
    mine.place(codes=[code.code])
    (code,) = call("ListCouponCodes", coupon_id=bulk.id).coupon_codes
    assert code.update_time == code.redeem_time
    (use,) = call("ListRedemptions", coupon_id=bulk.id).redemptions
    assert use.origin == promotions_pb2.Redemption.SINGLE_CODE
    assert (list(use.product_ids), use.region_code) == ([good.product.id], "US-IL")


def test_others_call_an_issue_once_by_their_name(coupon, call, app, on_loop):
    made, customer = coupon(), make.customer(app, on_loop)
    wanted = {"coupon_id": made.id, "customer_ids": [customer.id], "external_code": "PARTNER-7"}
    (first,) = call("IssueCoupon", **wanted).coupon_issuances
    assert first.external_code == "PARTNER-7"
    with fails(REFUSED, "COUPON_ISSUE_LIMIT", cause="USED_BY_CUSTOMER"):
        call("IssueCoupon", **wanted)
    call("IssueCoupon", **{**wanted, "external_code": "PARTNER-8"})
    revoked = call("RevokeCouponIssuance", id=first.id)
    assert revoked.update_time == revoked.revoke_time
    assert call("IssueCoupon", **wanted).coupon_issuances[0].id != first.id


# --- mails ---


def test_customers_are_told_of_issues_ends_and_uses(
    sell, shop, coupon, call, app, on_loop, clock, follow_up, grpc_channel, admin
):
    good, made = sell(5000), coupon(valid_days=10)
    shopping = shop((good, 1))
    buyer = shopping.buyer
    (issuance,) = call("IssueCoupon", coupon_id=made.id, customer_ids=[buyer.id]).coupon_issuances

    def mails():
        found = call("ListCouponNotifications", buyer).coupon_notifications
        assert {mail.customer_id for mail in found} == {buyer.id}
        return [(Notification.Type.Name(mail.type), mail.issuance_id) for mail in found]

    assert mails() == [("ISSUED", issuance.id)]
    claimed = call("ClaimCoupon", buyer, coupon_id=made.id)
    assert len(mails()) == 1, "who claims knows it"
    clock.advance(hours=6 * 24)
    on_loop(notifying.tell_of_expiry(app))
    assert len(mails()) == 1
    clock.advance(hours=36)
    assert on_loop(notifying.tell_of_expiry(app)) >= 2
    on_loop(notifying.tell_of_expiry(app))
    assert sorted(mails()[:2]) == sorted([("EXPIRING", issuance.id), ("EXPIRING", claimed.id)])
    follow_up()
    shopping.place(coupon_issuance_ids=[issuance.id])
    follow_up()
    assert len(mails()) == 3, "uses are told where the mall wants it"
    setting = make.setting(grpc_channel, admin, "promotions.mail_of_uses", "true")
    codes = coupon(type="BULK_CODE", code="", public=False)
    call("GenerateCouponCodes", coupon_id=codes.id, count=1)
    (code,) = call("ListCouponCodes", coupon_id=codes.id).coupon_codes
    try:
        shop((good, 1), buyer=buyer).place(coupon_issuance_ids=[claimed.id])
        follow_up()
        follow_up()
        shop((good, 1), buyer=buyer).place(codes=[code.code])
        follow_up()
    finally:
        request = platform_pb2.DeleteConfigurationRequest(id=setting.id)
        platform_pb2_grpc.PlatformServiceStub(grpc_channel).DeleteConfiguration(request, metadata=admin.metadata)
    assert mails()[:2] == [("USED", ""), ("USED", claimed.id)]
    assert call("ListCouponNotifications", buyer).coupon_notifications[0].code_id == code.id
    assert len(mails()) == 5
    page = call("ListCouponNotifications", coupon_id=made.id, page_size=1)
    assert page.next_page_token
    stranger = make.customer(app, on_loop)
    assert not call("ListCouponNotifications", stranger, coupon_id=made.id).coupon_notifications
    with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
        call("ListCouponNotifications", stranger, customer_id=buyer.id)


def test_a_notification_tells_how_its_mail_fares(coupon, call, app, on_loop, sql):
    made, customer = coupon(), make.customer(app, on_loop)
    call("IssueCoupon", coupon_id=made.id, customer_ids=[customer.id])

    def seen():
        (mail,) = call("ListCouponNotifications", customer).coupon_notifications
        return (
            Notification.State.Name(mail.state),
            mail.attempts,
            mail.HasField("next_try_time"),
            mail.HasField("send_time"),
        )

    assert seen()[0] in {"PENDING", "SENT"}
    change = """UPDATE outgoing_mails SET state = $2, attempts = $3, send_time = CASE WHEN $2 = 'SENT' THEN now() END,
                next_try_time = CASE WHEN $2 = 'PENDING' THEN now() + interval '1 day' END
                WHERE id = (SELECT mail_id FROM coupon_notifications WHERE customer_id = $1)"""
    for state, attempts, outcome in (
        ("PENDING", 1, (True, False)),
        ("FAILED", 3, (False, False)),
        ("SENT", 2, (False, True)),
    ):
        sql(change, customer.id, state, attempts)
        assert seen() == (state, attempts, *outcome)


def test_who_has_no_verified_address_is_not_mailed(coupon, call, app, on_loop):
    customer = make.customer(app, on_loop, verified=False)
    call("IssueCoupon", coupon_id=coupon().id, customer_ids=[customer.id])
    assert not call("ListCouponNotifications", customer_id=customer.id).coupon_notifications


# --- deleted, and summed up ---


@pytest.mark.parametrize("noun", ["Coupon", "Campaign"])
def test_what_is_closed_may_be_deleted_and_brought_back(call, coupon, campaign, seller, noun):
    made = {"Coupon": coupon, "Campaign": campaign}[noun](actor=seller)
    listed = f"List{noun}s"

    def ids(actor=seller, **filters):
        answer = call(listed, actor, seller_id=seller.id, **filters)
        return {one.id for one in getattr(answer, f"{noun.lower()}s")}

    with fails(REFUSED, "STATE_FORBIDS", state="ACTIVE"):
        call(f"Delete{noun}", seller, id=made.id)
    closed = "Disable" if noun == "Coupon" else "Deactivate"
    call(f"{closed}{noun}", seller, id=made.id)
    gone = call(f"Delete{noun}", seller, id=made.id)
    assert gone.HasField("delete_time")
    assert (made.id in ids(), made.id in ids(show_deleted=True)) == (False, True)
    assert call(f"Get{noun}", seller, id=made.id).HasField("delete_time")
    for verb in ("Delete", "Activate"):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            call(f"{verb}{noun}", seller, id=made.id)
    back = call(f"Undelete{noun}", seller, id=made.id)
    assert (back.HasField("delete_time"), made.id in ids()) == (False, True)
    with fails(REFUSED, "STATE_FORBIDS"):
        call(f"Undelete{noun}", seller, id=made.id)


def test_what_is_issued_outlives_its_deleted_coupon(sell, shop, coupon, call):
    good, made = sell(5000), coupon()
    shopping = shop((good, 1))
    issued = call("ClaimCoupon", shopping.buyer, coupon_id=made.id)
    call("DisableCoupon", id=made.id)
    call("DeleteCoupon", id=made.id)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        call("ClaimCoupon", shopping.buyer, coupon_id=made.id)
    assert told(shopping.quote(coupon_issuance_ids=[issued.id])) == [("APPLIED", "", 1000)]


def test_what_a_promotion_comes_to(sell, shop, coupon, part, call, campaign):
    good, other = sell(6000), sell(4000)
    half_each = {**TENTH, "mall_percentage": make.percent(50)}
    made = coupon(half_each, sellers_only=True, usage_limit_per_customer=1)
    part(made, good.seller)
    part(made, other.seller, enabled=False)
    shopping = shop((good, 1), (other, 1))
    shopping.place(codes=[made.code])
    again = shop((good, 1), buyer=shopping.buyer)
    again.quote(codes=[made.code])
    shop((good, 1)).place(codes=[made.code])
    found = call("SummarizePromotion", promotion_id=made.id)
    assert (found.used_count, found.refused_count, found.issued_count, found.seller_count) == (2, 1, 0, 1)
    assert (found.use_rate.value, found.participation_rate.value) == ("66.67", "50.00")
    (amounts,) = found.amounts
    told_ = [cents(getattr(amounts, name)) for name in ("given", "borne_by_mall", "commission_less", "revenue")]
    assert told_ == [1200, 600, 60, 9400 + 5400]
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        call("SummarizePromotion", good.seller, promotion_id=made.id)
    call("ClaimCoupon", shopping.buyer, coupon_id=coupon().id)
    sale = campaign(actor=other.seller)
    shop((other, 1)).place()
    seen = call("SummarizePromotion", other.seller, promotion_id=sale.id)
    assert (seen.used_count, cents(seen.amounts[0].given), seen.HasField("participation_rate")) == (1, 800, False)
    (use,) = call("ListRedemptions", campaign_id=sale.id).redemptions
    assert use.origin == promotions_pb2.Redemption.AUTOMATIC


def test_rules_and_restrictions_have_ids(coupon):
    made = coupon(restrictions=[{"weekday_mask": 1}], stacking_rules=[{"type": "DENY", "coupon_type": "EVENT"}])
    for rule in (*made.restrictions, *made.stacking_rules):
        assert rule.id
        assert rule.HasField("create_time")
