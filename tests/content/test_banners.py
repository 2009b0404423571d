"""Banners: when they are shown, to whom, and how often at most."""

import asyncio
import threading
from contextlib import contextmanager
from datetime import timedelta

import grpc
import pytest

from mall.content.v1 import content_pb2 as pb
from mall.content.v1 import content_pb2_grpc
from server.content import banners
from storage.queries.content import banners as queries
from storage.tables.content import BANNER_STATES
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import BLOCKED, at_once, without

FORBIDDEN, INVALID, NOT_FOUND = (
    grpc.StatusCode.FAILED_PRECONDITION,
    grpc.StatusCode.INVALID_ARGUMENT,
    grpc.StatusCode.NOT_FOUND,
)
Banner = pb.Banner
ROBOT = "Mozilla/5.0 (compatible; Googlebot/2.1)"


@pytest.fixture(autouse=True)
def alone(mall):
    """No banner of another test is shown."""
    mall.sql("UPDATE banners SET state = 'INACTIVE' WHERE state IN ('SCHEDULED', 'ACTIVE')")


def banner(mall, *, active=True, **values):
    now = mall.clock.now()
    values = {
        "title": "Sale", "banner_type": "HERO", "placement": "HOME", "position": "TOP", "start_time": now - timedelta(hours=1),
        "clickable": True, "click_uri": "https://shop.example/sale", **values,
    }  # fmt: skip
    made = mall.call("CreateBanner", mall.admin, banner=values)
    return mall.do("ActivateBanner", made) if active else made


def serve(mall, actor=None, **fields):
    return list(mall.call("ServeBanners", actor, placement=fields.pop("placement", "HOME"), **fields).banners)


def get(mall, one):
    return mall.call("GetBanner", mall.admin, id=one.id)


def click(mall, served, actor=None):
    return mall.call("RecordBannerClick", actor, impression_id=served.impression_id)


def move(mall):
    return mall.on_loop(banners.move_banners(mall.app))


@contextmanager
def as_robot(address):
    with grpc.insecure_channel(
        address, [("grpc.primary_user_agent", ROBOT), ("grpc.use_local_subchannel_pool", 1)]
    ) as it:
        yield content_pb2_grpc.ContentServiceStub(it)


def test_a_banner_is_shown_with_all_that_it_says(mall):
    made = banner(
        mall, display_title="Summer", description="Now.", image_uri="https://cdn.example/b.png", priority=3, featured=True,
        end_time=mall.clock.now() + timedelta(days=1), impression_limit=50, click_limit=5, daily_impression_limit=20,
        time_zone="Asia/Seoul", target_audience="ALL",
    )  # fmt: skip
    assert (made.state, made.author_id, made.priority, made.featured) == (Banner.ACTIVE, mall.admin.id, 3, True)
    assert (made.impression_limit, made.click_limit, made.daily_impression_limit) == (50, 5, 20)
    (shown,) = serve(mall, positions=["TOP"])
    assert (shown.banner_id, shown.display_title, shown.description) == (made.id, "Summer", "Now.")
    assert (shown.image_uri, shown.click_uri, shown.clickable) == (made.image_uri, made.click_uri, True)
    assert (shown.banner_type, shown.position) == (Banner.HERO, Banner.TOP)
    assert shown.HasField("click_deadline_time")
    clicked = click(mall, shown)
    assert (clicked.banner_id, clicked.counted, clicked.click_uri) == (made.id, True, made.click_uri)
    now = get(mall, made)
    assert (now.impression_count, now.click_count) == (1, 1)


def test_the_higher_priority_comes_first_then_what_is_featured(mall):
    low, high = banner(mall, priority=1), banner(mall, priority=9, placement="GLOBAL")
    featured = banner(mall, priority=1, featured=True, position="LEFT")
    banner(mall, priority=99, placement="CHECKOUT")
    assert [one.banner_id for one in serve(mall, most=10)] == [high.id, featured.id, low.id]
    assert [one.banner_id for one in serve(mall)] == [high.id]
    assert [one.banner_id for one in serve(mall, most=10, positions=["LEFT", "RIGHT"])] == [featured.id]
    assert [one.banner_id for one in serve(mall, placement="PRODUCT")] == [high.id]


