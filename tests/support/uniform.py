"""What the uniform tests must know of each resource: one entry per resource, added with its domain."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from google.protobuf.struct_pb2 import Value

from mall.platform.v1 import platform_pb2_grpc
from server.kit.ids import new_id
from server.kit.mutation import background
from server.orders import invoicing
from tests.support import make, rpcs, uploads
from tests.support.roles import GUEST
from tests.support.till import Reports


@dataclass
class World:
    """A running server, and everybody in it."""

    app: Any
    channel: Any
    on_loop: Any
    sql: Any

    def administrator(self, role="SUPER_ADMIN"):
        return make.administrator(self.app, self.on_loop, role)

    def customer(self):
        return make.customer(self.app, self.on_loop)

    def seller(self):
        return make.seller(self.app, self.on_loop)

    def buyer(self):
        return make.shopper(self.app, self.on_loop, self.channel)

    @cached_property
    def market(self):
        """A channel, a category and a product on sale there, for all who buy."""
        admin, seller = self.administrator(), self.seller()
        channel = make.channel(self.channel, admin)
        category = make.category(self.channel, admin)
        product = make.product(self.channel, seller, category.id, [channel.id], stock=1000)
        return SimpleNamespace(channel=channel, category=category, variant=product.variants[0])

    @cached_property
    def shelf(self):
        """Different products of one seller."""
        seller, market = self.seller(), self.market
        return [
            make.product(self.channel, seller, market.category.id, [market.channel.id], stock=1000) for _ in range(5)
        ]

    @cached_property
    def review(self):
        """A review, for others like it."""
        buyer = self.buyer()
        item = self.bought(buyer).orders[0].items[0]
        return make.reviewed(self.app, self.on_loop, self.channel, self.sql, buyer, item.id)

    @cached_property
    def codebook(self):
        """A codebook for all entries."""
        values, admin = {"code": make.unique("U").upper(), "display_name": "Reasons"}, self.administrator()
        return self.call("PlatformService.CreateCodebook", admin, codebook=values, request_id=make.request_id())

    def bought(self, buyer):
        """A purchase of somebody's."""
        make.cart(self.channel, buyer, self.market.channel.id, [(self.market.variant.id, 1)])
        return make.purchase(self.channel, buyer)

    def call(self, name, actor, **fields):
        """Call `Service.Method` as somebody."""
        rpc = rpcs.named(name)
        return rpc.on(self.channel)(rpc.request(**fields), metadata=actor.metadata)


@dataclass(frozen=True)
class Resource:
    """How to make one, what to change of it, and who must not see it."""

    service: str
    noun: str
    # Somebody new who may do everything with it.
    owner: Callable[[World], Any]
    # What to send to create one; resources without a Create method give `born` instead.
    sample: Callable[[World, Any], Mapping[str, Any]] | None = None
    born: Callable[[World, Any], Any] | None = None
    # Two fields that may change, each with another value; only one where there are no more.
    changes: Mapping[str, Any] = field(default_factory=dict)
    # A field that never changes, with another value.
    immutable: tuple[str, Any] | None = None
    # Somebody of the owner's kind who must see nothing of it. None where everybody of that kind may.
    stranger: Callable[[World], Any] | None = None
    # Narrows a list to what the test has made.
    only: Callable[[World, Any, Any], Mapping[str, Any]] = lambda _world, _owner, _one: {}
    # Another filter than `only`: a token must not survive it.
    other_filter: Mapping[str, Any] = field(default_factory=dict)
    # Everybody who may call Get may see deleted ones too.
    shows_deleted: bool = False
    # Get without an id means the caller's own, which a new owner does not have.
    has_own: bool = False

    @property
    def name(self):
        """Its name in fields and errors, such as `order_line`."""
        return "".join(f"_{c.lower()}" if c.isupper() else c for c in self.noun).lstrip("_")

    def rpc(self, verb):
        """The name of a standard method; None where there is none. Lists without pages do not count."""
        if verb == "List":
            plurals = {f"{self.service}.List{p}" for p in (f"{self.noun}s", f"{self.noun}es", f"{self.noun[:-1]}ies")}
            paged = (str(r) for r in rpcs.every() if "page_size" in r.method.input_type.fields_by_name)
            return next((name for name in paged if name in plurals), None)
        if verb == "Create" and self.sample is None:
            return None
        return next((str(r) for r in rpcs.every() if str(r) == f"{self.service}.{verb}{self.noun}"), None)

    def has(self, *verbs):
        return all(self.rpc(verb) for verb in verbs)

    def make(self, world, owner):
        """A new one of an owner's."""
        if self.born is not None:
            return self.born(world, owner)
        return world.call(
            self.rpc("Create"), owner, **{self.name: self.sample(world, owner)}, request_id=make.request_id()
        )


def _once_per_owner(build):
    """A builder that makes one for each owner, and gives it again."""
    name = f"made_by{build.__name__}"

    def built(world, owner):
        if not hasattr(owner, name):
            setattr(owner, name, build(world, owner))
        return getattr(owner, name)

    return built


def _channel(_world, _owner):
    return {"code": make.unique("U").upper(), "display_name": "Web", "country_code": "US", "currency_code": "USD",
            "language_code": "en", "time_zone": "UTC", "state": "MAINTENANCE"}  # fmt: skip


def _configuration(_world, owner):
    return {"key": make.unique("k"), "data_type": "STRING", "value": Value(string_value="1"), "category": owner.id}


def _tax_class(_world, _owner):
    return {"code": make.unique("U").upper(), "display_name": "Books"}


def _section(world, _owner):
    return {"channel_id": world.market.channel.id, "code": make.unique("U").upper(), "display_name": "Summer"}


def _email_template(world, owner):
    channel = make.channel(world.channel, owner)
    return {"channel_id": channel.id, "code": "invitation", "language_code": "en", "display_name": "Ours",
            "subject": "Come in", "body_text": "{{ token }}"}  # fmt: skip


def _file(world, owner):
    return uploads.uploaded(platform_pb2_grpc.PlatformServiceStub(world.channel), owner)


def _file_upload(_world, _owner):
    return {"purpose": "AVATAR", "original_filename": make.unique("a.png"), "size_bytes": 100}


def _tag(_world, _owner):
    return {"code": make.unique("t").lower(), "display_name": "New"}


def _codebook(_world, _owner):
    return {"code": make.unique("U").upper(), "display_name": "Reasons"}


def _codebook_entry(world, _owner):
    return {"codebook_id": world.codebook.id, "code": make.unique("U").upper(), "label": "Too late"}


