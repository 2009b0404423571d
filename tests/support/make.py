"""Builders for tests: one short function per noun."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from google.protobuf.struct_pb2 import Value
from google.type.money_pb2 import Money

from mall.addresses.v1 import addresses_pb2, addresses_pb2_grpc
from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from mall.catalog.v1 import catalog_pb2, catalog_pb2_grpc
from mall.common.v1 import types_pb2
from mall.community.v1 import community_pb2, community_pb2_grpc
from mall.content.v1 import content_pb2, content_pb2_grpc
from mall.identity.v1 import identity_pb2, identity_pb2_grpc
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.payments.v1 import payments_pb2, payments_pb2_grpc
from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from mall.promotions.v1 import promotions_pb2, promotions_pb2_grpc
from mall.reviews.v1 import reviews_pb2, reviews_pb2_grpc
from mall.shipping.v1 import shipping_pb2, shipping_pb2_grpc
from mall.wallet.v1 import wallet_pb2, wallet_pb2_grpc
from server.identity.passwords import Hasher
from server.kit import convert, setting_values, structs
from server.kit.ids import new_id
from server.run import domains
from server.run.main import App

PASSWORD = "Sesame-Open-42"


@dataclass
class Actor:
    """Somebody who is logged in."""

    id: str
    token: str
    email: str = ""
    metadata: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.metadata = [("authorization", f"Bearer {self.token}")]


def tokens(actor: Actor) -> identity_pb2.Tokens:
    """A session of somebody, as the Python client has it; it cannot be refreshed."""
    tokens = identity_pb2.Tokens(access_token=actor.token)
    tokens.access_token_expire_time.FromSeconds(2**32)
    return tokens


_LETTERS = str.maketrans("0123456789", "ghijklmnop")


def unique(prefix: str = "") -> str:
    """A short text that no other test has, and that does not look like a telephone number."""
    return prefix + uuid.uuid4().hex[:12].translate(_LETTERS)


def number(digits: int) -> str:
    """Digits that no other test has, or hardly any."""
    return str(uuid.uuid4().int % 10**digits).zfill(digits)


def request_id() -> str:
    return str(uuid.uuid4())


def administrator(app: App, on_loop, role: str = "SUPER_ADMIN") -> Actor:
    """An administrator, written straight to the tables: the first one has nobody to ask."""
    return on_loop(_administrator(app, role))


async def _administrator(app: App, role: str) -> Actor:
    id_, session = new_id(), new_id()
    now = app.clock.now()
    email = f"{unique('admin')}@example.com"
    async with app.db.begin() as tx:
        await tx.driver.execute(
            """INSERT INTO accounts (id, role, email, state, email_verify_time, create_time, update_time)
               VALUES ($1, 'ADMINISTRATOR', $2, 'ACTIVE', $3, $3, $3)""",
            id_, email, now,
        )  # fmt: skip
        await tx.driver.execute(
            "INSERT INTO administrators (id, display_name, role, create_time, update_time) VALUES ($1, 'A', $2, $3, $3)",
            id_, role, now,
        )  # fmt: skip
        await tx.driver.execute(
            """INSERT INTO sessions (id, account_id, last_activity_time, expire_time, create_time)
               VALUES ($1, $2, $3, $4, $3)""",
            session, id_, now, now + timedelta(days=3650),
        )  # fmt: skip
    token = app.signer.sign("access", {"sub": str(id_), "sid": str(session)}, now + timedelta(days=3650))
    return Actor(str(id_), token, email)


# --- catalog and inventory ---


def channel(grpc_channel, admin: Actor, **changes: object) -> platform_pb2.Channel:
    """A channel that trades in dollars."""
    values = {
        "code": unique("C").upper(),
        "display_name": "Web",
        "country_code": "US",
        "currency_code": "USD",
        "language_code": "en",
        "time_zone": "America/New_York",
        "state": platform_pb2.Channel.ACTIVE,
    }
    request = platform_pb2.CreateChannelRequest(channel=platform_pb2.Channel(**{**values, **changes}))
    return platform_pb2_grpc.PlatformServiceStub(grpc_channel).CreateChannel(request, metadata=admin.metadata)


def category(grpc_channel, admin: Actor, **changes: object) -> catalog_pb2.Category:
    """A category at the top."""
    request = catalog_pb2.CreateCategoryRequest(
        category=catalog_pb2.Category(**{"display_name": unique("Category "), **changes})
    )
    return catalog_pb2_grpc.CatalogServiceStub(grpc_channel).CreateCategory(request, metadata=admin.metadata)


def setting(grpc_channel, admin: Actor, key: str, value: str, **changes: object) -> platform_pb2.Configuration:
    """A value of a setting that the mall declares, for the mall as a whole unless a scope is given."""
    data_type = domains.settings()[key].kind.data_type
    values = {"key": key, "value": configured(data_type, value), "data_type": data_type}
    request = platform_pb2.CreateConfigurationRequest(
        configuration=platform_pb2.Configuration(**{**values, **changes}), request_id=request_id()
    )
    return platform_pb2_grpc.PlatformServiceStub(grpc_channel).CreateConfiguration(request, metadata=admin.metadata)


def configured(data_type: str, text: str) -> Value:
    """A value of a configuration, from the text that is kept of it."""
    return structs.as_value(setting_values.shown(data_type, text))


def money(minor: int, currency: str) -> Money:
    return Money(**convert.money(minor, currency))


def dollars(cents: int) -> Money:
    return money(cents, "USD")


def new_product(
    category_id: str = "",
    channel_ids: Iterable[str] = (),
    *,
    variants: int = 1,
    stock: int = 10,
    price: int = 1999,
    currency: str = "USD",
    measure: Mapping[str, object] | None = None,
    **changes: object,
) -> catalog_pb2.CreateProductRequest:
    """What creates an active product: `variants` of one size option, each with `stock` on hand, at `price` cents."""
    cost = money(price, currency)
    name = unique("Product ")
    values = {
        "title": name,
        "description": "A thing that is good to have at hand.",
        "category_id": category_id,
        "base_price": cost,
    }
    sizes = [f"S{index}" for index in range(variants)]
    return catalog_pb2.CreateProductRequest(
        product=catalog_pb2.Product(**{**values, **changes}),
        options=[catalog_pb2.ProductOption(display_name="Size", values=[{"value": size} for size in sizes])],
        variants=[
            catalog_pb2.Variant(
                sku_code=f"{unique('SKU-')}-{index}",
                options=[catalog_pb2.VariantOption(option="Size", value=size)],
                price=cost,
                initial_quantity=stock,
                measure=measure,
            )
            for index, size in enumerate(sizes)
        ],
        media=[catalog_pb2.ProductMedia(uri=f"https://images.example.com/{unique()}.jpg")],
        channel_ids=channel_ids,
        activate=True,
    )


def product(
    grpc_channel, seller: Actor, category_id: str, channel_ids: Iterable[str] = (), **changes
) -> catalog_pb2.Product:
    """A product on sale in a category and on channels; see `new_product` for the rest."""
    request = new_product(category_id, channel_ids, **changes)
    return catalog_pb2_grpc.CatalogServiceStub(grpc_channel).CreateProduct(request, metadata=seller.metadata)


def customer(app: App, on_loop, *, verified: bool = True) -> Actor:
    """A customer who is logged in, written straight to the tables; it has no password."""
    return on_loop(_customer(app, verified=verified))


def seller(app: App, on_loop, state: str = "ACTIVE") -> Actor:
    """A verified customer with a shop in this state."""
    return on_loop(_seller(app, state))


async def _customer(app: App, *, verified: bool) -> Actor:
    id_, now = new_id(), app.clock.now()
    email = f"{unique('customer')}@example.com"
    async with app.db.begin() as tx:
        await tx.driver.execute(
            """INSERT INTO accounts (id, role, email, state, email_verify_time, create_time, update_time)
               VALUES ($1, 'CUSTOMER', $2, 'ACTIVE', $3, $4, $4)""",
            id_, email, now if verified else None, now,
        )  # fmt: skip
        await tx.driver.execute(
            "INSERT INTO customers (id, display_name, create_time, update_time) VALUES ($1, 'C', $2, $2)", id_, now
        )
    return await log_in(app, id_, email)


async def _seller(app: App, state: str) -> Actor:
    actor = await _customer(app, verified=True)
    approved = app.clock.now() if state not in {"PENDING", "REJECTED"} else None
    async with app.db.begin() as tx:
        if approved:
            await tx.driver.execute("UPDATE accounts SET role = 'SELLER' WHERE id = $1", actor.id)
        await tx.driver.execute(
            """INSERT INTO sellers (id, state, business_name, display_name, business_type, tax_id, contact_person_name,
                   phone_number, business_address, store_slug, documents_verified, approve_time,
                   create_time, update_time)
               VALUES ($1, $2, 'Shop Ltd', $3, 'LLC', $3, 'P', '+14155550123', '1 Main St', $3, $4, $5, $6, $6)""",
            actor.id, state, unique("shop"), approved is not None, approved, app.clock.now(),
        )  # fmt: skip
    return actor


async def log_in(app: App, account_id, email: str) -> Actor:
    """Open a session without a password; it outlasts every move of the clock."""
    session, now = new_id(), app.clock.now()
    async with app.db.begin() as tx:
        await tx.driver.execute(
            """INSERT INTO sessions (id, account_id, last_activity_time, expire_time, create_time)
               VALUES ($1, $2, $3, $4, $3)""",
            session, account_id, now, now + timedelta(days=3650),
        )  # fmt: skip
    token = app.signer.sign("access", {"sub": str(account_id), "sid": str(session)}, now + timedelta(days=3650))
    return Actor(str(account_id), token, email)


# --- payments ---


def a_payment_method(token: str = "tok_success", **changes) -> payments_pb2.PaymentMethod:
    """A card of the sandbox; the token gets a tail that no other test has."""
    values = {
        "type": payments_pb2.PaymentMethod.CREDIT_CARD,
        "provider": "sandbox",
        "provider_token": f"{token}_{unique()}",
        "card_brand": "Visa",
        "card_last_four": "4242",
        "card_expiry_month": 12,
        "card_expiry_year": 2099,
        "billing_name": "B. Buyer",
    }
    return payments_pb2.PaymentMethod(**{**values, **changes})


def payment_method(channel, actor: Actor, token: str = "tok_success", **changes) -> payments_pb2.PaymentMethod:
    """A payment method of somebody."""
    request = payments_pb2.CreatePaymentMethodRequest(payment_method=a_payment_method(token, **changes))
    return payments_pb2_grpc.PaymentsServiceStub(channel).CreatePaymentMethod(request, metadata=actor.metadata)


def address(grpc_channel, actor: Actor, **changes: object) -> addresses_pb2.Address:
    """An address of somebody; the first one is the default."""
    values = {
        "recipient_name": "R. Recipient",
        "phone_number": "+14155550123",
        "address_line1": "1 Main Street",
        "city": "Springfield",
        "state_province": "IL",
        "postal_code": "62701",
        "country_code": "US",
    }
    wanted = addresses_pb2.Address(postal_address=types_pb2.PostalAddress(**{**values, **changes}))
    request = addresses_pb2.CreateAddressRequest(address=wanted)
    return addresses_pb2_grpc.AddressesServiceStub(grpc_channel).CreateAddress(request, metadata=actor.metadata)


def shopper(app: App, on_loop, grpc_channel, token: str = "tok_success") -> Actor:
    """A verified customer with an address and a payment method."""
    actor = customer(app, on_loop)
    address(grpc_channel, actor)
    payment_method(grpc_channel, actor, token)
    return actor


def cart(grpc_channel, actor: Actor, channel_id: str, lines: Iterable[tuple[str, int]]) -> carts_pb2.Cart:
    """Lines of (variant id, units) in somebody's cart."""
    items = [carts_pb2.NewCartItem(variant_id=variant_id, quantity=quantity) for variant_id, quantity in lines]
    request = carts_pb2.BatchAddCartItemsRequest(items=items, channel_id=channel_id)
    return carts_pb2_grpc.CartsServiceStub(grpc_channel).BatchAddCartItems(request, metadata=actor.metadata)


