"""A loyalty programme to try: members, what they buy and give back, tiers and rewards."""

import itertools
from contextlib import contextmanager
from uuid import UUID

import pytest

from mall.loyalty.v1 import loyalty_pb2 as pb
from mall.loyalty.v1 import loyalty_pb2_grpc
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.wallet.v1 import wallet_pb2, wallet_pb2_grpc
from server.kit.mutation import background
from server.loyalty import qualifying, redeeming, tiering
from server.wallet import expiry
from tests.support import make
from tests.support.books import Book

LEVELS = itertools.count(1)


class Programme:
    """The loyalty service as members and staff see it, and a shop whose goods earn."""

    def __init__(self, app, on_loop, channel, sql, admin, clock, follow_up, category):
        self.app, self.on_loop, self.channel, self.sql, self.admin = app, on_loop, channel, sql, admin
        self.clock, self.follow_up, self.category = clock, follow_up, category
        self.stub = loyalty_pb2_grpc.LoyaltyServiceStub(channel)
        self.orders = orders_pb2_grpc.OrdersServiceStub(channel)
        self.market = make.channel(channel, admin)
        self.sellers = [make.seller(app, on_loop) for _ in range(2)]
        self.goods = {}
        self.numbers = itertools.count(1)

    def call(self, name, actor, **fields):
        """Call an rpc as somebody; a request id is added where one belongs."""
        request = getattr(pb, f"{name}Request")(**fields)
        if "request_id" in request.DESCRIPTOR.fields_by_name and not request.request_id:
            request.request_id = make.request_id()
        return getattr(self.stub, name)(request, metadata=actor.metadata)

    # --- members ---

    def shopper(self, **changes):
        """Somebody who can buy, and has nothing in common with others."""
        number = next(self.numbers)
        actor = make.customer(self.app, self.on_loop)
        make.address(self.channel, actor, address_line1=f"{number} Main Street", **changes)
        make.payment_method(self.channel, actor, billing_name=f"Buyer {number}")
        return actor

    def join(self, actor=None, referral_code="", **wishes):
        """Somebody who has joined."""
        actor = actor or self.shopper()
        made = self.call("CreateLoyaltyMembership", actor, loyalty_membership=wishes, referral_code=referral_code)
        actor.membership_id = made.id
        return actor

    def member(self, actor):
        return self.call("GetLoyaltyMembership", actor, id=actor.membership_id)

    def coins(self, actor, paid=0):
        """What somebody can spend, and what is pending; all coins are somewhere: `paid` are those that purchases took."""
        one = self.member(actor)
        inside = one.coins + one.pending_coins + one.expired_coins + one.total_redeemed + paid
        assert one.total_earned - one.reversed_coins == inside - one.coin_debt
        return one.coins, one.pending_coins

    def give(self, actor, coins, **changes):
        """Coins that can be spent at once."""
        values = {"membership_id": actor.membership_id, "type": "MANUAL_ADJUSTMENT", "coins": coins, **changes}
        return self.call("CreateLoyaltyEarning", self.admin, loyalty_earning=values)

    def earnings(self, actor, **filters):
        """Oldest first."""
        found = self.call("ListLoyaltyEarnings", actor, page_size=100, **filters).loyalty_earnings
        return sorted(found, key=lambda one: one.id)

    def progress(self, actor):
        return self.call("TrackLoyaltyProgress", actor, id=actor.membership_id)

    # --- orders ---

    def good(self, cents, seller=0, **changes):
        """The id of a variant at a price, of one of two sellers."""
        key = (cents, seller, *changes.items())
        if key not in self.goods:
            values = {"price": cents, "stock": 1000, "category_id": self.category.id, **changes}
            category_id = values.pop("category_id")
            product = make.product(self.channel, self.sellers[seller], category_id, [self.market.id], **values)
            self.goods[key] = product
        return self.goods[key].variants[0].id

    def place(self, actor, *cents, coins=0):
        """Buy goods at these prices, each of another seller, and let what follows follow; paid by coins first."""
        lines = [(self.good(price, seller), 1) for seller, price in enumerate(cents)]
        return self.buy(actor, *lines, coins=coins)

    def buy(self, actor, *lines, coins=0):
        make.cart(self.channel, actor, self.market.id, lines)
        choices = [{"kind": "COIN", "points": coins}] if coins else []
        quote = make.quote(self.channel, actor, tender_choices=choices)
        purchase = make.purchase(self.channel, actor, quote_token=quote.token)
        self.follow_up()
        return purchase

    def order(self, actor, cents, **more):
        return self.place(actor, cents, **more).orders[0]

    def cancel(self, order, by):
        request = orders_pb2.CancelOrderRequest(id=order.id, reason="Changed.", request_id=make.request_id())
        self.orders.CancelOrder(request, metadata=by.metadata)
        self.follow_up()

    def deliver(self, *orders):
        self._happens("delivered", "deliver_time", orders)

    def complete(self, *orders):
        self.deliver(*orders)
        self._happens("completed", "complete_time", orders)

    def _happens(self, what, column, orders):
        """What orders do when they get so far."""
        for order in orders:
            self.sql(
                f"UPDATE orders SET state = $2, {column} = $3 WHERE id = $1",  # noqa: S608
                order.id, what.upper(), self.clock.now(),
            )  # fmt: skip
            self.emit(f"order.{what}", "order", order.id, {"number": order.number})
        self.follow_up()

    def refund(self, order, cents=None, refund_id=None):
        """Something of an order's goods is given back."""
        payload = {"order_id": order.id, **({"refund_id": refund_id} if refund_id else {})}
        if cents is not None:
            payload["amounts"] = {"goods_minor": cents, "shipping_minor": 0, "tax_minor": 0}
        self.emit("order.refunded", "order", order.id, payload)
        self.follow_up()

    def emit(self, type_, aggregate_type, aggregate_id, payload):
        async def write():
            async with background(self.app) as work:
                work.event(type_, aggregate_type, UUID(aggregate_id), payload)

        self.on_loop(write())

    def earn(self, actor, cents):
        """An order that counts: completed, and no longer to be returned."""
        order = self.order(actor, cents)
        self.complete(order)
        self.pass_days(30)
        return order

    # --- time ---

    def pass_days(self, days):
        """Days go by, and jobs do what is due."""
        self.clock.advance(days=days)
        self.qualify()

    def qualify(self):
        return self.on_loop(qualifying.qualify_earnings(self.app))

    def end_period(self, *actors):
        """The running period of members ends now, and is looked at."""
        ids = [actor.membership_id for actor in actors]
        self.sql("UPDATE loyalty_memberships SET period_end_time = $2 WHERE id = ANY($1)", ids, self.clock.now())
        self.clock.advance(seconds=1)
        self.evaluate()

    def evaluate(self):
        return self.on_loop(tiering.evaluate_periods(self.app))

    def expire(self):
        self.on_loop(expiry.expire_lots(self.app))
        self.on_loop(redeeming.expire_redemptions(self.app))

    # --- what staff make ---

    def tier(self, threshold=0, **changes):
        """A tier in force; each is higher than the one before."""
        level = next(LEVELS)
        values = {
            "code": make.unique("T").upper(), "display_name": f"Tier {level}", "level": level,
            "advancement_threshold": make.dollars(threshold), "automatic_upgrade": True, **changes,
        }  # fmt: skip
        made = self.call("CreateLoyaltyTier", self.admin, loyalty_tier=values)
        return self.call("MoveLoyaltyTier", self.admin, id=made.id, state="ACTIVE", reason="It begins.")

    def reward(self, cost, state="ACTIVE", **changes):
        """A reward that is offered."""
        values = {
            "code": make.unique("W").upper(), "display_name": "A treat", "type": "FREE_SHIPPING", "coin_cost": cost,
            "market_value": make.dollars(500), "active": True, **changes,
        }  # fmt: skip
        made = self.call("CreateLoyaltyReward", self.admin, loyalty_reward=values)
        return self.call("MoveLoyaltyReward", self.admin, id=made.id, state=state)

    def promotion(self, **changes):
        """An earning promotion that counts."""
        values = {"code": make.unique("P").upper(), "display_name": "Double coins", **make.window(self.app), **changes}
        made = self.call("CreateEarningPromotion", self.admin, earning_promotion=values)
        return self.call("ActivateEarningPromotion", self.admin, id=made.id)

    def redeem(self, actor, reward, **fields):
        return self.call("RedeemLoyaltyReward", actor, id=reward.id, **fields)

    @contextmanager
    def set(self, **settings):
        """Within the block, `set(welcome_bonus=5)` counts."""
        made = [
            make.setting(self.channel, self.admin, f"loyalty.{key}", str(value)).id for key, value in settings.items()
        ]
        try:
            yield
        finally:
            self.sql("DELETE FROM configurations WHERE id = ANY($1)", made)

    # --- wallets ---

    def entries(self, actor):
        """(change, balance after) of somebody's coins, oldest first."""
        stub = wallet_pb2_grpc.WalletServiceStub(self.channel)
        (account,) = stub.ListWalletAccounts(
            wallet_pb2.ListWalletAccountsRequest(kinds=["COIN"]), metadata=actor.metadata
        ).wallet_accounts
        found = stub.ListWalletEntries(
            wallet_pb2.ListWalletEntriesRequest(account_id=account.id, order="OLDEST", page_size=100),
            metadata=actor.metadata,
        ).wallet_entries
        return [(one.amount.points, one.balance_after.points) for one in found]

    def lots(self, actor):
        """What is left in somebody's lots of coins, and when each expires."""
        rows = self.sql(
            """SELECT o.remaining, o.expire_time FROM ledger_lots o JOIN loyalty_memberships m ON m.account_id = o.account_id
               WHERE m.id = $1 AND o.remaining > 0 ORDER BY o.expire_time, o.id""",
            actor.membership_id,
        )
        return [(row.remaining, row.expire_time) for row in rows]


@pytest.fixture(scope="session")
def _tiers_of_others(sql):
    sql("UPDATE loyalty_tiers SET state = 'RETIRING'")


@pytest.fixture(scope="module")
def loyalty(app, on_loop, grpc_channel, sql, admin, clock, follow_up, category, _tiers_of_others):
    return Programme(app, on_loop, grpc_channel, sql, admin, clock, follow_up, category)


@pytest.fixture
def member(loyalty):
    return loyalty.join()


@pytest.fixture(autouse=True)
def left_in_order(loyalty, app, on_loop):
    """After every test the books agree, nothing was put aside, and its tiers and promotions are over."""
    parked = "SELECT count(*) FROM parked_events WHERE consumer LIKE 'loyalty%'"
    (before,) = loyalty.sql(parked)
    yield
    Book(app, on_loop, "COIN").assert_balanced()
    loyalty.sql("UPDATE loyalty_tiers SET state = 'RETIRING'")
    loyalty.sql("UPDATE earning_promotions SET state = 'DRAFT'")
    loyalty.sql("UPDATE loyalty_rewards SET active = false")
    assert loyalty.sql(parked) == [before]