def _tax_rate(world, owner):
    tax_class = world.call(
        "PlatformService.CreateTaxClass", owner, tax_class=_tax_class(world, owner), request_id=make.request_id()
    )
    return {"tax_class_id": tax_class.id, "country_code": "MT", "rate": {"value": "0.05"}, "display_name": "VAT"}


def _tax_exemption(world, _owner):
    return {"customer_id": world.customer().id, "country_code": "MT", "certificate": "C-1"}


def _administrator(_world, _owner):
    return {"email": f"{make.unique('a')}@example.com", "display_name": "A", "role": "SUPPORT_ADMIN"}


def _address(_world, _owner):
    return {"label": make.unique("a"), "postal_address": _postal_address()}


def _postal_address(**changes):
    values = {"recipient_name": "A. Buyer", "phone_number": "+14155550123", "address_line1": "1 Main St",
              "city": "San Francisco", "state_province": "CA", "postal_code": "94103", "country_code": "US"}  # fmt: skip
    return {**values, **changes}


def _category(_world, _owner):
    return {"display_name": make.unique("Category ")}


def _product(world, _owner):
    return {"title": make.unique("Product "), "category_id": world.market.category.id, "base_price": make.dollars(999)}


def _variant(world, owner):
    return make.product(world.channel, owner, world.market.category.id, variants=2).variants[0]


def _price_list(_world, _owner):
    return {"code": make.unique("U").upper(), "display_name": "A list", "currency_code": "USD"}


def _guest_session(world, _owner):
    return world.call("IdentityService.OpenGuestSession", GUEST).guest_session


def _leaving(world, _owner):
    return make.withdrawal(world.app, world.on_loop, world.channel)


def _seller_verification(world, owner):
    evidence = {"type": "IDENTITY", "document_uri": "https://files.example/passport.pdf"}
    made = world.call(
        "IdentityService.CreateSellerVerification",
        owner,
        seller_verification=evidence,
        request_id=make.request_id(),
    )
    staff = world.administrator()
    return world.call("IdentityService.ApproveSellerVerification", staff, id=made.id, note="Seen")


def _audit_entry(world, owner):
    values = _channel(world, owner)
    made = world.call("PlatformService.CreateChannel", owner, channel=values)
    return world.call("AuditService.ListAuditEntries", owner, target_id=made.id).audit_entries[0]


def _system_log_entry(world, owner):
    made = world.call("PlatformService.CreateChannel", owner, channel=_channel(world, owner))
    changed = {"id": made.id, "display_name": "Other"}
    world.call("PlatformService.UpdateChannel", owner, channel=changed, update_mask={"paths": ["display_name"]})
    return world.call("AuditService.ListSystemLogEntries", owner, channel_id=made.id).system_log_entries[0]


def _customer_group(_world, _owner):
    return {"code": make.unique("U").upper(), "display_name": "A group"}


def _payment_method(_world, _owner):
    sent = make.a_payment_method()
    return {field.name: value for field, value in sent.ListFields()}


def _payment(world, owner):
    purchase = world.bought(owner)
    (payment,) = world.call("PaymentsService.ListPayments", owner, purchase_id=purchase.id).payments
    return world.call("PaymentsService.GetPayment", owner, id=payment.id)


def _refund(world, owner):
    buyer = world.buyer()
    order = world.bought(buyer).orders[0]
    world.call("OrdersService.CancelOrder", buyer, id=order.id, request_id=make.request_id())
    (refund,) = world.call("PaymentsService.ListRefunds", owner, order_id=order.id).refunds
    return refund


def _dispute(world, _owner):
    payment = _payment(world, world.buyer())
    Reports(world.app, world.channel)(
        None, "dispute.opened", key=payment.attempts[0].id, dispute=make.unique("dp_"),
        amount_minor=payment.amount.units * 100 + payment.amount.nanos // 10_000_000, currency="USD",
    )  # fmt: skip
    (dispute,) = world.call("PaymentsService.ListDisputes", world.administrator(), payment_id=payment.id).disputes
    return dispute


def _order(world, owner):
    return world.call("OrdersService.GetOrder", owner, id=world.bought(owner).orders[0].id)


def _cancellation(world, owner):
    return {"order_id": world.bought(owner).orders[0].id, "reason": "OTHER", "notes": make.unique("Because ")}


def _order_refund(world, owner):
    made = world.call(
        "OrdersService.CreateCancellation",
        owner,
        cancellation=_cancellation(world, owner),
        request_id=make.request_id(),
    )
    return world.call("OrdersService.GetOrderRefund", owner, id=made.order_refund_id)


def _delivered(world, owner):
    """An order of somebody's that has arrived."""
    order, admin = world.bought(owner).orders[0], world.administrator()
    for step in ("ConfirmOrder", "PrepareOrder", "ShipOrder"):
        world.call(f"OrdersService.{step}", admin, id=order.id)
    return world.call("OrdersService.AdvanceDelivery", admin, id=order.id, state="DELIVERED")


def _refund_request(world, owner):
    order = _delivered(world, owner)
    return {
        "order_id": order.id,
        "items": [{"order_item_id": order.items[0].id, "quantity": 1}],
        "reason": "CHANGED_MIND",
    }


def _order_incident(world, _owner):
    order = world.bought(world.buyer()).orders[0]
    return {"order_id": order.id, "type": "EVIDENCE", "description": make.unique("Seen ")}


def _invoice(world, owner):
    order = _delivered(world, owner)

    async def issue():
        async with background(world.app) as work:
            await invoicing.write(work, [SimpleNamespace(type="order.shipped", aggregate_id=UUID(order.id))])

    world.on_loop(issue())
    (invoice,) = world.call("OrdersService.ListInvoices", owner, order_id=order.id).invoices
    return invoice


def _cart(world, owner):
    return make.cart(world.channel, owner, world.market.channel.id, [(world.market.variant.id, 1)])


def _adjustment(world, _owner):
    return {"owner_id": world.customer().id, "owner_type": "CUSTOMER", "kind": "MILEAGE", "amount": {"points": 5},
            "type": "DONATION", "reason": make.unique("Because ")}  # fmt: skip


def _given(world, owner, **changes):
    """What a member is given by staff; returns the account."""
    values = {"owner_id": owner.id, "owner_type": "CUSTOMER", "kind": "DEPOSIT", "amount": {"money": make.dollars(9000)},
              "type": "DONATION", "reason": "Welcome."}  # fmt: skip
    admin = world.administrator()
    made = world.call(
        "WalletService.CreateWalletAdjustment", admin,
        wallet_adjustment={**values, **changes}, request_id=make.request_id(),
    )  # fmt: skip
    return world.call("WalletService.GetWalletAccount", owner, id=made.account_id)