def quote(grpc_channel, actor: Actor, **changes: object) -> orders_pb2.Quote:
    """What somebody's cart costs."""
    request = orders_pb2.QuoteCheckoutRequest(**changes)
    return orders_pb2_grpc.OrdersServiceStub(grpc_channel).QuoteCheckout(request, metadata=actor.metadata)


def purchase(grpc_channel, actor: Actor, **changes: object) -> orders_pb2.Purchase:
    """Somebody's cart, bought."""
    token = changes.pop("quote_token", None) or quote(grpc_channel, actor).token
    request = orders_pb2.PlaceOrderRequest(
        **{"quote_token": token, "terms_accepted": True, "request_id": request_id(), **changes}
    )
    return orders_pb2_grpc.OrdersServiceStub(grpc_channel).PlaceOrder(request, metadata=actor.metadata)


# --- wallets ---


def deposit(grpc_channel, admin: Actor, owner: Actor, cents: int) -> None:
    """So many cents in somebody's deposit."""
    adjustment = {
        "owner_id": owner.id, "owner_type": "CUSTOMER", "kind": "DEPOSIT", "amount": {"money": dollars(cents)},
        "type": "MANUAL_ADJUSTMENT", "reason": "Set right.",
    }  # fmt: skip
    request = wallet_pb2.CreateWalletAdjustmentRequest(wallet_adjustment=adjustment, request_id=request_id())
    wallet_pb2_grpc.WalletServiceStub(grpc_channel).CreateWalletAdjustment(request, metadata=admin.metadata)


