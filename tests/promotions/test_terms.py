"""What terms say and what comes of it, through the mall: every kind of rule is written, read back, and priced."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from mall.promotions.v1 import promotions_pb2
from tests.promotions.conftest import FIFTH_OFF, TEN, TENTH, cents, told
from tests.support import make

dollars, percent = make.dollars, make.percent
NEW_YORK = ZoneInfo("America/New_York")


def kept(sent, shown):
    """Say whether an answer repeats what was sent."""
    wanted = promotions_pb2.Terms(**sent)
    return all(getattr(shown, field.name) == value for field, value in wanted.ListFields())


@pytest.fixture
def outcome(basket, coupon):
    """What becomes of a coupon with these terms in a basket: its outcome."""

    def outcome(terms, *lines, **changes):
        made = coupon({"stackable": True, **terms}, **changes)
        assert kept(terms, made.terms)
        return basket(*lines, codes=[made.code]).discounts[-1]

    return outcome


def came_to(discount):
    return told(promotions_pb2.EvaluateBasketResponse(discounts=[discount]))[0]


def test_amounts_and_quantities_bound_what_a_coupon_is_for(sell, outcome):
    good = sell(4000)
    below = outcome({**TEN, "minimum_amount": dollars(5000)}, (good, 1))
    assert (came_to(below), cents(below.missing)) == (("REFUSED", "BELOW_MINIMUM", 0), 1000)
    bounds = {**TEN, "minimum_amount": dollars(8000), "maximum_amount": dollars(8000)}
    assert came_to(outcome(bounds, (good, 2))) == ("APPLIED", "", 1000), "equal is enough, and not too much"
    assert came_to(outcome(bounds, (good, 3))) == ("REFUSED", "ABOVE_MAXIMUM", 0)
    units = {**TENTH, "minimum_quantity": 3}
    assert came_to(outcome(units, (good, 2))) == ("REFUSED", "BELOW_QUANTITY", 0)
    assert came_to(outcome(units, (good, 3))) == ("APPLIED", "", 1200)
    assert came_to(outcome({**TENTH, "maximum_discount": dollars(700)}, (good, 3))) == ("APPLIED", "", 700)


def test_goods_are_named_by_themselves_or_by_category_and_left_out_likewise(
    sell, outcome, campaign, grpc_channel, admin, category
):
    below = make.category(grpc_channel, admin, parent_id=category.id)
    one, other = sell(4000, under=below), sell(3000)
    both = (one, 1), (other, 1)
    assert came_to(outcome({**TENTH, "target_product_ids": [one.product.id]}, *both))[2] == 400
    assert came_to(outcome({**TENTH, "target_category_ids": [below.id]}, *both))[2] == 400
    assert came_to(outcome({**TENTH, "target_category_ids": [category.id]}, *both))[2] == 700, "at whatever depth"
    assert came_to(outcome({**TENTH, "excluded_product_ids": [one.product.id]}, *both))[2] == 300
    left_out = {**TENTH, "target_category_ids": [category.id], "excluded_category_ids": [below.id]}
    assert came_to(outcome(left_out, *both))[2] == 300
    campaign({**FIFTH_OFF, "target_product_ids": [one.product.id]})
    regular = {**TENTH, "full_price_only": True}
    assert came_to(outcome(regular, *both))[2] == 300, "what a sale has reduced is left out"
    assert came_to(outcome(regular, (one, 1))) == ("REFUSED", "FULL_PRICE_ONLY", 0)


@pytest.mark.parametrize(
    ("units", "off"),
    [(1, 0), (2, 200), (3, 300), (4, 1000), (10, 2500)],
)
def test_tiers_grow_with_the_basket(sell, outcome, units, off):
    tiers = [
        {"minimum_quantity": 2, "percentage": percent(10)},
        {"minimum_amount": dollars(4000), "amount": dollars(1000)},
        {"minimum_amount": dollars(9000), "minimum_quantity": 3, "percentage": percent(25)},
    ]
    state = ("APPLIED", "", off) if off else ("REFUSED", "BELOW_QUANTITY", 0)
    assert came_to(outcome({"method": "TIERED", "tiers": tiers}, (sell(1000), units))) == state


def test_a_deal_counts_what_must_be_bought_and_how_often(sell, campaign, basket):
    racket, balls = sell(20_000), sell(200)
    deal = {
        "method": "BUY_X_GET_Y", "buy_quantity": 1, "get_quantity": 5, "maximum_times": 2,
        "buy_product_ids": [racket.product.id], "target_product_ids": [balls.product.id],
    }  # fmt: skip
    assert kept(deal, campaign(deal).terms)
    bought = basket((racket, 1), (balls, 6))
    assert cents(bought.total) == 20_200, "more may be got than bought"
    assert cents(basket((racket, 3), (balls, 15)).total) == 61_000, "twice, and no more often"
    assert cents(basket((balls, 6)).total) == 1200
    shares = [sum(-cents(a.amount) for a in line.adjustments) for line in bought.lines]
    assert (sum(shares), min(shares) > 0) == (1000, True), "what is off is spread over all units of the deal"


def test_gifts_are_lines_of_their_own(sell, campaign, basket):
    good = sell(6000)
    present = sell(1500, seller=good.seller)
    campaign({"method": "FREE_GIFT", "gift_variant_id": present.id, "minimum_amount": dollars(6000)})
    lines = basket((good, 1)).lines
    assert [(line.variant_id, line.gift, cents(line.total)) for line in lines] == [
        (good.id, False, 6000), (present.id, True, 0),
    ]  # fmt: skip


def test_rules_say_what_combines_and_priority_breaks_ties(sell, coupon, basket):
    good = sell(5000)
    alone = {**TEN, "stackable": False}
    first = coupon(alone, type="FIXED", description="Ten off.")
    beside = coupon(alone, type="EVENT", stacking_rules=[{"type": "ALLOW", "promotion_id": first.id}])
    against = coupon(TEN, type="BULK_CODE", stacking_rules=[{"type": "DENY", "coupon_type": "EVENT"}])
    rule = against.stacking_rules[0]
    assert (rule.type, rule.coupon_type) == (promotions_pb2.StackingRule.DENY, promotions_pb2.Coupon.EVENT)
    assert beside.stacking_rules[0].promotion_id == first.id
    assert first.description == "Ten off."

    def states(*coupons):
        answer = basket((good, 1), codes=[one.code for one in coupons])
        return {
            d.coupon_id: told(promotions_pb2.EvaluateBasketResponse(discounts=[d]))[0][:2] for d in answer.discounts
        }

    applied, shut_out = ("APPLIED", ""), ("NOT_CHOSEN", "NOT_COMBINABLE")
    assert states(first, beside) == {first.id: applied, beside.id: applied}
    assert sorted(states(beside, against).values()) == [applied, shut_out]
    assert sorted(states(first, against).values()) == [applied, shut_out]
    higher = coupon({**alone, "priority": 7})
    assert states(first, higher) == {first.id: shut_out, higher.id: applied}


def test_a_campaign_bounds_its_coupons_and_what_it_takes_off_by_itself(sell, shop, coupon, campaign, market, call):
    good = sell(5000)
    roof = campaign(None, usage_limit_per_customer=1, description="For the record.")
    mine = coupon(campaign_id=roof.id, channel_id=market.id)
    shown = call("GetCampaign", id=roof.id)
    assert (shown.usage_limit_per_customer, shown.description) == (1, "For the record.")
    assert (mine.campaign_id, mine.channel_id) == (roof.id, market.id)
    shopping = shop((good, 1))
    shopping.place(codes=[mine.code])
    another = coupon(campaign_id=roof.id)
    again = shop((good, 1), buyer=shopping.buyer)
    assert told(again.quote(codes=[another.code])) == [("REFUSED", "USED_BY_CUSTOMER", 0)]
    sale = campaign(usage_limit_per_customer=1)
    assert cents(again.place().total) == 4000
    third = shop((good, 1), buyer=shopping.buyer)
    assert cents(third.quote().total) == 5000
    assert [d.campaign_id for d in shop((good, 1)).quote().discounts] == [sale.id]


def test_windows_open_and_shut(sell, coupon, campaign, basket, market, clock, app):
    good, now = sell(5000), app.clock.now()
    later = coupon(start_time=now + timedelta(hours=1), publish_time=now - timedelta(hours=1))
    assert later.HasField("start_time")
    assert later.HasField("publish_time")
    assert told(basket((good, 1), codes=[later.code])) == [("REFUSED", "NOT_STARTED", 0)]
    local = now.astimezone(NEW_YORK)
    today, minute = 1 << local.weekday(), local.hour * 60 + local.minute
    shut = {"start_minute": 0, "end_minute": minute} if minute else {"start_minute": 1, "end_minute": 1440}
    hours = [{"weekday_mask": 127, **shut}, {"weekday_mask": 127 & ~today, "start_minute": 0, "end_minute": 1440}]
    happy = coupon({**TEN, "weekly_windows": hours})
    assert told(basket((good, 1), codes=[happy.code])) == [("REFUSED", "OUT_OF_HOURS", 0)]
    hours.append({"weekday_mask": today, "start_minute": minute, "end_minute": 1440})
    assert told(basket((good, 1), codes=[coupon({**TEN, "weekly_windows": hours}).code])) == [("APPLIED", "", 1000)]
    campaign({**FIFTH_OFF, "weekly_windows": [{"weekday_mask": today, "start_minute": minute, "end_minute": 1440}]})
    assert cents(basket((good, 1)).total) == 4000
    clock.advance(hours=24)
    assert cents(basket((good, 1)).total) == 5000
    assert told(basket((good, 1), codes=[later.code])) == [("APPLIED", "", 1000)]


def test_a_restriction_may_begin_and_says_why(sell, coupon, basket, clock, app):
    good, begins = sell(5000), app.clock.now() + timedelta(hours=1)
    made = coupon(restrictions=[{"start_time": begins, "reason_code": "STOCK_TAKING"}])
    (rule,) = made.restrictions
    assert (rule.reason_code, rule.start_time.ToDatetime()) == ("STOCK_TAKING", begins.replace(tzinfo=None))
    assert told(basket((good, 1), codes=[made.code])) == [("APPLIED", "", 1000)]
    clock.advance(hours=1)
    assert told(basket((good, 1), codes=[made.code])) == [("REFUSED", "RESTRICTED", 0)]


def test_a_use_names_the_issue_or_the_code_that_it_is_of(sell, shop, coupon, call):
    good = sell(5000)
    issued, bulk = coupon(), coupon(type="BULK_CODE", code="", public=False)
    shopping = shop((good, 1))
    issuance = call("ClaimCoupon", shopping.buyer, coupon_id=issued.id)
    call("GenerateCouponCodes", coupon_id=bulk.id, count=3)
    codes, token = [], ""
    for _ in range(3):
        page = call("ListCouponCodes", coupon_id=bulk.id, page_size=1, page_token=token)
        codes += page.coupon_codes
        token = page.next_page_token
    assert (len({code.id for code in codes}), token) == (3, "")
    shopping.place(codes=[codes[0].code], coupon_issuance_ids=[issuance.id])
    used = call("ListRedemptions", shopping.buyer).redemptions
    assert {(use.coupon_id, use.issuance_id, use.code_id) for use in used} == {
        (issued.id, issuance.id, ""), (bulk.id, "", codes[0].id),
    }  # fmt: skip


def test_snapshots_are_paged_newest_first(coupon, call):
    made = coupon()
    call("UpdateCoupon", coupon={"id": made.id, "title": "Another name"})
    seen, token = [], ""
    while not seen or token:
        page = call("ListPromotionSnapshots", promotion_id=made.id, page_size=1, page_token=token)
        seen += [(snapshot.sequence, snapshot.content["title"]) for snapshot in page.promotion_snapshots]
        token = page.next_page_token
    assert seen == [(3, "Another name"), (2, "A coupon"), (1, "A coupon")]


def test_a_restriction_leaves_out_what_a_section_shows(sell, basket, coupon, grpc_channel, admin, market):
    """Also what is shown in sections that stand in it, and in categories that stand in those."""
    platform = platform_pb2_grpc.PlatformServiceStub(grpc_channel)

    def made(noun, **values):
        name = "".join(part.capitalize() for part in noun.split("_"))
        request = getattr(platform_pb2, f"Create{name}Request")(**{noun: values})
        return getattr(platform, f"Create{name}")(request, metadata=admin.metadata)

    books, crime = make.category(grpc_channel, admin), make.category(grpc_channel, admin)
    other, excluded = sell(4000, under=books), sell(6000, under=crime)
    common = {"channel_id": market.id, "display_name": "x"}
    outer = made("section", code="OUTER", **common)
    inner = made("section", code="INNER", parent_id=outer.id, **common)
    top = made("channel_category", code="TOP", **common)
    made("channel_category", code="CRIME", parent_id=top.id, category_id=crime.id, **common)
    one = coupon(TENTH, restrictions=[{"section_id": outer.id}])
    assert one.restrictions[0].section_id == outer.id
    assert told(basket((other, 1), (excluded, 1), codes=[one.code])) == [("APPLIED", "", 1000)], "it shows nothing yet"
    made("section_category", section_id=inner.id, channel_category_id=top.id)
    assert told(basket((other, 1), (excluded, 1), codes=[one.code])) == [("APPLIED", "", 400)]
    assert told(basket((excluded, 1), codes=[one.code])) == [("REFUSED", "NOT_APPLICABLE", 0)]