def _top_up(_world, _owner):
    return {"amount": make.dollars(500 + new_id().int % 100_000)}


def _withdrawal(world, owner):
    """Written straight to the tables: to ask for one takes a password."""
    account, id_ = _given(world, owner), new_id()
    world.sql(
        """INSERT INTO wallet_withdrawals (id, account_id, owner_id, amount, currency, destination, state, create_time, update_time)
           VALUES ($1, $2, $3, 500, 'USD', 'A bank.', 'REQUESTED', now(), now())""",
        id_, account.id, owner.id,
    )  # fmt: skip
    return world.call("WalletService.GetWalletWithdrawal", owner, id=str(id_))


def _incident(world, _owner):
    return {"account_id": _given(world, world.customer()).id, "type": "FRAUD", "details": make.unique("Seen ")}


def _gift_card(world, owner):
    issued = world.call("WalletService.IssueGiftCard", owner, amount=make.dollars(500), request_id=make.request_id())
    return issued.gift_card


def _campaign(world, _owner):
    window = make.window(world.app)
    terms = {
        "method": "PERCENTAGE",
        "percentage": {"value": "5"},
        "scope": "ITEM",
        "target_product_ids": [make.request_id()],
    }
    return {"code": make.unique("U").upper(), "title": "A sale", "terms": terms, **window}


def _coupon(_world, _owner):
    terms = {"method": "FIXED_AMOUNT", "amount": make.dollars(100)}
    return {"code": make.unique("K").upper(), "title": "A coupon", "type": "FIXED", "terms": terms}


def _shipping_method(_world, _owner):
    return make.new_shipping_method(make.flat(500))


def _confirmed(world, seller, buyer):
    """An order of a seller's, who has confirmed it."""
    product = make.product(world.channel, seller, world.market.category.id, [world.market.channel.id])
    make.cart(world.channel, buyer, world.market.channel.id, [(product.variants[0].id, 1)])
    order = make.purchase(world.channel, buyer).orders[0]
    return world.call("OrdersService.ConfirmOrder", seller, id=order.id)


def _shipment(world, owner):
    order = _confirmed(world, owner, world.buyer())
    return {"lines": [{"order_id": order.id, "order_item_id": item.id} for item in order.items]}


def _delivery_claim(world, owner):
    seller = world.seller()
    order = _confirmed(world, seller, owner)
    lines = [{"order_id": order.id, "order_item_id": item.id} for item in order.items]
    parcel = world.call(
        "ShippingService.CreateShipment", seller, shipment={"lines": lines}, request_id=make.request_id()
    )
    event = {"status": "DELIVERED"}
    world.call("ShippingService.RecordShipmentEvent", seller, id=parcel.id, event=event, request_id=make.request_id())
    return {"order_id": order.id, "description": "It is not here."}


def _seller_coupon(world, owner):
    return {"coupon_id": _shared_coupon(world, owner).id, "seller_id": world.seller().id}


def _shared_coupon(world, owner):
    """The one coupon of an administrator that sellers take part in."""
    found = world.call("PromotionsService.ListCoupons", owner, page_size=100).coupons
    coupon = next((one for one in found if one.creator_id == owner.id and one.sellers_only), None)
    if coupon is None:
        values = {**_coupon(world, owner), "sellers_only": True}
        coupon = world.call("PromotionsService.CreateCoupon", owner, coupon=values, request_id=make.request_id())
    return coupon


def _commission_rule(_world, _owner):
    return {"scope": "MALL", "flat": make.money(1, "XAF"), "reason": make.unique("Because ")}


def _settlement_account(world, owner):
    """Written straight to the tables: to set one takes a password."""
    id_ = new_id()
    world.sql(
        """INSERT INTO settlement_accounts (id, seller_id, method, bank_name, bank_account_number, bank_account_number_tail,
               account_holder, country_code, time_zone, state, payout_from_time, create_time, update_time)
           VALUES ($1, $2, 'BANK_TRANSFER', 'A bank', 'x', '0000', 'S. Seller', 'US', 'UTC', 'UNVERIFIED', now(), now(), now())
           ON CONFLICT DO NOTHING""",
        id_, owner.id,
    )  # fmt: skip
    (found,) = world.call("SettlementService.ListSettlementAccounts", owner).settlement_accounts
    return found


def _balance(world, owner):
    """The id of a seller's balance, in which is nothing."""
    for minor in (1, -1):
        world.call(
            "SettlementService.AdjustSettlementBalance", world.administrator(),
            seller_id=owner.id, amount=make.dollars(minor), reason="To see it.", request_id=make.request_id(),
        )  # fmt: skip
    return world.call("SettlementService.ListSettlementBalances", owner).settlement_balances[0].id


def _settlement_statement(world, owner):
    """Of an hour of long ago: no run makes one before a week is over."""
    id_ = new_id()
    world.sql(
        """INSERT INTO settlement_statements (id, balance_id, seller_id, currency, period_start_time, period_end_time, time_zone,
               opening_minor, gross_minor, refund_minor, commission_minor, commission_tax_minor, fee_minor, adjustment_minor,
               net_minor, payout_minor, closing_minor, minimum_minor, entry_count, outcome, create_time)
           SELECT $1, $2, $3, 'USD', t, t + interval '1 second', 'UTC', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'NOTHING_OWED', now()
           FROM (SELECT now() - interval '1 day' * (1000 + random() * 10000) AS t) AS once""",
        id_, _balance(world, owner), owner.id,
    )  # fmt: skip
    return world.call("SettlementService.GetSettlementStatement", owner, id=str(id_))


def _payout(world, owner):
    """One that has failed: no run makes one before a week is over."""
    id_ = new_id()
    world.sql(
        """INSERT INTO payouts (id, balance_id, seller_id, currency, state, amount_minor, paid_minor, gross_minor, refund_minor,
               commission_minor, commission_tax_minor, fee_minor, adjustment_minor, carried_minor, period_start_time,
               period_end_time, method, bank_name, bank_account_number, bank_account_number_tail, account_holder, provider,
               payout_time, create_time, update_time)
           VALUES ($1, $2, $3, 'USD', 'FAILED', 1, 0, 0, 0, 0, 0, 0, 0, 1, now(), now() + interval '1 hour', 'BANK_TRANSFER',
                   'A bank', 'x', '0000', 'S. Seller', 'nobody', now(), now(), now())""",
        id_, _balance(world, owner), owner.id,
    )  # fmt: skip
    return world.call("SettlementService.GetPayout", owner, id=str(id_))