def points(grpc_channel, admin: Actor, owner: Actor, kind: str, number: int) -> None:
    """So many points in somebody's account of a kind."""
    adjustment = {
        "owner_id": owner.id, "owner_type": "CUSTOMER", "kind": kind, "amount": {"points": number},
        "type": "MANUAL_ADJUSTMENT", "reason": "Set right.",
    }  # fmt: skip
    request = wallet_pb2.CreateWalletAdjustmentRequest(wallet_adjustment=adjustment, request_id=request_id())
    wallet_pb2_grpc.WalletServiceStub(grpc_channel).CreateWalletAdjustment(request, metadata=admin.metadata)


# --- leaving ---


def leaver(app: App, on_loop) -> Actor:
    """A customer who can prove a password."""
    actor, hash_ = customer(app, on_loop), Hasher(app.settings)

    async def set_password() -> None:
        async with app.db.begin() as tx:
            await tx.driver.execute(
                "UPDATE accounts SET password_hash = $2 WHERE id = $1", uuid.UUID(actor.id), await hash_.hash(PASSWORD)
            )

    on_loop(set_password())
    return actor


def withdrawal(app: App, on_loop, grpc_channel) -> identity_pb2.Withdrawal:
    """The withdrawal of a customer."""
    request = identity_pb2.WithdrawAccountRequest(current_password=PASSWORD, reason="Moving away.")
    stub = identity_pb2_grpc.IdentityServiceStub(grpc_channel)
    return stub.WithdrawAccount(request, metadata=leaver(app, on_loop).metadata)