def test_a_banner_is_shown_from_its_start_to_before_its_end(mall):
    start = mall.clock.now() + timedelta(minutes=10)
    made = banner(mall, start_time=start, end_time=start + timedelta(minutes=10))
    assert (made.state, serve(mall)) == (Banner.SCHEDULED, [])
    mall.clock.advance(minutes=10, seconds=1)
    assert len(serve(mall)) == 1
    assert move(mall) == 1
    assert get(mall, made).state == Banner.ACTIVE
    with fails(FORBIDDEN, "STATE_FORBIDS", state="ACTIVE"):
        later = mall.clock.now() + timedelta(minutes=1)
        mall.call("UpdateBanner", mall.admin, banner={"id": made.id, "start_time": later})
    mall.clock.advance(minutes=10)
    assert serve(mall) == []
    assert move(mall) == 1
    assert (get(mall, made).state, move(mall)) == (Banner.EXPIRED, 0)
    with fails(FORBIDDEN, "BANNER_SPENT", cause="END"):
        mall.do("ActivateBanner", made)
    assert mall.events(made) == [f"banner.{what}" for what in ("created", "activated", "begun", "ended")]


def test_only_its_audience_sees_a_banner(mall, app, on_loop, grpc_channel, category):
    banner(mall, target_audience="NEW_CUSTOMERS", display_title="new")
    banner(mall, target_audience="RETURNING_CUSTOMERS", display_title="back")
    buyer = make.shopper(app, on_loop, grpc_channel)
    assert [[one.display_title for one in serve(mall, who, most=5)] for who in (None, buyer)] == [[], ["new"]]
    market, seller = make.channel(grpc_channel, mall.admin), make.seller(app, on_loop)
    product = make.product(grpc_channel, seller, category.id, [market.id], stock=5)
    make.cart(grpc_channel, buyer, market.id, [(product.variants[0].id, 1)])
    make.purchase(grpc_channel, buyer)
    assert [one.display_title for one in serve(mall, buyer, most=5)] == ["back"]


# --- limits ---


def crowd(mall, made, calls=30):
    """Many who are served at once: how often the banner was shown, of how many that failed, and what is counted."""
    results = at_once(*[lambda: serve(mall)] * calls)
    failed = [one for one in results if isinstance(one, grpc.RpcError)]
    shown = sum(len(one) for one in results if not isinstance(one, grpc.RpcError))
    rows = mall.sql("SELECT count(*) AS shown FROM banner_impressions WHERE banner_id = $1", made.id)
    return shown, len(failed), get(mall, made).impression_count, rows[0].shown


def test_ten_impressions_and_not_one_more(mall):
    made = banner(mall, impression_limit=10)
    assert crowd(mall, made) == (10, 0, 10, 10)
    assert serve(mall) == []
    assert move(mall) == 1
    stopped = get(mall, made)
    assert (stopped.state, stopped.state_reason) == (Banner.INACTIVE, "LIMIT")
    with fails(FORBIDDEN, "BANNER_SPENT", cause="IMPRESSIONS"):
        mall.do("ActivateBanner", made)
    mall.call("UpdateBanner", mall.admin, banner={"id": made.id, "impression_limit": 13})
    mall.do("ActivateBanner", made)
    assert crowd(mall, made, 6) == (3, 0, 13, 13)
    mall.call("UpdateBanner", mall.admin, banner={"id": made.id}, update_mask={"paths": ["impression_limit"]})
    assert crowd(mall, made, 4) == (4, 0, 17, 17)
    mall.call("UpdateBanner", mall.admin, banner={"id": made.id, "impression_limit": 5})
    assert (serve(mall), get(mall, made).impression_count) == ([], 17)