def _payout_file(world, owner):
    id_ = new_id()
    world.sql(
        """INSERT INTO payout_files (id, state, message_id, payout_count, total_minor, currency, content, create_time, update_time)
           VALUES ($1, 'WRITTEN', $2, 1, 1, 'EUR', 'x', now(), now())""",
        id_, id_.hex,
    )  # fmt: skip
    return world.call("SettlementService.GetPayoutFile", owner, id=str(id_))


def _loyalty_tier(_world, _owner):
    return {"code": make.unique("U").upper(), "display_name": "Silver", "level": 10_000 + new_id().int % 900_000}


def _loyalty_membership(world, _owner):
    return {"customer_id": world.customer().id}


def _joined(world):
    """A customer who has joined the loyalty programme."""
    actor = world.customer()
    made = world.call(
        "LoyaltyService.CreateLoyaltyMembership", actor, loyalty_membership={}, request_id=make.request_id()
    )
    actor.membership_id = made.id
    return actor


def _loyalty_earning(world, _owner):
    return {"membership_id": _joined(world).membership_id, "type": "MANUAL_ADJUSTMENT", "coins": 5}


def _earning_promotion(world, _owner):
    values = {"code": make.unique("U").upper(), "display_name": "Double", "multiplier": {"value": "2"}}
    return {**values, **make.window(world.app)}


def _loyalty_reward(_world, _owner):
    return {"code": make.unique("U").upper(), "display_name": "A treat", "type": "FREE_SHIPPING", "coin_cost": 5,
            "market_value": make.dollars(500)}  # fmt: skip


def _reward_redemption(world, owner):
    admin = world.administrator()
    reward = world.call("LoyaltyService.CreateLoyaltyReward", admin, request_id=make.request_id(),
                        loyalty_reward={**_loyalty_reward(world, owner), "active": True})  # fmt: skip
    world.call("LoyaltyService.MoveLoyaltyReward", admin, id=reward.id, state="ACTIVE", request_id=make.request_id())
    given = {"membership_id": owner.membership_id, "type": "MANUAL_ADJUSTMENT", "coins": 5}
    world.call("LoyaltyService.CreateLoyaltyEarning", admin, loyalty_earning=given, request_id=make.request_id())
    return world.call("LoyaltyService.RedeemLoyaltyReward", owner, id=reward.id, request_id=make.request_id())


def _loyalty_referral(world, owner):
    code = world.call("LoyaltyService.GetLoyaltyMembership", owner, id=owner.membership_id).referral_code
    world.call(
        "LoyaltyService.CreateLoyaltyMembership",
        world.customer(),
        loyalty_membership={},
        referral_code=code,
        request_id=make.request_id(),
    )
    return world.call("LoyaltyService.ListLoyaltyReferrals", owner).loyalty_referrals[0]


def _review(world, owner):
    """Of the things that its owner has bought, one that nobody has written about."""
    if not hasattr(owner, "unreviewed"):
        lines = [(product.variants[0].id, 1) for product in world.shelf]
        make.cart(world.channel, owner, world.market.channel.id, lines)
        owner.unreviewed = [item.id for item in make.purchase(world.channel, owner).orders[0].items]
    item_id = owner.unreviewed.pop()
    world.sql(
        "UPDATE order_items SET state = 'DELIVERED', deliver_time = $2 WHERE id = $1", item_id, world.app.clock.now()
    )
    return {"order_item_id": item_id, "rating": 4, "title": "Good", "text": "It does what it should."}


def _seller_reply(world, owner):
    review_id = make.published_like(world.app, world.on_loop, world.sql, world.review, owner.id)
    return {"review_id": review_id, "text": "Thank you."}


def _inquiry(world, owner):
    order = world.bought(owner).orders[0]
    return {"order_id": order.id, "type": "ORDER_ISSUE", "title": "Where is it?", "text": make.unique("Really: ")}


@_once_per_owner
def _asked(world, owner):
    """An inquiry of an owner's, for others that belong to it."""
    values = _inquiry(world, owner)
    return world.call("SupportService.CreateInquiry", owner, inquiry=values, request_id=make.request_id())


def _inquiry_reply(world, owner):
    return {"inquiry_id": _asked(world, owner).id, "text": make.unique("And: ")}


def _abuse_report(world, owner):
    values = {
        "product_id": world.market.variant.product_id,
        "type": "FEEDBACK",
        "title": "No",
        "text": make.unique("No: "),
    }
    made = world.call("SupportService.CreateInquiry", world.customer(), inquiry=values, request_id=make.request_id())
    return {"inquiry_id": made.id, "reason": "Rude."}


def _ticket(_world, _owner):
    return {"category": "TECHNICAL", "title": "It hangs", "text": make.unique("Since noon: ")}


def _macro(_world, _owner):
    return {"display_name": make.unique("Macro "), "text": "Thank you, {name}."}


def _faq(_world, _owner):
    return {
        "question": make.unique("How "),
        "answer": "So.",
        "category": "SHIPPING",
        "position": new_id().int % 10**6 + 1,
    }


def _faq_suggestion(world, owner):
    values = {"product_id": world.market.variant.product_id, "type": "FEEDBACK", "title": "No", "text": "No?"}
    made = world.call("SupportService.CreateInquiry", world.customer(), inquiry=values, request_id=make.request_id())
    return {"inquiry_id": made.id, "question": make.unique("Why "), "answer": "Because.", "type": "MANUAL"}


def _help_article(_world, _owner):
    return {
        "title": "Sending back",
        "slug": make.unique("s"),
        "text": "Pack it.",
        "category": "BUYING_GUIDE",
        "type": "GUIDE",
    }


def _order_dispute(world, owner):
    return {"order_id": world.bought(owner).orders[0].id, "reason": "OTHER", "text": make.unique("Wrong: ")}


def _favorite(world, _owner):
    product = make.product(world.channel, world.seller(), world.market.category.id, [world.market.channel.id])
    return {"product_id": product.id}


def _titled(name):
    return lambda _world, _owner: {name: make.unique("Liked ")}


def _wishlist_item(world, owner):
    if not hasattr(owner, "wishlist_id"):
        made = world.call("FavoritesService.CreateWishlist", owner, wishlist={"title": make.unique("List ")},
                          request_id=make.request_id())  # fmt: skip
        owner.wishlist_id = made.id
    product = make.product(world.channel, world.seller(), world.market.category.id, [world.market.channel.id])
    values = {"wishlist_id": owner.wishlist_id, "variant_id": product.variants[0].id}
    return {**values, "channel_id": world.market.channel.id}


