"""SQL of checkouts: what prices a cart, and who pays for it where."""

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import CTE, Select, case, exists, func, literal, null, or_, select
from sqlalchemy.dialects.postgresql import aggregate_order_by

from storage.database import Connection, Row
from storage.queries import cart_choices, commissions, platform, promotions, shipping
from storage.queries.catalog.buying import AVAILABLE, OBSTACLE, OBSTACLE_OF_PART, PARTS
from storage.queries.catalog.prices import CURRENCY, OWN_PRICE, list_prices
from storage.statements import Statement, parameter
from storage.tables.addresses import addresses
from storage.tables.carts import cart_coupons, cart_items, cart_points, carts
from storage.tables.catalog import products, variants
from storage.tables.identity import sellers
from storage.tables.inventory import stock_levels
from storage.tables.orders import numbers, order_items, orders, purchases
from storage.tables.payments import payment_methods
from storage.tables.platform import channels

_a, _m = addresses.c, payment_methods.c
_CHOICES = {"coupons": cart_coupons, "points": cart_points}
_customer_id = parameter("customer_id", carts.c.customer_id)
_address_id = parameter("address_id", _a.id)
_method_id = parameter("payment_method_id", _m.id)

_address = select(func.to_jsonb(addresses.table_valued())).where(_a.owner_id == _customer_id, _a.delete_time.is_(None))
_delivery = _address.where(case((_address_id.is_(None), _a.default_shipping), else_=_a.id == _address_id))
_owned_method = (_m.customer_id == _customer_id) & _m.delete_time.is_(None)
_chosen_method = _owned_method & case((_method_id.is_(None), _m.default), else_=_m.id == _method_id)
_METHOD = Statement(select(payment_methods).where(_chosen_method))


def _settings(cart: CTE) -> Select[Any]:
    of_cart = select(cart.c.channel_id).correlate(None).scalar_subquery()
    rows = platform.settings(platform.keys, of_cart, null(), platform.now).correlate(None).subquery("applying")
    setting = func.jsonb_build_object("key", rows.c.key, "value", rows.c.value, "multiplies", rows.c.multiplies)
    return select(func.jsonb_agg(aggregate_order_by(setting, *platform.narrowest_first(rows.c)))).select_from(rows)


@cache
def _lines(placing: bool, locked: bool) -> Statement:  # noqa: FBT001 - shapes the statement
    active = select(carts.c.id, carts.c.channel_id, carts.c.version).where(
        carts.c.customer_id == _customer_id, carts.c.state == "ACTIVE"
    )
    cart = (active.with_for_update() if locked else active).cte("cart")
    of_cart = select(cart.c.id).correlate(None).scalar_subquery()
    once = {
        "delivery": _delivery,
        "billing": _address.where(_a.default_billing),
        "payment_method": select(func.to_jsonb(payment_methods.table_valued())).where(_chosen_method),
        "settings": _settings(cart),
        "taxed": select(platform.taxed(_customer_id)),
        "offered": promotions.offered(select(cart.c.channel_id).correlate(None).scalar_subquery()),
        "ships": shipping.known(),
    }
    if not placing:
        once |= {f"applied_{name}": cart_choices.applied(table, of_cart) for name, table in _CHOICES.items()}
    statement = (
        select(
            cart.c.id.label("cart_id"),
            cart.c.version.label("cart_version"),
            cart.c.channel_id,
            cart_items.c.variant_id,
            cart_items.c.quantity,
            cart_items.c.note,
            variants.c.product_id,
            variants.c.seller_id,
            variants.c.sku_code,
            variants.c.options,
            OWN_PRICE,
            CURRENCY,
            variants.c.measure,
            list_prices(),
            variants.c.image_uris,
            products.c.title,
            products.c.min_order_quantity,
            products.c.max_order_quantity,
            products.c.primary_image_uri,
            sellers.c.commission_rate.label("seller_commission_rate"),
            sellers.c.free_shipping_threshold_minor,
            sellers.c.free_shipping_currency,
            or_(variants.c.digital, products.c.kind == "DIGITAL").label("digital"),
            channels.c.commission_rate.label("channel_commission_rate"),
            commissions.APPLYING.label("commission_rule"),
            channels.c.time_zone,
            OBSTACLE,
            AVAILABLE,
            PARTS,
            cart_items.c.acknowledged_price_minor,
            (numbers.next_value() if placing else literal(0)).label("number"),
            *(part.scalar_subquery().label(name) for name, part in once.items()),
        )
        .select_from(
            cart.join(cart_items, cart_items.c.cart_id == cart.c.id)
            .join(variants, variants.c.id == cart_items.c.variant_id)
            .join(products, products.c.id == variants.c.product_id)
            .join(sellers, sellers.c.id == variants.c.seller_id)
            .join(channels, channels.c.id == cart.c.channel_id)
            .outerjoin(stock_levels, stock_levels.c.variant_id == variants.c.id)
        )
        .order_by(cart_items.c.create_time, cart_items.c.variant_id)
    )
    goods = (
        select(variants.c.product_id, variants.c.seller_id)
        .join(cart_items, cart_items.c.variant_id == variants.c.id)
        .where(cart_items.c.cart_id == of_cart)
    )
    of_channel = select(cart.c.channel_id).correlate(None).scalar_subquery()
    statement = statement.add_cte(commissions.rules_here(goods, of_channel))
    return Statement(statement.with_for_update(of=[cart_items]) if locked else statement)