def test_without_its_guard_the_limit_would_not_hold(mall, monkeypatch):
    made = banner(mall, impression_limit=10)
    guard = "AND (c.most IS NULL OR c.value < c.most)"
    for name in ("SHOW", "SHOW_WAITING"):
        monkeypatch.setattr(queries, name, without(getattr(queries, name), guard))
    assert crowd(mall, made) != (10, 0, 10, 10)


def test_who_finds_all_that_is_left_in_other_hands_waits_for_it(mall):
    """A counter that another call holds is not one that is used up."""
    made = banner(mall, impression_limit=2)
    held = threading.Event()

    async def hold():
        async with mall.app.db.begin() as tx:
            await tx.driver.execute("SELECT FROM counter_shards WHERE subject_id = $1 FOR UPDATE", made.id)
            held.set()
            async with mall.app.db.begin() as other:
                while not await other.driver.fetchval(BLOCKED):  # noqa: ASYNC110 - PostgreSQL tells nobody
                    await asyncio.sleep(0.01)

    def serve_meanwhile():
        assert held.wait(10)
        return serve(mall)

    _, served = at_once(lambda: mall.on_loop(hold()), serve_meanwhile)
    assert [one.banner_id for one in served] == [made.id]


def test_of_a_banner_that_is_used_up_in_the_moment_the_next_takes_the_place(mall):
    first, second = banner(mall, priority=9, impression_limit=3), banner(mall, priority=1)
    results = at_once(*[lambda: serve(mall)] * 8)
    shown = [one.banner_id for result in results for one in result]
    assert (shown.count(first.id), shown.count(second.id)) == (3, 5)


def test_a_day_of_the_cap_is_one_of_the_banners_zone(mall):
    made = banner(mall, daily_impression_limit=5, impression_limit=12, time_zone="Asia/Seoul")
    now = mall.clock.now()
    midnight = now.replace(hour=15, minute=0, second=0, microsecond=0)
    midnight += timedelta(days=midnight <= now)
    mall.clock.advance(seconds=(midnight - now).total_seconds() - 60)
    assert crowd(mall, made, 9)[:3] == (5, 0, 5)
    assert serve(mall) == []
    mall.clock.advance(seconds=61)
    assert crowd(mall, made, 9)[:3] == (5, 0, 10)
    mall.call("UpdateBanner", mall.admin, banner={"id": made.id, "daily_impression_limit": 8})
    assert crowd(mall, made, 4)[:3] == (2, 0, 12)
    assert get(mall, made).state == Banner.ACTIVE
    assert move(mall) == 1


def test_clicks_stop_at_their_limit_and_then_the_banner_is_shown_no_more(mall):
    made = banner(mall, click_limit=3)
    shown = [serve(mall)[0] for _ in range(6)]
    results = at_once(*[lambda one=one: click(mall, one) for one in shown])
    refused = [one for one in results if isinstance(one, grpc.RpcError)]
    assert (len(refused), {one.code() for one in refused}) == (3, {FORBIDDEN})
    assert (get(mall, made).click_count, serve(mall)) == (3, [])
    with fails(FORBIDDEN, "BANNER_CLICK_REFUSED", cause="LIMIT"):
        click(mall, next(one for one, result in zip(shown, results, strict=True) if result in refused))


def test_a_click_counts_once_and_only_soon_after_its_impression(mall):
    made = banner(mall, end_time=mall.clock.now() + timedelta(minutes=10))
    first, second = serve(mall)[0], serve(mall)[0]
    assert sorted(one.counted for one in at_once(*[lambda: click(mall, first)] * 3)) == [False, False, True]
    mall.clock.advance(minutes=29)
    move(mall)
    assert click(mall, second).counted  # shown before the end
    assert get(mall, made).click_count == 2
    again = banner(mall)
    third = serve(mall)[0]
    mall.clock.advance(minutes=31)
    with fails(FORBIDDEN, "BANNER_CLICK_REFUSED", cause="LATE"):
        click(mall, third)
    assert get(mall, again).click_count == 0
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        mall.call("RecordBannerClick", impression_id=make.request_id())