def _written(**values):
    return {"title": make.unique("Title "), "content": "Some *words*.", **values}


def _blog_post(_world, owner):
    return _written(tags=[owner.id])


def _blog_comment(world, owner):
    if not hasattr(owner, "post_id"):
        owner.post_id = make.published_post(world.channel, world.administrator()).id
    return {"blog_post_id": owner.post_id, "text": make.unique("Good to know: ")}


def _content_page(world, owner):
    if not hasattr(owner, "page_id"):
        top = _written(page_type="HELP")
        owner.page_id = world.call("ContentService.CreatePage", owner, page=top, request_id=make.request_id()).id
    return _written(page_type="HELP", parent_id=owner.page_id)


def _banner(world, _owner):
    return {
        "title": "Sale",
        "banner_type": "HERO",
        "placement": "HOME",
        "position": "TOP",
        "start_time": world.app.clock.now(),
    }


def _newsletter(_world, _owner):
    kinds = {"template_type": "NEWSLETTER", "campaign_type": "WEEKLY"}
    return _written(preview_text="What is new", **kinds)


def _editorial_item(world, owner):
    _content_page(world, owner)
    return {"title": make.unique("Plan "), "content_type": "PAGE", "content_id": owner.page_id}


def _article_category(world, _owner):
    return {"channel_id": world.market.channel.id, "display_name": make.unique("Talk ")}


def _article(world, owner):
    """One that waits, so that nobody has seen it before it is edited, on a channel where nobody else has its titles."""
    if not hasattr(owner, "channel_id"):
        owner.channel_id = make.channel(world.channel, world.administrator()).id
    words = {"title": make.unique("About "), "body": f"Ask kim@example.com about {make.unique()}."}
    return {"channel_id": owner.channel_id, **words}


def _comment(world, owner):
    if not hasattr(owner, "article_id"):
        owner.article_id = make.article(world.channel, owner, world.market.channel.id).id
    return {"article_id": owner.article_id, "text": f"What I think of {make.unique()}."}


def _moment(_world, _owner):
    return {"media_uri": f"https://pictures.example/{make.unique()}.jpg", "caption": make.unique("See ")}


def _moderation_appeal(world, owner):
    moment = world.call(
        "CommunityService.CreateMoment", owner, moment=_moment(world, owner), request_id=make.request_id()
    )
    about = {"moment_id": moment.id, "request_id": make.request_id()}
    world.call(
        "CommunityService.ModerateContent",
        world.administrator(),
        action="REMOVE",
        reason="Because.",
        etag=moment.etag,
        **about,
    )
    return world.call("CommunityService.AppealContent", owner, text="There is nothing wrong with it.", **about)


def _itself(method):
    return lambda world, owner: world.call(method, owner, id=owner.id)