# --- groups and price lists ---


def group(grpc_channel, admin: Actor, *members: Actor, **changes: object) -> str:
    """The id of a group with these customers in it."""
    stub = identity_pb2_grpc.IdentityServiceStub(grpc_channel)
    values = {"code": unique("G").upper(), "display_name": "A group", **changes}
    made = stub.CreateCustomerGroup(
        identity_pb2.CreateCustomerGroupRequest(customer_group=values, request_id=request_id()), metadata=admin.metadata
    )
    for member in members:
        put_into(grpc_channel, admin, made.id, member)
    return made.id


def put_into(grpc_channel, admin: Actor, group_id: str, member: Actor, **window: object):
    """Put a customer into a group."""
    request = identity_pb2.AddCustomerGroupMemberRequest(
        group_id=group_id, customer_id=member.id, request_id=request_id(), **window
    )
    return identity_pb2_grpc.IdentityServiceStub(grpc_channel).AddCustomerGroupMember(request, metadata=admin.metadata)


def price_list(grpc_channel, seller: Actor, *prices: object, **changes: object) -> catalog_pb2.PriceList:
    """A list of a seller's with prices: (variant id, cents), or more of a price's fields as a third."""
    stub = catalog_pb2_grpc.CatalogServiceStub(grpc_channel)
    values = {"code": unique("L").upper(), "display_name": "A list", "currency_code": "USD", **changes}
    request = catalog_pb2.CreatePriceListRequest(price_list=values, request_id=request_id())
    made = stub.CreatePriceList(request, metadata=seller.metadata)
    if prices:
        set_prices(grpc_channel, seller, made, *prices)
    return made