async def lines(
    connection: Connection,
    customer_id: UUID,
    *,
    address_id: UUID | None,
    payment_method_id: UUID | None,
    settings: Iterable[str],
    now: datetime,
    placing: bool = False,
    locked: bool = False,
) -> list[Row]:
    """Return the lines of a customer's cart with all that prices them, promotions aside, in one round trip.

    Every line also has what is the same for all, as JSON: `delivery` and `billing`, addresses of the customer;
    `payment_method`; `settings`, the configurations of these keys that apply on the cart's channel, the narrowest scope of
    a key first; `taxed`, whether there are tax rates or exemptions; `offered`, whether promotions apply there by themselves; `ships`, whether anybody has
    shipping methods; and unless `placing`, `applied_coupons` and `applied_points`, what is applied to the cart. Without an id, address and method are the default ones; each is None where there is none.

    With `placing`, each line has a `number` that no other line ever gets. With `locked`, lines are as the last change left
    them, and nobody changes them meanwhile; without, they may have changed unless the cart still is at `cart_version`.
    """
    return await connection.all(
        _lines(placing, locked),
        customer_id=customer_id,
        address_id=address_id,
        payment_method_id=payment_method_id,
        keys=list(settings),
        now=now,
    )


async def payment_method(connection: Connection, customer_id: UUID, payment_method_id: UUID | None) -> Row | None:
    """Return a customer's payment method; without an id, the default one."""
    return await connection.one(_METHOD, customer_id=customer_id, payment_method_id=payment_method_id)


_in_bundle = order_items.c.bundle_id.is_not(None)
_ORDERED = Statement(
    select(
        order_items.c.variant_id,
        order_items.c.title,
        order_items.c.quantity,
        # What was bought in a bundle was bought as the bundle: its own limits and channels do not count.
        case((_in_bundle, 1), else_=products.c.min_order_quantity).label("min_order_quantity"),
        case((_in_bundle, order_items.c.quantity), else_=products.c.max_order_quantity).label("max_order_quantity"),
        order_items.c.measure,
        null().label("list_prices"),
        case((_in_bundle, OBSTACLE_OF_PART), else_=OBSTACLE).label("obstacle"),
    )
    .select_from(
        orders.join(order_items, order_items.c.order_id == orders.c.id)
        .join(variants, variants.c.id == order_items.c.variant_id)
        .join(products, products.c.id == variants.c.product_id)
        .join(sellers, sellers.c.id == variants.c.seller_id)
        .join(channels, channels.c.id == orders.c.channel_id)
    )
    .where(orders.c.purchase_id == parameter("purchase_id", orders.c.purchase_id), order_items.c.gift.is_(False))
    .order_by(order_items.c.variant_id)
)


_HAS_ORDERED = Statement(
    select(
        exists(
            select(purchases.c.id).where(
                purchases.c.customer_id == _customer_id, purchases.c.payment_state.not_in(["FAILED", "REFUNDED"])
            )
        ).label("ordered")
    )
)


async def has_ordered(connection: Connection, customer_id: UUID) -> bool:
    """Say whether a customer has a purchase that lives, or did until something of it was given back."""
    return bool((await connection.sole(_HAS_ORDERED, customer_id=customer_id)).ordered)


async def ordered(connection: Connection, purchase_id: UUID) -> list[Row]:
    """Return the items of a purchase with what keeps them from being bought now; gifts keep nobody."""
    return await connection.all(_ORDERED, purchase_id=purchase_id)