RESOURCES = (
    Resource(
        "PlatformService",
        "Channel",
        owner=World.administrator,
        sample=_channel,
        changes={"display_name": "Changed", "description": "Changed too"},
        immutable=("code", "OTHER_CODE"),
        only=lambda _world, _owner, _one: {"states": ["MAINTENANCE"]},
        other_filter={"states": ["INACTIVE"]},
        shows_deleted=True,
    ),
    Resource(
        "PlatformService",
        "Configuration",
        owner=World.administrator,
        sample=_configuration,
        changes={"value": Value(string_value="2"), "sequence": 7},
        immutable=("key", "other.key"),
        only=lambda _world, owner, _one: {"category": owner.id},
        other_filter={"show_deleted": True},
        shows_deleted=True,
    ),
    Resource(
        "PlatformService",
        "TaxClass",
        owner=World.administrator,
        sample=_tax_class,
        changes={"display_name": "Changed", "description": "Changed too"},
        immutable=("code", "OTHER_CODE"),
        other_filter={"show_deleted": True},
        shows_deleted=True,
    ),
    Resource(
        "PlatformService",
        "Section",
        owner=World.administrator,
        sample=_section,
        changes={"display_name": "Changed", "position": 7},
        immutable=("code", "OTHER_CODE"),
        only=lambda world, _owner, _one: {"channel_id": world.market.channel.id},
        other_filter={"show_deleted": True},
        shows_deleted=True,
    ),
    Resource(
        "PlatformService",
        "ChannelCategory",
        owner=World.administrator,
        sample=_section,
        changes={"display_name": "Changed", "position": 7},
        immutable=("code", "OTHER_CODE"),
        only=lambda world, _owner, _one: {"channel_id": world.market.channel.id},
        other_filter={"show_deleted": True},
        shows_deleted=True,
    ),
    Resource(
        "PlatformService",
        "Codebook",
        owner=World.administrator,
        sample=_codebook,
        changes={"display_name": "Changed", "description": "Changed too"},
        immutable=("code", "OTHER_CODE"),
        other_filter={"show_deleted": True},
        shows_deleted=True,
    ),
    Resource(
        "PlatformService",
        "CodebookEntry",
        owner=World.administrator,
        sample=_codebook_entry,
        changes={"label": "Changed", "position": 7},
        immutable=("code", "OTHER_CODE"),
        only=lambda world, _owner, _one: {"codebook_id": world.codebook.id},
        other_filter={"show_deleted": True},
        shows_deleted=True,
    ),
    Resource(
        "PlatformService",
        "EmailTemplate",
        owner=World.administrator,
        sample=_email_template,
        changes={"display_name": "Changed", "subject": "Changed too"},
        immutable=("language_code", "de"),
        other_filter={"show_deleted": True},
        shows_deleted=True,
    ),
    Resource(
        "PlatformService",
        "File",
        owner=World.customer,
        born=_file,
        only=lambda _world, owner, _one: {"owner_id": owner.id},
        other_filter={"purposes": ["DOCUMENT"]},
    ),
    Resource(
        "PlatformService",
        "FileUpload",
        owner=World.customer,
        sample=_file_upload,
        stranger=World.customer,
    ),
    Resource(
        "CatalogService",
        "Tag",
        owner=World.administrator,
        sample=_tag,
        changes={"display_name": "Changed", "description": "Changed too"},
        immutable=("code", "other-code"),
        other_filter={"show_deleted": True},
        shows_deleted=True,
    ),
    Resource(
        "PlatformService",
        "TaxRate",
        owner=World.administrator,
        sample=_tax_rate,
        changes={"display_name": "Changed", "rate": {"value": "0.06"}},
        immutable=("country_code", "CY"),
        only=lambda _world, _owner, _one: {"country_code": "MT"},
        other_filter={"show_deleted": True},
        shows_deleted=True,
    ),
    Resource(
        "PlatformService",
        "TaxExemption",
        owner=World.administrator,
        sample=_tax_exemption,
        changes={"certificate": "C-2", "reason": "Changed too"},
        immutable=("country_code", "CY"),
        other_filter={"show_deleted": True},
        shows_deleted=True,
    ),
    Resource(
        "IdentityService",
        "Administrator",
        owner=World.administrator,
        sample=_administrator,
        changes={"display_name": "Changed", "department": "Changed too"},
        immutable=("email", "other@example.com"),
        other_filter={"roles": ["ORDER_MANAGER"]},
        shows_deleted=True,
    ),
    Resource(
        "IdentityService",
        "Customer",
        owner=World.customer,
        born=_itself("IdentityService.GetCustomer"),
        changes={"display_name": "Changed", "nickname": "Changed too"},
        stranger=World.customer,
    ),
    Resource(
        "IdentityService",
        "Seller",
        owner=World.seller,
        born=_itself("IdentityService.GetSeller"),
        changes={"description": "Changed", "return_policy": "Changed too"},
        other_filter={"business_types": ["LLC"]},
    ),
    Resource(
        "AddressesService",
        "Address",
        owner=World.customer,
        sample=_address,
        changes={"label": "Changed", "postal_address": _postal_address(city="Oakland")},
        stranger=World.customer,
        other_filter={"default_billing": True},
    ),
    Resource(
        "CatalogService",
        "Category",
        owner=World.administrator,
        sample=_category,
        changes={"description": "Changed", "meta_title": "Changed too"},
        immutable=("code", "OTHER"),
        other_filter={"featured": True},
        shows_deleted=True,
    ),
    Resource(
        "CatalogService",
        "Product",
        owner=World.seller,
        sample=_product,
        changes={"title": "Changed", "brand": "Changed too"},
        immutable=("code", "OTHER"),
        stranger=World.seller,
        only=lambda _world, owner, _one: {"seller_id": owner.id, "show_hidden": True},
        other_filter={"brand": "Other"},
        shows_deleted=True,
    ),
    Resource(
        "CatalogService",
        "Variant",
        owner=World.seller,
        born=_variant,
        changes={"display_name": "Changed", "barcode": "4006381333931"},
        immutable=("sku_code", "OTHER-1"),
        shows_deleted=True,
    ),
    Resource(
        "CatalogService",
        "PriceList",
        owner=World.seller,
        sample=_price_list,
        changes={"display_name": "Changed", "description": "Changed too"},
        immutable=("code", "OTHER"),
        stranger=World.seller,
        other_filter={"states": ["INACTIVE"]},
    ),
    Resource(
        "IdentityService",
        "CustomerGroup",
        owner=World.administrator,
        sample=_customer_group,
        changes={"display_name": "Changed", "description": "Changed too"},
        immutable=("code", "OTHER"),
        other_filter={"show_deleted": True},
        shows_deleted=True,
    ),
    Resource("IdentityService", "GuestSession", owner=World.administrator, born=_guest_session),
    Resource(
        "IdentityService",
        "Withdrawal",
        owner=World.administrator,
        born=_leaving,
        other_filter={"states": ["COMPLETED"]},
    ),
    Resource(
        "IdentityService",
        "SellerVerification",
        owner=World.seller,
        born=_seller_verification,
        stranger=World.seller,
        other_filter={"states": ["EXPIRED"]},
    ),
    Resource(
        "AuditService",
        "AuditEntry",
        owner=World.administrator,
        born=_audit_entry,
        only=lambda _world, owner, _one: {"actor_id": owner.id},
        other_filter={"outcomes": ["DENIED"]},
    ),
    Resource(
        "AuditService",
        "SystemLogEntry",
        owner=World.administrator,
        born=_system_log_entry,
        only=lambda _world, _owner, one: {"channel_id": one.channel_id},
        other_filter={"code": "job.failed"},
    ),
    Resource(
        "PaymentsService",
        "PaymentMethod",
        owner=World.customer,
        sample=_payment_method,
        changes={"nickname": "Changed", "billing_address_id": ""},
        immutable=("card_brand", "Other"),
        stranger=World.customer,
    ),
    Resource("PaymentsService", "Payment", owner=World.buyer, born=_payment, stranger=World.buyer),
    Resource(
        "PaymentsService",
        "Refund",
        owner=World.administrator,
        born=_refund,
        only=lambda _world, _owner, one: {"payment_id": one.payment_id},
        other_filter={"reasons": ["RETURN"]},
    ),
    Resource(
        "PaymentsService",
        "Dispute",
        owner=World.administrator,
        born=_dispute,
        only=lambda _world, _owner, one: {"payment_id": one.payment_id},
        other_filter={"states": ["WON"]},
    ),
    Resource("OrdersService", "Order", owner=World.buyer, born=_order, stranger=World.buyer),
    Resource("OrdersService", "Purchase", owner=World.buyer, born=World.bought, stranger=World.buyer),
    Resource(
        "OrdersService",
        "Cancellation",
        owner=World.buyer,
        sample=_cancellation,
        stranger=World.buyer,
        other_filter={"states": ["REJECTED"]},
    ),
    Resource(
        "OrdersService",
        "RefundRequest",
        owner=World.buyer,
        sample=_refund_request,
        stranger=World.buyer,
        other_filter={"states": ["REJECTED"]},
    ),
    Resource("OrdersService", "OrderRefund", owner=World.buyer, born=_order_refund, stranger=World.buyer),
    Resource(
        "OrdersService",
        "OrderIncident",
        owner=World.administrator,
        sample=_order_incident,
        other_filter={"states": ["RESOLVED"]},
    ),
    Resource("OrdersService", "Invoice", owner=World.buyer, born=_invoice, stranger=World.buyer),
    Resource(
        "PromotionsService",
        "Campaign",
        owner=World.seller,
        sample=_campaign,
        changes={"title": "Changed", "description": "Changed too"},
        immutable=("code", "OTHER"),
        stranger=World.seller,
        other_filter={"states": ["ENDED"]},
        shows_deleted=True,
    ),
    Resource(
        "PromotionsService",
        "Coupon",
        owner=World.seller,
        sample=_coupon,
        changes={"title": "Changed", "description": "Changed too"},
        immutable=("code", "OTHERCODE"),
        stranger=World.seller,
        only=lambda _world, owner, _one: {"seller_id": owner.id},
        other_filter={"states": ["DISABLED"]},
        shows_deleted=True,
    ),
    Resource(
        "PromotionsService",
        "SellerCoupon",
        owner=World.administrator,
        sample=_seller_coupon,
        changes={"notes": "Changed", "enabled": True},
        immutable=("type", "AUTO"),
        only=lambda world, owner, _one: {"coupon_id": _shared_coupon(world, owner).id},
        other_filter={"seller_id": make.request_id()},
    ),
    Resource(
        "ShippingService",
        "ShippingMethod",
        owner=World.seller,
        sample=_shipping_method,
        changes={"display_name": "Changed", "description": "Changed too"},
        immutable=("code", "OTHER_CODE"),
        stranger=World.seller,
        only=lambda _world, owner, _one: {"seller_id": owner.id},
        other_filter={"states": ["INACTIVE"]},
    ),
    Resource(
        "ShippingService",
        "Shipment",
        owner=World.seller,
        sample=_shipment,
        changes={"delivery_notes": "Changed", "service": "ground"},
        immutable=("lines", [{"order_id": make.request_id(), "order_item_id": make.request_id()}]),
        stranger=World.seller,
        other_filter={"states": ["VOIDED"]},
    ),
    Resource(
        "OrdersService",
        "DeliveryClaim",
        owner=World.buyer,
        sample=_delivery_claim,
        stranger=World.buyer,
        other_filter={"states": ["MOOT"]},
    ),
    Resource(
        "CartsService",
        "Cart",
        owner=World.customer,
        born=_cart,
        changes={"note": "Changed"},
        stranger=World.customer,
        has_own=True,
    ),
    Resource("WalletService", "WalletAccount", owner=World.customer, born=_given, stranger=World.customer),
    Resource(
        "WalletService",
        "WalletAdjustment",
        owner=World.administrator,
        sample=_adjustment,
        other_filter={"states": ["PENDING"]},
    ),
    Resource(
        "WalletService",
        "WalletTopUp",
        owner=World.buyer,
        sample=_top_up,
        stranger=World.buyer,
        other_filter={"states": ["FAILED"]},
    ),
    Resource("WalletService", "WalletWithdrawal", owner=World.customer, born=_withdrawal, stranger=World.customer),
    Resource(
        "WalletService",
        "FinancialIncident",
        owner=World.administrator,
        sample=_incident,
        other_filter={"states": ["CLOSED"]},
    ),
    Resource(
        "SettlementService",
        "CommissionRule",
        owner=World.administrator,
        sample=_commission_rule,
        other_filter={"scopes": ["SELLER"]},
    ),
    Resource(
        "SettlementService", "SettlementAccount", owner=World.seller, born=_settlement_account, stranger=World.seller
    ),
    Resource(
        "SettlementService",
        "SettlementStatement",
        owner=World.seller,
        born=_settlement_statement,
        stranger=World.seller,
        other_filter={"outcomes": ["PAYOUT"]},
    ),
    Resource(
        "SettlementService",
        "Payout",
        owner=World.seller,
        born=_payout,
        stranger=World.seller,
        other_filter={"states": ["COMPLETED"]},
    ),
    Resource(
        "SettlementService",
        "PayoutFile",
        owner=World.administrator,
        born=_payout_file,
        other_filter={"states": ["REJECTED"]},
    ),
    Resource("WalletService", "GiftCard", owner=World.administrator, born=_gift_card),
    Resource(
        "LoyaltyService",
        "LoyaltyTier",
        owner=World.administrator,
        sample=_loyalty_tier,
        changes={"display_name": "Changed", "description": "Changed too"},
        immutable=("code", "OTHER_CODE"),
        other_filter={"states": ["RETIRING"]},
    ),
    Resource(
        "LoyaltyService",
        "LoyaltyMembership",
        owner=World.administrator,
        sample=_loyalty_membership,
        changes={"activity_mail": True, "auto_redeem": True},
        immutable=("customer_id", make.request_id()),
        other_filter={"states": ["LOCKED"]},
    ),
    Resource(
        "LoyaltyService",
        "LoyaltyEarning",
        owner=World.administrator,
        sample=_loyalty_earning,
        other_filter={"states": ["VOIDED"]},
    ),
    Resource(
        "LoyaltyService",
        "EarningPromotion",
        owner=World.administrator,
        sample=_earning_promotion,
        changes={"display_name": "Changed", "bonus_coins": 7},
        immutable=("code", "OTHER_CODE"),
        other_filter={"states": ["ENDED"]},
    ),
    Resource(
        "LoyaltyService",
        "LoyaltyReward",
        owner=World.administrator,
        sample=_loyalty_reward,
        changes={"display_name": "Changed", "description": "Changed too"},
        immutable=("code", "OTHER_CODE"),
        other_filter={"states": ["EXPIRED"]},
        shows_deleted=True,
    ),
    Resource("LoyaltyService", "RewardRedemption", owner=_joined, born=_reward_redemption, stranger=_joined),
    Resource("LoyaltyService", "LoyaltyReferral", owner=_joined, born=_loyalty_referral, stranger=_joined),
    Resource(
        "ReviewsService",
        "Review",
        owner=World.buyer,
        sample=_review,
        changes={"title": "Changed", "rating": 2},
        immutable=("order_item_id", make.request_id()),
        stranger=World.customer,
        only=lambda _world, owner, _one: {"customer_id": owner.id},
        other_filter={"states": ["REJECTED"]},
    ),
    Resource(
        "ReviewsService",
        "SellerReply",
        owner=World.seller,
        sample=_seller_reply,
        changes={"text": "Changed."},
        immutable=("review_id", make.request_id()),
        stranger=World.seller,
        only=lambda _world, owner, _one: {"seller_id": owner.id},
        other_filter={"states": ["REJECTED"]},
    ),
    Resource(
        "SupportService",
        "Inquiry",
        owner=World.buyer,
        sample=_inquiry,
        changes={"title": "Changed", "text": "Changed too"},
        immutable=("type", "COMPLAINT"),
        stranger=World.buyer,
        only=lambda _world, owner, _one: {"customer_id": owner.id},
        other_filter={"types": ["COMPLAINT"]},
    ),
    Resource(
        "SupportService",
        "InquiryReply",
        owner=World.buyer,
        sample=_inquiry_reply,
        changes={"text": "Changed"},
        immutable=("parent_id", make.request_id()),
        stranger=World.buyer,
    ),
    Resource(
        "SupportService",
        "AbuseReport",
        owner=World.customer,
        sample=_abuse_report,
        stranger=World.customer,
        other_filter={"states": ["CLOSED"]},
    ),
    Resource(
        "SupportService",
        "Ticket",
        owner=World.administrator,
        sample=_ticket,
        changes={"title": "Changed", "category": "ACCOUNT"},
        immutable=("text", "Other."),
        only=lambda _world, owner, _one: {"requester_id": owner.id},
        other_filter={"states": ["CLOSED"]},
    ),
    Resource(
        "SupportService",
        "Macro",
        owner=World.administrator,
        sample=_macro,
        changes={"text": "Changed", "state": "WAITING_SELLER"},
    ),
    Resource(
        "SupportService",
        "Faq",
        owner=World.administrator,
        sample=_faq,
        changes={"answer": "Changed", "featured": True},
        other_filter={"categories": ["RETURNS"]},
    ),
    Resource(
        "SupportService",
        "FaqSuggestion",
        owner=World.administrator,
        sample=_faq_suggestion,
        other_filter={"states": ["OUTDATED"]},
    ),
    Resource(
        "SupportService",
        "HelpArticle",
        owner=World.administrator,
        sample=_help_article,
        changes={"title": "Changed", "summary": "Changed too"},
        other_filter={"types": ["POLICY"]},
    ),
    Resource(
        "SupportService",
        "OrderDispute",
        owner=World.buyer,
        sample=_order_dispute,
        stranger=World.buyer,
        other_filter={"states": ["UPHELD"]},
    ),
    Resource(
        "FavoritesService",
        "Favorite",
        owner=World.customer,
        sample=_favorite,
        changes={"note": "Changed"},
        immutable=("product_id", make.request_id()),
        stranger=World.customer,
        other_filter={"target_types": ["ADDRESS"]},
    ),
    Resource(
        "FavoritesService",
        "FavoriteFolder",
        owner=World.customer,
        sample=_titled("display_name"),
        changes={"display_name": "Changed", "description": "Changed too"},
        stranger=World.customer,
    ),
    Resource(
        "FavoritesService",
        "Wishlist",
        owner=World.customer,
        sample=_titled("title"),
        changes={"title": "Changed", "description": "Changed too"},
        stranger=World.customer,
    ),
    Resource(
        "FavoritesService",
        "WishlistItem",
        owner=World.customer,
        sample=_wishlist_item,
        changes={"note": "Changed", "priority": 2},
        immutable=("variant_id", make.request_id()),
        stranger=World.customer,
    ),
    Resource(
        "FavoritesService",
        "SellerFollow",
        owner=World.customer,
        sample=lambda world, _owner: {"seller_id": world.seller().id},
        changes={"frequency": "IMMEDIATE"},
        immutable=("seller_id", make.request_id()),
        stranger=World.customer,
    ),
    Resource(
        "ContentService",
        "BlogPost",
        owner=World.administrator,
        sample=_blog_post,
        changes={"title": "Changed", "excerpt": "Changed too"},
        only=lambda _world, owner, _one: {"tag": owner.id},
        other_filter={"featured": True},
        shows_deleted=True,
    ),
    Resource(
        "ContentService",
        "BlogComment",
        owner=World.customer,
        sample=_blog_comment,
        stranger=World.customer,
        only=lambda _world, owner, _one: {"blog_post_id": owner.post_id},
        other_filter={"states": ["REJECTED"]},
    ),
    Resource(
        "ContentService",
        "Page",
        owner=World.administrator,
        sample=_content_page,
        changes={"title": "Changed", "excerpt": "Changed too"},
        only=lambda _world, owner, _one: {"parent_id": owner.page_id},
        other_filter={"top": True},
        shows_deleted=True,
    ),
    Resource(
        "ContentService",
        "Banner",
        owner=World.administrator,
        sample=_banner,
        changes={"title": "Changed", "priority": 7},
        other_filter={"states": ["EXPIRED"]},
        shows_deleted=True,
    ),
    Resource(
        "ContentService",
        "Newsletter",
        owner=World.administrator,
        sample=_newsletter,
        changes={"title": "Changed", "preview_text": "Changed too"},
        other_filter={"states": ["ARCHIVED"]},
        shows_deleted=True,
    ),
    Resource(
        "ContentService",
        "EditorialItem",
        owner=World.administrator,
        sample=_editorial_item,
        changes={"title": "Changed", "notes": "Changed too"},
        immutable=("content_type", "BANNER"),
        only=lambda _world, owner, _one: {"content_id": owner.page_id},
        other_filter={"states": ["PUBLISHED"]},
        shows_deleted=True,
    ),
    Resource(
        "CommunityService",
        "ArticleCategory",
        owner=World.administrator,
        sample=_article_category,
        changes={"description": "Changed", "position": 7},
        immutable=("channel_id", make.request_id()),
        only=lambda world, _owner, _one: {"channel_id": world.market.channel.id},
        other_filter={"show_deleted": True},
        shows_deleted=True,
    ),
    Resource(
        "CommunityService",
        "Article",
        owner=World.customer,
        sample=_article,
        changes={"title": "Changed", "comments_closed": True},
        immutable=("channel_id", make.request_id()),
        only=lambda _world, owner, _one: {"author_id": owner.id},
        other_filter={"states": ["REJECTED"]},
    ),
    Resource(
        "CommunityService",
        "Comment",
        owner=World.customer,
        sample=_comment,
        changes={"text": "Changed, as it were."},
        immutable=("secret", True),
        only=lambda _world, owner, _one: {"article_id": owner.article_id},
        other_filter={"states": ["REJECTED"]},
    ),
    Resource(
        "CommunityService",
        "Moment",
        owner=World.customer,
        sample=_moment,
        changes={"caption": "Changed"},
        immutable=("media_uri", "https://pictures.example/other.jpg"),
        only=lambda _world, owner, _one: {"author_id": owner.id},
        other_filter={"states": ["REJECTED"]},
    ),
    Resource(
        "CommunityService",
        "ModerationAppeal",
        owner=World.customer,
        born=_moderation_appeal,
        stranger=World.customer,
        other_filter={"states": ["UPHELD"]},
    ),
)

# Resources that other tests look after: why.
ELSEWHERE = {
    "mall.identity.v1.Profile": "an account's one, with the account's id: identity/test_profiles.py",
    "mall.favorites.v1.CustomerPreferences": "a customer's one, with the customer's id: favorites/test_keeping.py",
    "mall.catalog.v1.ProductSnapshot": "taken of a product by its changes: catalog/test_catalog.py",
    "mall.shipping.v1.ShippingProfile": "a seller's one, with the seller's id: shipping/test_shipping.py",
    "mall.support.v1.SupportCalendar": "there is one for all: helpdesk/test_clock.py",
    "mall.inventory.v1.StockLevel": "found by the id of its variant: test_inventory.py",
}