def set_prices(grpc_channel, seller: Actor, price_list: catalog_pb2.PriceList, *prices):
    """Set prices of a list, as `price_list` takes them."""
    sent = [
        {
            "variant_id": variant_id,
            "amount": money(minor, price_list.currency_code),
            **(further[0] if further else {}),
        }
        for variant_id, minor, *further in prices
    ]
    request = catalog_pb2.BatchSetPricesRequest(price_list_id=price_list.id, prices=sent, request_id=request_id())
    return catalog_pb2_grpc.CatalogServiceStub(grpc_channel).BatchSetPrices(request, metadata=seller.metadata)


# --- promotions ---


def window(app: App, days: float = 1.0) -> dict[str, object]:
    """A window that is open."""
    now = app.clock.now()
    return {"start_time": now - timedelta(hours=1), "end_time": now + timedelta(days=days)}


def campaign(grpc_channel, actor: Actor, app: App, terms: dict[str, object], **changes) -> promotions_pb2.Campaign:
    """An open campaign."""
    stub = promotions_pb2_grpc.PromotionsServiceStub(grpc_channel)
    values = {"code": unique("C").upper(), "title": "A sale", "terms": terms, **window(app), **changes}
    made = stub.CreateCampaign(
        promotions_pb2.CreateCampaignRequest(campaign=values, request_id=request_id()), metadata=actor.metadata
    )
    return stub.ActivateCampaign(
        promotions_pb2.ActivateCampaignRequest(id=made.id, request_id=request_id()), metadata=actor.metadata
    )


def coupon(grpc_channel, actor: Actor, terms: dict[str, object], **changes) -> promotions_pb2.Coupon:
    """An open public coupon with a code of its own."""
    stub = promotions_pb2_grpc.PromotionsServiceStub(grpc_channel)
    values = {"code": unique("K").upper(), "title": "A coupon", "type": "FIXED", "public": True, "terms": terms}
    made = stub.CreateCoupon(
        promotions_pb2.CreateCouponRequest(coupon={**values, **changes}, request_id=request_id()),
        metadata=actor.metadata,
    )
    return stub.ActivateCoupon(
        promotions_pb2.ActivateCouponRequest(id=made.id, request_id=request_id()), metadata=actor.metadata
    )


def issue(grpc_channel, admin: Actor, coupon: promotions_pb2.Coupon, owner: Actor) -> promotions_pb2.CouponIssuance:
    """A coupon that is issued to somebody."""
    request = promotions_pb2.IssueCouponRequest(coupon_id=coupon.id, customer_ids=[owner.id], request_id=request_id())
    stub = promotions_pb2_grpc.PromotionsServiceStub(grpc_channel)
    return stub.IssueCoupon(request, metadata=admin.metadata).coupon_issuances[0]


def percent(number: object) -> dict[str, str]:
    """A percentage as it is sent."""
    return {"value": str(number)}


# --- shipping ---