def test_what_cannot_be_clicked_counts_no_clicks(mall):
    made = banner(mall, clickable=False, click_uri="")
    shown = serve(mall)[0]
    assert (shown.clickable, shown.click_uri, click(mall, shown).counted) == (False, "", False)
    assert get(mall, made).click_count == 0


def test_robots_are_not_counted_and_use_nothing_up(mall, grpc_addr):
    free, limited = banner(mall), banner(mall, impression_limit=1, priority=9)
    post = mall.published()
    with as_robot(grpc_addr) as robot:
        served = robot.ServeBanners(pb.ServeBannersRequest(placement="HOME", most=5)).banners
        assert [(one.banner_id, one.impression_id) for one in served] == [(free.id, "")]
        person = serve(mall)[0]
        assert not robot.RecordBannerClick(pb.RecordBannerClickRequest(impression_id=person.impression_id)).counted
        assert not robot.RecordBlogPostView(pb.RecordBlogPostViewRequest(id=post.id)).counted
    assert (get(mall, free).impression_count, get(mall, limited).impression_count) == (0, 1)


def test_a_purchase_is_of_the_banner_clicked_last(mall, app, on_loop, grpc_channel, category, follow_up):
    first, last = banner(mall), banner(mall, placement="PRODUCT")
    buyer = make.shopper(app, on_loop, grpc_channel)
    market, seller = make.channel(grpc_channel, mall.admin), make.seller(app, on_loop)
    product = make.product(grpc_channel, seller, category.id, [market.id], stock=50)

    def buy():
        make.cart(grpc_channel, buyer, market.id, [(product.variants[0].id, 1)])
        make.purchase(grpc_channel, buyer)
        follow_up()

    click(mall, serve(mall)[0], buyer)
    mall.clock.advance(seconds=1)
    click(mall, serve(mall, placement="PRODUCT")[0], buyer)
    buy()
    assert (get(mall, first).conversion_count, get(mall, last).conversion_count) == (0, 1)
    mall.clock.advance(days=8)
    buy()
    assert (get(mall, first).conversion_count, get(mall, last).conversion_count) == (0, 1)
    mall.clock.advance(days=120)
    assert mall.on_loop(banners.forget_impressions(mall.app)) >= 1
    assert (get(mall, first).impression_count, get(mall, last).conversion_count) == (1, 1)


# --- what does not fit ---


def test_what_does_not_fit_together_is_refused_all_at_once(mall):
    now = mall.clock.now()
    with fails(INVALID, "INVALID_FIELDS", "banner.end_time", "banner.click_uri"):
        banner(mall, end_time=now - timedelta(days=1), click_uri="", active=False)
    with fails(INVALID, "INVALID_FIELDS", "banner.time_zone"):
        banner(mall, time_zone="Mars", active=False)
    made = banner(mall, active=False)
    with fails(INVALID, "INVALID_FIELDS", "banner.end_time"):
        mall.call("UpdateBanner", mall.admin, banner={"id": made.id, "end_time": now - timedelta(days=1)})


def test_only_what_the_table_allows_is_done_with_banners(mall):
    made = banner(mall, active=False)
    for state in BANNER_STATES.all:
        for verb, target in (("Activate", "ACTIVE"), ("Deactivate", "INACTIVE")):
            mall.sql("UPDATE banners SET state = $2 WHERE id = $1", made.id, state)
            if BANNER_STATES.allows(state, target, verb.lower()):
                assert mall.do(f"{verb}Banner", made).state == Banner.State.Value(target)
            else:
                with fails(FORBIDDEN, "STATE_FORBIDS", resource="banner", state=state):
                    mall.do(f"{verb}Banner", made)
    mall.sql("UPDATE banners SET state = 'ACTIVE' WHERE id = $1", made.id)
    deleted = mall.do("DeleteBanner", made)
    assert (deleted.state, deleted.HasField("delete_time"), serve(mall)) == (Banner.INACTIVE, True, [])
    listed = mall.call("ListBanners", mall.admin, show_deleted=True, placements=["HOME"], page_size=100).banners
    assert made.id in [one.id for one in listed]