def flat(cents: int, currency: str = "USD", **changes: object) -> dict[str, object]:
    """A rate of one price, everywhere."""
    return {"currency_code": currency, "basis": "FLAT", "price": money(cents, currency), **changes}


def new_shipping_method(*rates: dict[str, object], **changes: object) -> dict[str, object]:
    """A method as it is sent."""
    values = {"code": unique("M").upper(), "display_name": "Parcel", "service_level": "STANDARD", "rates": list(rates)}
    return {**values, "transit_days_least": 2, "transit_days_most": 3, **changes}


def shipping_method(grpc_channel, actor: Actor, *rates: dict[str, object], **changes) -> shipping_pb2.ShippingMethod:
    """A method that is offered: everywhere at 5 dollars unless rates are given."""
    stub = shipping_pb2_grpc.ShippingServiceStub(grpc_channel)
    wanted = new_shipping_method(*(rates or [flat(500)]), **changes)
    made = stub.CreateShippingMethod(
        shipping_pb2.CreateShippingMethodRequest(shipping_method=wanted, request_id=request_id()),
        metadata=actor.metadata,
    )
    return stub.ActivateShippingMethod(
        shipping_pb2.ActivateShippingMethodRequest(id=made.id, request_id=request_id()), metadata=actor.metadata
    )


def reviewed(app: App, on_loop, grpc_channel, sql, buyer: Actor, item_id: str, **changes: object) -> reviews_pb2.Review:
    """What a buyer writes about an item, which has arrived by now."""
    sql("UPDATE order_items SET state = 'DELIVERED', deliver_time = $2 WHERE id = $1", item_id, app.clock.now())
    stub = reviews_pb2_grpc.ReviewsServiceStub(grpc_channel)
    review = reviews_pb2.Review(order_item_id=item_id, rating=4, **changes)
    request = reviews_pb2.CreateReviewRequest(review=review, request_id=request_id())
    return stub.CreateReview(request, metadata=buyer.metadata)


def published_like(app: App, on_loop, sql, review: reviews_pb2.Review, seller_id: str) -> str:
    """The id of a published review like another one, by somebody else about a seller's product."""
    id_ = new_id()
    sql(
        """INSERT INTO reviews (id, customer_id, product_id, variant_id, seller_id, order_id, order_item_id, rating, title, text,
               images, verified_purchase, state, state_reason, flags, edit_deadline_time, publish_time, create_time, update_time)
           SELECT $1, $3, product_id, variant_id, $4, order_id, order_item_id, rating, title, text, images, true, 'PUBLISHED', '',
               '{}', edit_deadline_time, create_time, create_time, update_time
           FROM reviews WHERE id = $2""",
        id_, review.id, customer(app, on_loop).id, seller_id,
    )  # fmt: skip
    return str(id_)


def published_post(grpc_channel, admin: Actor, **changes: object) -> content_pb2.BlogPost:
    """A post that everybody sees."""
    stub = content_pb2_grpc.ContentServiceStub(grpc_channel)
    post = content_pb2.BlogPost(**{"title": unique("Post "), "content": "Some *words*.", **changes})
    request = content_pb2.CreateBlogPostRequest(blog_post=post, request_id=request_id())
    id_ = stub.CreateBlogPost(request, metadata=admin.metadata).id
    stub.SubmitBlogPost(content_pb2.SubmitBlogPostRequest(id=id_, request_id=request_id()), metadata=admin.metadata)
    publish = content_pb2.PublishBlogPostRequest(id=id_, request_id=request_id())
    return stub.PublishBlogPost(publish, metadata=admin.metadata)


def article(grpc_channel, author: Actor, channel_id: str, **changes: object) -> community_pb2.Article:
    """An article that is published."""
    values = {"channel_id": channel_id, "title": unique("About "), "body": f"What is known of {unique()}.", **changes}
    request = community_pb2.CreateArticleRequest(article=community_pb2.Article(**values), request_id=request_id())
    return community_pb2_grpc.CommunityServiceStub(grpc_channel).CreateArticle(request, metadata=author.metadata)
